import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { readProgressCookies } from '../document/progress/progressCookies';
import { progressEdits } from '../document/progress/progressEdits';

/** Updates the progress written in a document to match its boxes. */
export function updateProgress(document: TaskDocument): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const edits = progressEdits(document.text, document);
	if (edits.length > 0) {
		return { edits };
	}
	return { refusal: { code: readProgressCookies(document).some(({ count }) => count.total > 0) ? 'progress-is-right' : 'no-progress' } };
}

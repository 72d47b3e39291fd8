import { readProgressCookies } from '../../document/progressCookies';
import { progressEdits } from '../../document/progressEdits';
import { messages, nameOf } from '../workspace/messages';
import { refuse } from '../workspace/refusal';
import type { Services } from '../workspace/services';
import { findTargets } from '../workspace/commands/findTargets';
import { showOutcomes } from '../workspace/commands/showOutcomes';

/** Makes the progress that documents show what their boxes say; a sentence says why one was left as it is. */
export async function updateProgress(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length === 0) {
		return;
	}
	showOutcomes(await services.edits.applyEditsToAll(uris, (document, text) => {
		const name = nameOf(text.uri);
		if (document.isTemplate) {
			return refuse(messages.isTemplate(name));
		}
		const edits = progressEdits(text.getText(), document);
		if (edits.length > 0) {
			return edits;
		}
		return refuse(readProgressCookies(document).some(({ count }) => count.total > 0) ? messages.progressIsRight(name) : messages.noProgress(name));
	}), uris);
}

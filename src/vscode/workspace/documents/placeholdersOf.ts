import type { Placeholder } from '../../../document/placeholder/findPlaceholders';
import type { TaskDocument } from '../../../document/model/model';
import { placeholdersIn } from '../../../template/placeholdersIn';

const known = new WeakMap<TaskDocument, readonly Placeholder[]>();

/** The placeholders of a parsed document, computed once; see placeholdersIn. */
export function placeholdersOf(document: TaskDocument): readonly Placeholder[] {
	let placeholders = known.get(document);
	if (!placeholders) {
		placeholders = placeholdersIn(document);
		known.set(document, placeholders);
	}
	return placeholders;
}

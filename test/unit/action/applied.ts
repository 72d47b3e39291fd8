import type { EditResult } from '../../../src/document/editResult';
import type { TaskDocument } from '../../../src/document/model';
import { applyEdits } from '../../../src/document/text';

/** The lines after an action, or its refusal. */
export function applied(document: TaskDocument, result: EditResult): readonly string[] | EditResult['refusal'] {
	return result.refusal ?? applyEdits(document.text, result.edits ?? []).split('\n');
}

import type { EditResult } from '../../../src/document/model/editResult';
import type { TaskDocument } from '../../../src/document/model/model';
import { applyEdits } from '../../../src/document/model/text';

/** The lines after an action, or its refusal. */
export function applied(document: TaskDocument, result: EditResult): readonly string[] | EditResult['refusal'] {
	return result.refusal ?? applyEdits(document.text, result.edits ?? []).split('\n');
}

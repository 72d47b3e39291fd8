import type { Refusal } from '../../document/model/refusal';
import { refusalText } from '../workspace/edits/refusalText';

/** Why no document can be made, in one sentence. */
export function refusalSentence(refusal: Refusal): string {
	return refusalText(refusal);
}

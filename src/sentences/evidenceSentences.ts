import type { Evidence, EvidenceCode } from '../catalog/evidence/evidence';
import { fillSentence } from './problemSentences';

/** One English sentence for each kind of evidence, with `{name}` where a parameter goes. */
export const evidenceSentences: Readonly<Record<EvidenceCode, string>> = {
	'claimed-file': 'Claimed, not found: the file "{path}".',
	'claimed-deletion': 'Claimed deleted, but "{path}" still exists.',
	'claimed-document': 'Claimed, not found: the document "{target}".',
	'claimed-done': 'Claimed done, but the status of "{target}" is "{status}".',
	'claimed-elsewhere': 'Claimed done, but the same item is open in {other}, line {line}.',
};

/** The evidence in one English sentence. */
export function evidenceSentence({ code, parameters }: Pick<Evidence, 'code' | 'parameters'>): string {
	return fillSentence(evidenceSentences[code], parameters);
}

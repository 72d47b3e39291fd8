import { leftInstructions } from '../placeholder/leftInstructions';
import type { TaskDocument } from '../model/model';

/** Marks lines whose brackets are intended, by line, 1 for those: examples, formats, the template's own instructions. */
export function quietLines(document: TaskDocument): Uint8Array {
	const { sections } = document;
	const quiet = sections.some(({ kind }) => kind === 'instruction') ? leftInstructions(document) : new Uint8Array(document.lines.length);
	for (const section of sections) {
		if (section.level > 1 && section.meaning.showsForm) {
			quiet.fill(1, section.line, section.endLine);
		}
	}
	return quiet;
}

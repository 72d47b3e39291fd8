import { findPlaceholders, type Placeholder } from '../document/placeholder/findPlaceholders';
import type { TaskDocument } from '../document/model/model';
import { bundledSamples } from './bundledSamples';
import { instructionLines } from '../document/placeholder/instructionLines';
import { leftInstructions } from '../document/placeholder/leftInstructions';

/**
 * The placeholders left in a task document or a template, in order, including the sample texts of its family's
 * template. Excludes instructions, which are to be removed. Linear in the document's length.
 */
export function placeholdersIn(document: TaskDocument): readonly Placeholder[] {
	const samples = document.family === undefined ? undefined : bundledSamples(document.family);
	const found = findPlaceholders(document.lines, samples ? { samples } : {});
	const instructions = document.isTemplate ? instructionLines(document, { sections: [] }) : leftInstructions(document);
	return found.filter(({ range }) => instructions[range.start.line] !== 1);
}

import { parse } from '../document/read/parse';
import { closeGaps } from '../document/placeholder/closeGaps';
import { instructionLines, type StripRules } from '../document/placeholder/instructionLines';

/**
 * A template's text without the instructions for its user: comments before or right below the title about the template,
 * sections of usage instructions with the rule before them, `Usage` and `Purpose` lines in the header, naming lines,
 * and the `taskDocs` key; see instructionLines.ts. Line endings become `\n`; the text ends with exactly one.
 */
export function stripInstructions(text: string, rules: StripRules): string {
	const document = parse(text.replace(/^\uFEFF/u, ''));
	const { lines } = document;
	const gone = closeGaps(lines, instructionLines(document, rules));
	const kept = lines.filter((_, index) => gone[index] !== 1);
	// Trims only the end of the text: two trailing spaces on a line can be a hard line break.
	let end = kept.length;
	while (end > 0 && kept[end - 1]?.trim() === '') {
		end--;
	}
	return `${kept.slice(0, end).join('\n')}\n`;
}

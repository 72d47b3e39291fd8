import { LineKind, type Blocks } from './blockModel';
import type { LineIndex } from './lineIndex';
import type { InlineBox } from '../model/model';
import { lineRange } from '../model/text';

/** Maximum boxes read per line. */
const MAX_BOXES = 50;
const MAX_LINE = 2000;
/** An option of a choice is a word or a few. */
const MAX_OPTION_WORDS = 4;

/**
 * The boxes that are not task list items: within lines and in table cells. Two or more with short labels after words that
 * end in a colon (`**Approved:** [ ] Yes [ ] No`) are one choice. None in code, comments or front matter.
 */
export function readInlineBoxes(lines: LineIndex, blocks: Blocks): InlineBox[] {
	const itemAt = new Map(blocks.items.map(item => [item.line, item.character]));
	const boxes: InlineBox[] = [];
	let choices = 0;
	let line = 0;
	for (let at = lines.text.indexOf('['); at >= 0; at = lines.text.indexOf('[', at + 1)) {
		if (lines.text[at + 2] !== ']' || !/[ xX]/.test(lines.text[at + 1] ?? '')) {
			continue;
		}
		while (lines.end(line) < at) {
			line++;
		}
		const start = lines.start(line);
		const kind = blocks.kinds[line];
		if (itemAt.get(line) === at - start || (kind !== LineKind.Prose && kind !== LineKind.Table)) {
			continue;
		}
		const found = lineBoxes(lines.line(line), line, itemAt.get(line), choices);
		choices += (found[0]?.choice ?? -1) >= 0 ? 1 : 0;
		boxes.push(...found);
		at = lines.end(line);
	}
	return boxes;
}

function lineBoxes(line: string, index: number, itemCharacter: number | undefined, choice: number): InlineBox[] {
	const found: RegExpExecArray[] = [];
	const text = line.slice(0, MAX_LINE);
	const box = /(?<=^|[\s|(*_/`:])\[([ xX])\](?![(\[:])/gu;
	for (let match = box.exec(text); match && found.length < MAX_BOXES; match = box.exec(text)) {
		if (match.index !== itemCharacter && !isInCodeSpan(text, match.index)) {
			found.push(match);
		}
	}
	const labels = found.map((match, at) => labelAfter(text, match.index + 3, found[at + 1]?.index ?? text.length));
	const isChoice =
		found.length >= 2 &&
		/[:：][ \t*_]*$/u.test(text.slice(0, found[0]?.index)) &&
		labels.every(label => label !== '' && label.split(' ').length <= MAX_OPTION_WORDS);
	return found.map((match, at) => ({
		line: index,
		mark: match[1] ?? ' ',
		markRange: lineRange(index, match.index + 1, match.index + 2),
		label: labels[at] ?? '',
		choice: isChoice ? choice : -1,
	}));
}

function labelAfter(text: string, from: number, to: number): string {
	const rest = text.slice(from, to);
	const bar = rest.indexOf('|');
	return (bar < 0 ? rest : rest.slice(0, bar)).replace(/(?<![/·,*_])[/·,*_]+\s*$/u, '').trim();
}

/** An odd number of backticks before the character; precise enough to leave code alone. */
function isInCodeSpan(text: string, at: number): boolean {
	let count = 0;
	for (let index = 0; index < at; index++) {
		count += text[index] === '`' ? 1 : 0;
	}
	return count % 2 === 1;
}

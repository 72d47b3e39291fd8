import type { Section, TaskDocument } from '../model/model';
import { lineRange } from '../model/text';
import { isOpen } from './blankValue';
import { blankBody } from './blankBody';
import { kindOfPart, type Part } from './part';
import { headNumber, isSameRow, nextHeading, numberLike, readHead, type PartHead } from './partHead';

interface Sibling {
	readonly section: Section;
	readonly head: PartHead;
	/** 0-based, exclusive: without trailing blank lines and rules. */
	readonly endLine: number;
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;

/** The next section of each series of numbered sections in a document. */
export function sectionParts(document: TaskDocument, eol: string): readonly Part[] {
	const rows: Sibling[][] = [];
	for (const section of document.sections) {
		const head = section.level === 1 ? undefined : readHead(section.text);
		if (!head) {
			continue;
		}
		const sibling: Sibling = { section, head, endLine: 0 };
		const row = rows.find(
			([first]) => first && first.section.parent === section.parent && first.section.level === section.level && isSameRow(first.head, head),
		);
		if (row) {
			row.push(sibling);
		} else {
			rows.push([sibling]);
		}
	}
	return rows
		.filter(row => row.length > 1 || (row[0]?.head.word ?? '') !== '')
		.map(row => nextSection(document, withEnds(document, row), highestOf(row, rows) + 1, eol));
}

/** Numbers that continue in another chapter (`Completed`, `Open`) are one series; those that start again are not. */
function highestOf(row: readonly Sibling[], rows: readonly (readonly Sibling[])[]): number {
	const own = new Set(row.map(({ head }) => headNumber(head)));
	const series = rows.filter(
		([first]) => first && row[0] && isSameRow(first.head, row[0].head) && first.section.level === row[0].section.level,
	);
	const others = series
		.flat()
		.filter(sibling => !row.includes(sibling))
		.map(({ head }) => headNumber(head));
	return Math.max(...own, ...(others.some(number => own.has(number)) ? [] : others));
}

/** The end of each part's own text, without a rule between parts and anything after a rule behind the last. */
function withEnds(document: TaskDocument, row: readonly Sibling[]): readonly Sibling[] {
	const { lines } = document;
	const isRule = (line: number): boolean => RULE.test(lines[line] ?? '') && !document.isProse(line);
	return row.map((sibling, index) => {
		let end = sibling.section.endLine;
		if (index === row.length - 1) {
			for (let line = sibling.section.line + 1; line < end; line++) {
				end = isRule(line) && (lines[line - 1] ?? '').trim() === '' ? line : end;
			}
		}
		while (end > sibling.section.line + 1 && ((lines[end - 1] ?? '').trim() === '' || isRule(end - 1))) {
			end--;
		}
		return { ...sibling, endLine: end };
	});
}

function nextSection(document: TaskDocument, row: readonly Sibling[], to: number, eol: string): Part {
	const { lines } = document;
	const last = row.at(-1) as Sibling;
	const model = [...row].reverse().find(sibling => !isStub(document, sibling)) ?? last;
	const numbers = { word: model.head.word, from: headNumber(model.head), to };
	const heading = lines[model.section.line] ?? '';
	const { start, end } = model.section.textRange;
	const newHeading =
		heading.slice(0, start.character) +
		nextHeading(
			model.head,
			numbers,
			row.map(sibling => sibling.head),
		) +
		heading.slice(end.character);
	const isUnderlined = !/^[ \t]*#/u.test(heading);
	const bodyStart = model.section.line + (isUnderlined ? 2 : 1);
	const body = blankBody(document, bodyStart, model.endLine, numbers);
	const before = row.at(-2);
	const gap = before ? lines.slice(before.endLine, last.section.line) : [''];
	const newLines = [
		...(gap.some(line => line.trim() === '') ? gap : ['', ...gap]),
		newHeading,
		...(isUnderlined ? [lines[model.section.line + 1] ?? ''] : []),
		...body,
	];
	const at = (lines[last.endLine - 1] ?? '').length;
	const parent = document.sections[last.section.parent];
	return {
		kind: kindOfPart(last.head.word) ?? 'section',
		name: `${last.head.word}${last.head.joint}${numberLike(last.head, numbers.to)}`,
		section: parent?.text ?? '',
		line: last.section.line,
		edit: { range: lineRange(last.endLine - 1, at, at), newText: newLines.map(line => eol + line).join('') },
		newLine: last.endLine + newLines.indexOf(newHeading),
	};
}

/** A part that stands for others to come: `[Further phases in the same shape]`. */
function isStub({ lines }: TaskDocument, { section, endLine }: Sibling): boolean {
	const body = lines.slice(section.line + 1, endLine).filter(line => line.trim() !== '');
	return body.length === 0 || (body.length === 1 && /^\[.*\]$/u.test(body[0]?.trim() ?? '') && isOpen(body[0] ?? ''));
}

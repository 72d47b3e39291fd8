import { labelLookup } from '../model/fieldName';
import type { TaskDocument } from '../model/model';
import { sectionAt } from '../read/sections';
import { lineRange } from '../model/text';
import { blankBody } from './blankBody';
import { blankLine, blankRest, readPartLine, writePartLine, type PartLine } from './blankLine';
import { isOpen, type PartNumbers } from './blankValue';
import type { ListItem, ListRun } from './listRuns';
import { kindOfPart, type Part, type PartKind } from './part';
import { headNumber, isSameRow, numberLike, readHead, type PartHead } from './partHead';

const LOOKUP = labelLookup(undefined);

/**
 * The next item of a list; undefined for lists of the document's own fields and of fixed labels, which have none.
 */
export function listPart(document: TaskDocument, run: ListRun, eol: string): Part | undefined {
	const last = run.at(-1);
	if (
		!last ||
		document.fields.some(field => field.labelRange.start.line >= (run[0]?.line ?? 0) && field.labelRange.start.line < last.endLine)
	) {
		return undefined;
	}
	const { lines, sections } = document;
	const heads = run.flatMap(item => readHead(textOf(document, item)) ?? []);
	const model = modelOf(document, run);
	const parts = readPartLine(lines[model.line] ?? '');
	const head = readHead(parts.text);
	const section = sections[sectionAt(sections, last.line)];
	const row = head ? heads.filter(other => isSameRow(other, head)) : [];
	const kind = kindOf(document, run, parts, head, section?.text ?? '');
	if (!kind) {
		return undefined;
	}
	const to = Math.max(0, ...row.map(headNumber)) + 1;
	const numbers: PartNumbers | undefined = head && { word: head.word, from: headNumber(head), to };
	const first: PartLine = { ...parts, marker: nextMarker(document, run), text: newText(parts, head, numbers, kind) };
	const shift = first.marker.length - parts.marker.length;
	const nested = blankBody(document, model.line + 1, model.endLine, numbers).map(line => shifted(line, shift));
	const before = run.at(-2);
	const gap = before ? lines.slice(before.endLine, last.line) : [];
	const newLines = [...gap, writePartLine(first), ...nested];
	const at = (lines[last.endLine - 1] ?? '').length;
	return {
		kind,
		name: head && head.word !== '' ? `${head.word}${head.joint}${numberLike(head, to)}` : undefined,
		section: section?.text ?? '',
		line: last.line,
		edit: { range: lineRange(last.endLine - 1, at, at), newText: newLines.map(line => eol + line).join('') },
		newLine: last.endLine + gap.length,
	};
}

function textOf({ lines }: TaskDocument, item: ListItem): string {
	return readPartLine(lines[item.line] ?? '').text;
}

/** The last item, or the last with nested lines when the very last only stands for more to come. */
function modelOf(document: TaskDocument, run: ListRun): ListItem {
	const last = run.at(-1) as ListItem;
	const isStub = /^\[[^[\]]*\]$/u.test(textOf(document, last)) && last.endLine === last.line + 1;
	return (isStub ? [...run].reverse().find(item => item.endLine > item.line + 1) : undefined) ?? last;
}

function kindOf(
	document: TaskDocument,
	run: ListRun,
	{ box, text, marker }: PartLine,
	head: PartHead | undefined,
	heading: string,
): PartKind | undefined {
	const byWord = head && head.word !== '' ? kindOfPart(head.word) : undefined;
	if (byWord) {
		return byWord;
	}
	const byHeading = kindOfHeading(heading);
	if (box !== '') {
		return byHeading === 'question' || byHeading === 'milestone' ? byHeading : 'checklistItem';
	}
	if (head && head.word !== '') {
		return byHeading ?? 'listItem';
	}
	const label = labelOf(text);
	if (label === undefined) {
		return byHeading === 'risk' || byHeading === 'testCase' ? byHeading : 'listItem';
	}
	if (run.every(item => LOOKUP(labelOf(textOf(document, item)) ?? '') !== undefined)) {
		return undefined;
	}
	// Labels in brackets, and those of numbered steps and risks, are names; others are fixed.
	const isName =
		isOpen(label) ||
		/^\d/u.test(marker) ||
		byHeading === 'risk' ||
		/\b(?:tasks|cases|scenarios|dependencies|components|extensions|metrics)\b/iu.test(heading);
	const isNested = run.every(item => item.indentation > 0) && !isOpen(label);
	return !isName || isNested
		? undefined
		: byHeading === 'risk' || byHeading === 'step' || byHeading === 'testCase'
			? byHeading
			: 'listItem';
}

function labelOf(text: string): string | undefined {
	return /^(?:\*\*|__)([^*_]{1,80})(?:\*\*|__)/u.exec(text)?.[1];
}

/** What the items below a heading are; approaches and phases have items of many kinds. */
function kindOfHeading(heading: string): PartKind | undefined {
	const kind = kindOfPart(heading);
	return kind === 'option' || kind === 'phase' ? undefined : kind;
}

/** The next number in the list; lists that write `1.` everywhere keep doing so. */
function nextMarker({ lines }: TaskDocument, run: ListRun): string {
	const markers = run.map(item => readPartLine(lines[item.line] ?? '').marker);
	const last = markers.at(-1) ?? '- ';
	const number = /^\d+/u.exec(last)?.[0];
	if (number === undefined) {
		return last;
	}
	const isFlat = markers.length > 1 && markers.every(marker => Number.parseInt(marker, 10) === Number(number));
	return (isFlat ? number : String(Math.max(...markers.map(marker => Number.parseInt(marker, 10))) + 1)) + last.slice(number.length);
}

function newText(parts: PartLine, head: PartHead | undefined, numbers: PartNumbers | undefined, kind: PartKind): string {
	if (!head || head.word === '' || !numbers) {
		const generic =
			kind === 'question'
				? 'Question'
				: kind === 'risk'
					? 'Risk'
					: kind === 'milestone'
						? 'Milestone'
						: kind === 'testCase'
							? 'Test case'
							: parts.box === ''
								? 'Description'
								: 'Task';
		const label = /^(\*\*|__)(\[?)([^*_[\]]{1,80}?)(\]?:?)(\1)([ \t]*(?::[ \t]*)?)([^]*)$/u.exec(parts.text);
		if (label && label[2] === '') {
			const [, marks, , , colon, , between, rest = ''] = label;
			return `${marks}[${kind === 'risk' ? 'Risk' : 'Name'}]${colon}${marks}${between}${blankRest(rest, 'Description', numbers)}`;
		}
		if (parts.box !== '' && !isOpen(parts.text.split(':')[0] ?? '')) {
			return `[${generic}]`;
		}
		if (/^\p{Lu}[\p{L}\p{N} /]{0,30}: /u.test(parts.text) && LOOKUP(parts.text.split(':')[0] ?? '') === undefined) {
			return '[Description]';
		}
		// The words of the whole line, without marker and box.
		return blankLine(parts.text, generic, numbers);
	}
	const written = `${head.opening}${head.word}${head.joint}${numberLike(head, numbers.to)}`;
	const separator = /^\]?(?:\*\*|__)?[ \t]*[:.–—-]?(?:\*\*|__)?[ \t]*/u.exec(head.rest)?.[0] ?? '';
	const rest = head.rest.slice(separator.length);
	const isInMarks = /[*_]/u.test(head.opening) && !/[*_]/u.test(separator);
	return written + separator + (isInMarks ? newRest(rest, numbers) : blankRest(rest, 'Description', numbers));
}

/** Bold words after a number are the neighbour's name: `**Test Case 2: Expired token**`. */
function newRest(rest: string, numbers: PartNumbers): string {
	const closing = /^([^*_]{1,120})(\*\*|__)([ \t]*(?::[ \t]*)?)([^]*)$/u.exec(rest);
	return closing
		? `${isOpen(closing[1] ?? '') ? closing[1] : `[Name]${(closing[1] ?? '').endsWith(':') ? ':' : ''}`}${closing[2]}${closing[3] ?? ''}${blankRest(closing[4] ?? '', 'Description', numbers)}`
		: blankRest(rest, 'Description', numbers);
}

/** Indents nested lines further when the marker grew by a digit. */
function shifted(line: string, by: number): string {
	return by > 0 && /^ +\S/u.test(line) ? ' '.repeat(by) + line : line;
}

import { readFieldLine } from '../read/fieldLine';
import type { LabelLookup } from '../model/fieldName';
import { firstItemFrom } from '../read/items';
import { readLinkDefinition } from '../markdown/linkDefinitions';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { lineRange } from '../model/text';
import { lookupOf } from '../edit/writeValue';

/** A numbered item with a box: indentation, number, the rest. */
export const NUMBERED_BOX = /^( {0,3})(\d{1,9})([.)][ \t]+\[[ xX]\][ \t]+\S)/u;
/** `- [label]: target`, optionally with a title: marks, label, target. */
const DEFINITION =
	/^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:>[ \t]*)*)+)\[([^[\]\\]{1,100})\]:[ \t]+(\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/u;
/** A rule; a longer line is drawn to underline a heading. */
const UNDERLINE = /^ {0,3}---[ \t]*$/u;
/** A key of metadata. */
const KEY = /^[a-z][a-z_]{0,30}: \S/u;
/** Maximum lines of a block between two rules. */
const MAX_BLOCK = 30;
/** Maximum length of a title, in UTF-16 characters. */
const MAX_TITLE = 90;
const MAX_LINE = 1000;
const MAX_TEXT = 60;

/** Facts computed at most once. */
interface Known {
	readonly lookup: () => LabelLookup;
	/** The labels in brackets without a colon after them. */
	readonly references: () => ReadonlySet<string>;
	/** The line that closes front matter in another language, which is read as text; -1 when there is none. */
	readonly languageEnd: () => number;
}

/** Where Markdown differs from what the author meant: a list that is text, a label that is a link definition, a line that is a heading. */
export function checkLayout(document: TaskDocument): Problem[] {
	const known = {
		lookup: once(() => lookupOf(document)),
		references: once(() => referencesIn(document.text)),
		languageEnd: once(() => languageEnd(document)),
	};
	const oneEach = (
		sign: string,
		find: (document: TaskDocument, line: string, index: number, known: Known) => Problem | undefined,
	): Problem[] =>
		document.linesWith(sign).flatMap(index => {
			const line = document.line(index);
			return line.length > MAX_LINE ? [] : (find(document, line, index, known) ?? []);
		});
	return [...(mayNumber(document.text) ? listStarts(document) : []), ...oneEach(']:', definesLink), ...oneEach('---', underlines)];
}

function listStarts(document: TaskDocument): Problem[] {
	const problems: Problem[] = [];
	/** The rest of such a list, up to the next blank line, is the same problem. */
	let isTold = false;
	for (const [index, line] of document.lines.entries()) {
		if (line.length > MAX_LINE || !document.isProse(index) || line.trim() === '') {
			isTold = false;
			continue;
		}
		const problem = startsList(document, line, index);
		if (problem && !isTold) {
			problems.push(problem);
		}
		isTold ||= problem !== undefined;
	}
	return problems;
}

function once<T>(find: () => T): () => T {
	let found: T | undefined;
	return () => (found ??= find());
}

function languageEnd({ problems, lines }: TaskDocument): number {
	return problems.some(({ code }) => code === 'front-matter-language')
		? lines.findIndex((line, index) => index > 0 && UNDERLINE.test(line))
		: -1;
}

function referencesIn(text: string): ReadonlySet<string> {
	return new Set(Array.from(text.matchAll(/\[([^[\]\\\r\n]{1,100})\](?!:)/gu), match => match[1] ?? ''));
}

/** Whether there is a box after a number other than 1. */
function mayNumber(text: string): boolean {
	for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
		let before = at - 1;
		while (text.charCodeAt(before) === 32) {
			before--;
		}
		const sign = text.charCodeAt(before);
		const number = sign === 46 || sign === 41 ? text.charAt(before - 1) : '';
		if (number >= '0' && number <= '9' && !(number === '1' && !/\d/u.test(text[before - 2] ?? ''))) {
			return true;
		}
	}
	return false;
}

function startsList(document: TaskDocument, line: string, index: number): Problem | undefined {
	const match = line.includes('[') ? NUMBERED_BOX.exec(line) : null;
	const above = document.lines[index - 1] ?? '';
	if (
		!match ||
		Number(match[2]) === 1 ||
		above.trim() === '' ||
		!document.isProse(index - 1) ||
		document.items[firstItemFrom(document.items, index)]?.line === index
	) {
		return undefined;
	}
	const start = (match[1] ?? '').length;
	return {
		code: 'list-start',
		range: lineRange(index, start, start + (match[2] ?? '').length + 1),
		severity: 'warning',
		parameters: { number: Number(match[2]) },
	};
}

function definesLink(_document: TaskDocument, line: string, index: number, known: Known): Problem | undefined {
	const match = DEFINITION.exec(line);
	const [, marks = '', label = '', target = ''] = match ?? [];
	// Boxes, footnotes, numbered sources and addresses are intended.
	if (
		!match ||
		/^[\sxX✓-]*$|^\^|^\d+$|^@/u.test(label) ||
		/^<|^www\.|:\/\//u.test(target) ||
		readLinkDefinition(line) !== undefined ||
		!isBalanced(target)
	) {
		return undefined;
	}
	if (known.references().has(label)) {
		return undefined;
	}
	const start = marks.length;
	return {
		code: 'label-link-definition',
		range: lineRange(index, start, start + label.length + 3),
		severity: 'warning',
		parameters: { label: label.slice(0, MAX_TEXT) },
	};
}

function isBalanced(target: string): boolean {
	let depth = 0;
	for (const character of target) {
		depth += character === '(' ? 1 : character === ')' ? -1 : 0;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}

/** An underlined heading that is not intended: a field, a sentence, several lines. */
function underlines(document: TaskDocument, line: string, index: number, known: Known): Problem | undefined {
	if (!UNDERLINE.test(line)) {
		return undefined;
	}
	const above = document.lines[index - 1] ?? '';
	if (
		index === known.languageEnd() ||
		above.trim() === '' ||
		!document.isProse(index - 1) ||
		/^ {0,3}#{1,6}[ \t]/u.test(above) ||
		closesBlock(document, index)
	) {
		return undefined;
	}
	const words = above.trim();
	const isField = readFieldLine(above, known.lookup()).length > 0;
	const isLong = words.length > MAX_TITLE || /[.,;:][*_`)]{0,3}$/u.test(words);
	const below = document.lines[index - 2] ?? '';
	const isParagraph = below.trim() !== '' && document.isProse(index - 2) && !/^ {0,3}(?:#{1,6}[ \t]|[-=]{3,}[ \t]*$)/u.test(below);
	if (!isField && !isLong && !isParagraph && !/^[*_](?![*_]).*[*_]$/u.test(words)) {
		return undefined;
	}
	const start = above.length - above.trimStart().length;
	return {
		code: 'label-heading',
		range: lineRange(index - 1, start, start + words.length),
		severity: 'warning',
		parameters: { text: words.slice(0, MAX_TEXT) },
	};
}

/** Whether the line ends a block between two rules, or the keys above a text, as programs write comments and metadata. */
function closesBlock({ lines }: TaskDocument, index: number): boolean {
	if ((lines[index + 1] ?? '').trim() !== '' && KEY.test(lines[index - 1] ?? '')) {
		return true;
	}
	let line = index - 1;
	while (line >= 0 && line > index - MAX_BLOCK && (lines[line] ?? '').trim() !== '' && !UNDERLINE.test(lines[line] ?? '')) {
		line--;
	}
	return line > 0 && UNDERLINE.test(lines[line] ?? '');
}

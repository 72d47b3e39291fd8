import { parse } from '../read/parse';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { LineIndex } from '../markdown/lineIndex';
import type { TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { applyEdits, lineRange, type TextEdit } from '../model/text';
import type { Fix } from './fix';
import { lineEndBehind } from './sourceOf';

const MAPPING_LINE = /^(?:[\w.-]+(?: [\w.-]+){0,3}|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$)|^[ \t]+\S|^- /u;
/** A key at the start of a line, with a value that is neither quoted nor a block. */
const KEY_VALUE = /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}:[ \t]+)([^\s"'|>].*)$/u;
/** Text that makes a plain value invalid or something else. */
const BREAKS = /^[@`%*&!\]}{,[]|^[-?:](?:[ \t]|$)|:(?:[ \t]|$)|[ \t]#/u;
const MAX_LINES = 500;
const MAX_TRIES = 20;
const MAX_LINE = 2000;

/** Adds a closing line after the keys: before the first line that is neither key nor value. */
export function unclosedFixes(text: string, document: TaskDocument): Fix[] {
	const { lines } = document;
	let end = 1;
	while (end < lines.length && end < MAX_LINES && MAPPING_LINE.test(lines[end] ?? '')) {
		end++;
	}
	const eol = lineEndBehind(text, 0);
	const last = end - 1;
	const edit: TextEdit =
		end < lines.length
			? { range: lineRange(end, 0, 0), newText: `---${eol}` }
			: { range: lineRange(last, lines[last]?.length ?? 0, lines[last]?.length ?? 0), newText: `${eol}---` };
	const closed = parse(applyEdits(text, [edit]));
	const isEvident =
		closed.frontMatter?.isValid === true && closed.fields.some(({ zone, name }) => zone === 'frontMatter' && name !== undefined);
	return closed.frontMatter ? [{ code: 'close-front-matter', parameters: {}, edits: [edit], isSafe: isEvident, isPreferred: true }] : [];
}

/** Quotes the value that breaks the block, or all values that may. */
export function invalidFixes(document: TaskDocument, problem: Problem): Fix[] {
	const { frontMatter, lines } = document;
	if (!frontMatter) {
		return [];
	}
	const quotes: { readonly name: string; readonly edits: TextEdit[] }[] = [];
	for (let line = frontMatter.startLine + 1; line < frontMatter.endLine && line < MAX_LINES; line++) {
		const [, key = '', value = ''] = KEY_VALUE.exec((lines[line] ?? '').slice(0, MAX_LINE).trimEnd()) ?? [];
		if (value !== '' && BREAKS.test(value)) {
			quotes.push({ name: key.slice(0, key.lastIndexOf(':')).trim(), edits: quoteEdits(line, key.length, value) });
		}
	}
	const near = problem.range.start.line;
	const distance = ({ edits }: { readonly edits: readonly TextEdit[] }): number => Math.abs((edits[0]?.range.start.line ?? 0) - near);
	const single = [...quotes].sort((a, b) => distance(a) - distance(b)).slice(0, MAX_TRIES);
	const all = { name: quotes.map(({ name }) => name).join(', '), edits: quotes.flatMap(({ edits }) => edits) };
	const fixed = [...single, ...(quotes.length > 1 ? [all] : [])].find(({ edits }) => isReadable(document, edits));
	return fixed ? [{ code: 'quote-value', parameters: { name: fixed.name }, edits: fixed.edits, isSafe: true, isPreferred: true }] : [];
}

/** `---yaml` means the same as `---`. */
export function fenceFixes(document: TaskDocument, problem: Problem): Fix[] {
	const first = document.lines[0] ?? '';
	const start = first.indexOf('---') + 3;
	return /^ya?ml$/iu.test(String(problem.parameters.language))
		? [
				{
					code: 'plain-fence',
					parameters: {},
					edits: [{ range: lineRange(0, start, first.trimEnd().length), newText: '' }],
					isSafe: true,
					isPreferred: true,
				},
			]
		: [];
}

/** Two insertions if nothing must be escaped, otherwise a new value. */
function quoteEdits(line: number, start: number, value: string): TextEdit[] {
	if (!/["\\]/u.test(value)) {
		return [
			{ range: lineRange(line, start, start), newText: '"' },
			{ range: lineRange(line, start + value.length, start + value.length), newText: '"' },
		];
	}
	const quoted = value.includes("'") ? `"${value.replace(/[\\"]/gu, '\\$&')}"` : `'${value}'`;
	return [{ range: lineRange(line, start, start + value.length), newText: quoted }];
}

function isReadable({ lines, frontMatter }: TaskDocument, edits: readonly TextEdit[]): boolean {
	const block = lines.slice(0, (frontMatter?.endLine ?? 0) + 1).join('\n');
	return readFrontMatter(new LineIndex(applyEdits(block, edits))).frontMatter?.isValid === true;
}

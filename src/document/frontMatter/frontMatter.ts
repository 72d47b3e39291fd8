import matter from 'gray-matter';
import { isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { FrontMatterField } from './frontMatterField';
import type { LineIndex } from '../markdown/lineIndex';
import type { FrontMatter } from '../model/model';
import type { Problem, ProblemCode } from '../model/problem';
import { readOrdinaryYaml } from './ordinaryYaml';
import { lineRange, type Range } from '../model/text';

/** Maximum length of front matter, in UTF-16 characters. */
const MAX_LENGTH = 64 * 1024;
const MAX_KEYS = 200;
const MAX_ALIASES = 50;
const MAX_DEPTH = 8;

export interface FrontMatterBlock {
	readonly frontMatter: FrontMatter | undefined;
	readonly fields: readonly FrontMatterField[];
	readonly problems: readonly Problem[];
}

const NOTHING: FrontMatterBlock = { frontMatter: undefined, fields: [], problems: [] };

/**
 * Reads the block between a first line of exactly `---` (blanks may follow) and the next line `---` or `...`, or
 * between two `+++` lines. No other first line opens front matter: a document cannot choose a parser, and nothing is
 * evaluated. A block that is not a mapping although its first line looks like one is a problem and is read line by line;
 * prose between two rules is not front matter. Never throws.
 * @param firstLine 0-based line the block may start at.
 */
export function readFrontMatter(lines: LineIndex, firstLine = 0): FrontMatterBlock {
	const line = lines.line(firstLine);
	const first = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
	if (!first.startsWith('---') && !first.startsWith('+++')) {
		return NOTHING;
	}
	if (/^\+\+\+[ \t]*$/u.test(first)) {
		return readToml(lines, firstLine);
	}
	const language = /^---[ \t]*([A-Za-z_]\w{0,30})[ \t]*$/u.exec(first)?.[1];
	if (language !== undefined) {
		return { ...NOTHING, problems: [problem('front-matter-language', lineRange(firstLine, 0, line.length), { language })] };
	}
	if (!/^---[ \t]*$/u.test(first)) {
		return NOTHING;
	}
	const endLine = closingLine(lines, firstLine + 1);
	if (endLine === undefined) {
		return looksLikeKeys(lines, firstLine + 1)
			? { ...NOTHING, problems: [problem('front-matter-unclosed', lineRange(firstLine, 0, 3), {})] }
			: NOTHING;
	}
	const block = lines.lines(firstLine + 1, endLine);
	const ordinary = readOrdinaryYaml(block, firstLine + 1);
	const read = ordinary ? { fields: ordinary } : readYaml(block, firstLine + 1);
	if ('fields' in read) {
		return { frontMatter: { format: 'yaml', startLine: firstLine, endLine, isValid: true }, fields: read.fields, problems: [] };
	}
	if (!looksLikeKeys(lines, firstLine + 1)) {
		return NOTHING;
	}
	const errorLine = Math.min(firstLine + 1 + read.line, endLine);
	return {
		frontMatter: { format: 'yaml', startLine: firstLine, endLine, isValid: false },
		fields: readLineByLine(block, firstLine + 1, /^([\p{L}_][\p{L}\p{N}_ .-]{0,60})(:)[ \t]*(.*)$/u),
		problems: [problem(read.code, lineRange(errorLine, 0, lines.line(errorLine).length), { detail: read.detail })],
	};
}

function problem(code: ProblemCode, range: Range, parameters: Problem['parameters']): Problem {
	return { code, range, severity: code === 'front-matter-invalid' ? 'error' : 'warning', parameters };
}

/** Whether the first line that is not empty or a comment begins with a key. */
function looksLikeKeys(lines: LineIndex, from: number): boolean {
	const line = lines.lines(from, from + 50).find(text => text.trim() !== '' && !text.startsWith('#')) ?? '';
	return /^(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$)/u.test(line);
}

function closingLine(lines: LineIndex, from: number): number | undefined {
	let length = 0;
	for (let line = from; line < lines.count && length <= MAX_LENGTH; line++) {
		const text = lines.line(line);
		if ((text.startsWith('---') || text.startsWith('...')) && /^(?:---|\.\.\.)[ \t]*$/u.test(text)) {
			return line;
		}
		length += text.length + 1;
	}
	return undefined;
}

type YamlResult =
	{ readonly fields: readonly FrontMatterField[] } | { readonly code: ProblemCode; readonly line: number; readonly detail: string };

function refuseToEvaluate(): object {
	throw new Error('Only YAML is read.');
}

/** Reads the block with gray-matter and, as its engine, the `yaml` package, so that values keep their text and have ranges. */
export function readYaml(block: readonly string[], firstLine: number): YamlResult {
	const source = block.join('\n');
	let document: Document.Parsed | undefined;
	try {
		// An options object also prevents gray-matter from caching every text.
		matter(`---\n${source}\n---\n`, {
			language: 'yaml',
			engines: {
				yaml: (text: string): object => {
					document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'silent', strict: true, uniqueKeys: true });
					return {};
				},
				javascript: refuseToEvaluate,
				js: refuseToEvaluate,
				json: refuseToEvaluate,
				coffee: refuseToEvaluate,
			},
		});
	} catch (error) {
		return { code: 'front-matter-limit', line: 0, detail: error instanceof Error ? firstSentence(error.message) : '' };
	}
	if (document === undefined) {
		return { fields: [] };
	}
	// gray-matter passes the block with the line break after the opening fence.
	const starts = [0];
	for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
		starts.push(at + 1);
	}
	const shift = 1;
	const error = document.errors[0];
	if (error) {
		const offset = Math.max(0, error.pos[0] - shift);
		return { code: 'front-matter-invalid', line: lineAt(starts, offset), detail: firstSentence(error.message) };
	}
	const contents = document.contents as Node | null;
	if (contents === null || (isScalar(contents) && (contents.value === null || contents.value === ''))) {
		return source.trim() === '' || /^\s*#/u.test(source) === false ? { fields: [] } : { code: 'front-matter-invalid', line: 0, detail: '' };
	}
	if (!('items' in contents) || isSeq(contents)) {
		return { code: 'front-matter-invalid', line: 0, detail: 'It is not a list of keys and values' };
	}
	const pairs = contents.items as Pair<Node, Node | null>[];
	if (pairs.length > MAX_KEYS) {
		return { code: 'front-matter-limit', line: 0, detail: `More than ${MAX_KEYS} keys` };
	}
	if (depthOf(source) > MAX_DEPTH || (source.match(/(?:^|[\s[{,:])\*[\w-]/gu)?.length ?? 0) > MAX_ALIASES) {
		return { code: 'front-matter-limit', line: 0, detail: 'Too many levels or aliases' };
	}
	const rangeAt = (start: number, end: number): Range => {
		const startLine = lineAt(starts, start);
		const endLine = lineAt(starts, end);
		return {
			start: { line: firstLine + startLine, character: start - (starts[startLine] ?? 0) },
			end: { line: firstLine + endLine, character: end - (starts[endLine] ?? 0) },
		};
	};
	const parsed = document;
	return { fields: pairs.flatMap(pair => fieldOf(pair, source, shift, parsed, rangeAt) ?? []) };
}

function fieldOf(
	pair: Pair<Node, Node | null>,
	source: string,
	shift: number,
	document: Document.Parsed,
	rangeAt: (start: number, end: number) => Range,
): FrontMatterField | undefined {
	const keyRange = pair.key.range;
	if (!isScalar(pair.key) || !keyRange) {
		return undefined;
	}
	const labelRange = rangeAt(keyRange[0] - shift, keyRange[1] - shift);
	const label = String(pair.key.value);
	const value = pair.value;
	if (value === null || !value.range || value.range[0] === value.range[1]) {
		const colon = source.indexOf(':', keyRange[1] - shift) + 1;
		return { label, value: '', labelRange, valueRange: rangeAt(colon, colon), flowSource: undefined };
	}
	const start = value.range[0] - shift;
	// A block scalar or collection ends with the line break before the next key.
	const end = Math.max(start, start + source.slice(start, value.range[1] - shift).trimEnd().length);
	const written = source.slice(start, end);
	return {
		label,
		value: valueText(value, written, document),
		labelRange,
		valueRange: rangeAt(start, end),
		flowSource: /^[[{]/u.test(written) ? written : undefined,
	};
}

/** The value as shown: plain scalars as written (`1.10`, `2024-03-01`), quoted ones without quotes, lists joined. */
function valueText(value: Node, written: string, document: Document.Parsed): string {
	if (isScalar(value)) {
		return value.type === 'PLAIN'
			? written
					.split('\n')
					.map(line => line.trim())
					.join(' ')
			: String(value.value ?? '').trim();
	}
	if (isSeq(value) && value.items.every(item => isScalar(item))) {
		return value.items
			.slice(0, 50)
			.map(item => (isScalar(item) ? scalarSource(item.source, item.value) : ''))
			.join(', ');
	}
	if (value.constructor.name === 'Alias' || 'source' in value) {
		const resolved = 'resolve' in value ? (value as unknown as { resolve(of: Document): Node | undefined }).resolve(document) : undefined;
		return isScalar(resolved) ? scalarSource(resolved.source, resolved.value) : written;
	}
	return written.split('\n')[0]?.trim() ?? '';
}

function scalarSource(source: string | undefined, value: unknown): string {
	return typeof value === 'string' ? value : (source ?? (value === null || value === undefined ? '' : String(value)));
}

/** Nesting depth of flow brackets and of indentation, without parsing. */
function depthOf(source: string): number {
	let depth = 0;
	let deepest = 0;
	for (const character of source) {
		if (character === '[' || character === '{') {
			deepest = Math.max(deepest, ++depth);
		} else if (character === ']' || character === '}') {
			depth--;
		}
	}
	return deepest;
}

/** The last line that starts at or before the offset; `starts` is sorted. */
function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

function firstSentence(message: string): string {
	return (message.split('\n')[0] ?? '').slice(0, 200);
}

function readToml(lines: LineIndex, firstLine: number): FrontMatterBlock {
	for (let line = firstLine + 1; line < lines.count && line < firstLine + 500; line++) {
		if (/^\+\+\+[ \t]*$/u.test(lines.line(line))) {
			const block = lines.lines(firstLine + 1, line);
			const tableAt = block.findIndex(text => /^\s*\[/u.test(text));
			const top = tableAt < 0 ? block : block.slice(0, tableAt);
			return {
				frontMatter: { format: 'toml', startLine: firstLine, endLine: line, isValid: true },
				fields: readLineByLine(top, firstLine + 1, /^([\w-]{1,60})([ \t]*=)[ \t]*(.*)$/u),
				problems: [],
			};
		}
	}
	return NOTHING;
}

/** Top-level keys of a block that no parser can read, with the text after the colon, without quotes and trailing comment. */
function readLineByLine(block: readonly string[], firstLine: number, shape: RegExp): FrontMatterField[] {
	return block.flatMap((text, index) => {
		const match = shape.exec(text.slice(0, 2000));
		if (!match) {
			return [];
		}
		const label = match[1] ?? '';
		const written = (match[3] ?? '').replace(/[ \t]#[^]*$/u, '').trimEnd();
		const start = match[0].length - (match[3] ?? '').length;
		const quoted = /^(["'])(.*)\1$/u.exec(written);
		return [
			{
				label,
				value: (quoted?.[2] ?? written).trim(),
				labelRange: lineRange(firstLine + index, 0, label.length),
				valueRange: lineRange(firstLine + index, start, start + written.length),
				flowSource: /^[[{]/u.test(written) ? written : undefined,
			},
		];
	});
}

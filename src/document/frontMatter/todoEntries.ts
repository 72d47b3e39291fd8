import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar, type YAMLMap } from 'yaml';
import { lineRange, type Range } from '../model/text';

/** One entry of a `todos` list in the front matter. */
export interface TodoEntry {
	/** 0-based line of its status, or of its text when it has none. */
	readonly line: number;
	readonly text: string;
	/** The status as written, without quotes; undefined when the entry has none. */
	readonly status: { readonly text: string; readonly range: Range } | undefined;
	readonly id: string | undefined;
	/** The ids of the entries that come before it. */
	readonly dependencies: readonly string[];
}

const MAX_ENTRIES = 1000;
const MAX_TEXT = 500;

/**
 * The entries of the `todos` list of a YAML block, in order. Invalid YAML, such as an unquoted `: ` in a text, is read
 * line by line. Never throws.
 * @param block the lines between the fences
 * @param firstLine 0-based line of the first of them
 */
export function readTodoEntries(block: readonly string[], firstLine: number): readonly TodoEntry[] {
	if (!block.some(line => line.startsWith('todos:'))) {
		return [];
	}
	const source = block.join('\n');
	const document = parseDocument(source, { schema: 'core', prettyErrors: false, logLevel: 'silent', strict: true, uniqueKeys: true });
	const todos = document.errors.length === 0 && isMap(document.contents) ? document.contents.get('todos', true) : undefined;
	return document.errors.length > 0 ? readLineByLine(block, firstLine) : isSeq(todos) ? fromYaml(todos.items, source, firstLine) : [];
}

function fromYaml(items: readonly unknown[], source: string, firstLine: number): readonly TodoEntry[] {
	const entries: TodoEntry[] = [];
	/** Entries stand in order, so the line breaks before each are counted once. */
	let line = 0;
	let start = 0;
	const placeOf = (node: Scalar): { readonly line: number; readonly character: number } => {
		const offset = node.range?.[0] ?? 0;
		if (offset < start) {
			line = 0;
			start = 0;
		}
		for (let next = source.indexOf('\n', start); next >= 0 && next < offset; next = source.indexOf('\n', start)) {
			line++;
			start = next + 1;
		}
		return { line: firstLine + line, character: offset - start };
	};
	for (const item of items.slice(0, MAX_ENTRIES)) {
		const content = isMap(item) ? (scalarOf(item, 'content') ?? scalarOf(item, 'text') ?? scalarOf(item, 'id')) : undefined;
		if (!isMap(item) || !content) {
			continue;
		}
		const status = scalarOf(item, 'status');
		const at = placeOf(status ?? content);
		const length = status ? sourceLength(status) : 0;
		const quote = status?.type === 'PLAIN' ? 0 : 1;
		entries.push({
			line: at.line,
			text: textOf(content),
			id: idOf(item),
			dependencies: dependenciesOf(item),
			status: status && {
				text: textOf(status),
				range: lineRange(at.line, at.character + quote, at.character + length - quote),
			},
		});
	}
	return entries;
}

function scalarOf(map: YAMLMap, key: string): Scalar | undefined {
	const node = map.get(key, true) as Node | undefined;
	return isScalar(node) && node.value !== null ? node : undefined;
}

function idOf(map: YAMLMap): string | undefined {
	const id = scalarOf(map, 'id');
	return id && textOf(id);
}

function dependenciesOf(map: YAMLMap): readonly string[] {
	const list = map.get('dependencies', true) as Node | undefined;
	return isSeq(list) ? list.items.slice(0, MAX_ENTRIES).flatMap(each => (isScalar(each) && each.value !== null ? [textOf(each)] : [])) : [];
}

function sourceLength({ range }: Scalar): number {
	return range ? range[1] - range[0] : 0;
}

function textOf({ value }: Scalar): string {
	return String(value).replace(/\s+/gu, ' ').trim().slice(0, MAX_TEXT);
}

const KEY = /^( *(?:- +)?)(id|content|text|status):[ \t]*([^]*)$/u;

function readLineByLine(block: readonly string[], firstLine: number): readonly TodoEntry[] {
	const entries: TodoEntry[] = [];
	let text: string | undefined;
	let status: TodoEntry['status'];
	let line = firstLine;
	const close = (): void => {
		if (text !== undefined && entries.length < MAX_ENTRIES) {
			entries.push({ line: status?.range.start.line ?? line, text, status, id: undefined, dependencies: [] });
		}
		text = undefined;
		status = undefined;
	};
	for (let index = block.findIndex(candidate => candidate.startsWith('todos:')) + 1; index < block.length; index++) {
		const source = (block[index] ?? '').slice(0, 2000);
		if (/^[^\s#-]/u.test(source)) {
			break;
		}
		if (/^ *- /u.test(source)) {
			close();
		}
		const match = KEY.exec(source);
		if (!match) {
			continue;
		}
		const [, , key = '', rest = ''] = match;
		const value = rest.trim();
		const plain = /^(["'])([^]*)\1$/u.exec(value)?.[2] ?? value;
		if (key === 'status') {
			const start = source.length - rest.length + (plain === value ? 0 : 1);
			status = { text: plain, range: lineRange(firstLine + index, start, start + plain.length) };
		} else if (key !== 'id' || text === undefined) {
			text = plain.slice(0, MAX_TEXT);
			line = firstLine + index;
		}
	}
	close();
	return entries;
}

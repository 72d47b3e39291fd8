import MarkdownIt from 'markdown-it';
import { LineKind, type Blocks, type HeadingBlock, type ItemBlock } from './blockModel';
import type { LineIndex } from './lineIndex';
import { scanBlocks } from './scanBlocks';

/** Block rules only: inline content is not needed and takes most of the time. */
const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(['normalize', 'block']);

/** `[x] text`; the mark is `x`, or one character that is not a letter, digit or bracket; the text is required (GFM). */
const TASK = /^\[( |\t|x|X|[^\p{L}\p{N}\s[\]\\^]\u{FE0F}?)\][ \t\n]/u;

/** The blocks of a text from `firstLine`, after the front matter. Ordinary texts are scanned, others read by markdown-it. */
export function readBlocks(index: LineIndex, firstLine: number): Blocks {
	const scanned = scanBlocks(index, firstLine);
	return typeof scanned === 'string' ? readBlocksWithLibrary(index.lines(), firstLine) : scanned;
}

/** The blocks as markdown-it reads them, which scanBlocks must match. Linear except for nested containers, whose depth markdown-it limits. */
export function readBlocksWithLibrary(lines: readonly string[], firstLine: number): Blocks {
	const kinds = new Uint8Array(lines.length);
	const listDepth = new Uint8Array(lines.length);
	kinds.fill(LineKind.FrontMatter, 0, firstLine);
	const headings: HeadingBlock[] = [];
	const items: ItemBlock[] = [];
	const tables: [number, number][] = [];
	/** For each open list item, its task item, or that of the item around it. */
	const open: number[] = [];
	const tokens = parser.parse(firstLine === 0 ? lines.join('\n').replace(/^\uFEFF/u, '') : lines.slice(firstLine).join('\n'), {});
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined) {
			break;
		}
		const start = (token.map?.[0] ?? 0) + firstLine;
		const end = Math.min((token.map?.[1] ?? 0) + firstLine, lines.length);
		switch (token.type) {
			case 'heading_open': {
				kinds.fill(LineKind.Heading, start, end);
				if (token.level === 0) {
					const words = (tokens[index + 1]?.content ?? '').split('\n')[0]?.trim() ?? '';
					const source = lines[start] ?? '';
					// The library replaces a NUL by another character.
					const character = words === '' ? source.length : Math.max(0, source.replaceAll('\0', '\uFFFD').indexOf(words));
					headings.push({
						line: start,
						level: Number(token.tag.slice(1)),
						text: source.slice(character, character + words.length),
						character,
					});
				}
				break;
			}
			case 'fence':
			case 'code_block':
				kinds.fill(LineKind.Code, start, end);
				break;
			case 'html_block':
				kinds.fill(LineKind.Html, start, end);
				break;
			case 'hr':
				kinds.fill(LineKind.Rule, start, end);
				break;
			case 'table_open':
				kinds.fill(LineKind.Table, start, end);
				if (token.level === 0) {
					tables.push([start, end]);
				}
				break;
			case 'list_item_open': {
				for (let line = start; line < end; line++) {
					listDepth[line] = Math.min(255, open.length + 1);
				}
				const around = open.at(-1) ?? -1;
				const inline = tokens[index + 1]?.type === 'paragraph_open' ? tokens[index + 2] : undefined;
				const item = inline?.map ? taskItem(inline.content, inline.map[0] + firstLine, lines, around) : undefined;
				open.push(item ? items.push(item) - 1 : around);
				break;
			}
			case 'list_item_close':
				open.pop();
				break;
		}
	}
	return { kinds, listDepth, headings, items, tables };
}

function taskItem(content: string, line: number, lines: readonly string[], parent: number): ItemBlock | undefined {
	const match = TASK.exec(content);
	if (!match) {
		return undefined;
	}
	// A paragraph's first line ends its source line: only container marks come before it.
	const first = content.split('\n', 1)[0] ?? '';
	const source = lines[line] ?? '';
	const character = source.trimEnd().length - first.trimEnd().length;
	const mark = match[1] ?? ' ';
	if (source.slice(character, character + mark.length + 2) !== `[${mark}]`) {
		return undefined;
	}
	return { line, character, mark, text: source.slice(character + mark.length + 2).trim(), parent };
}

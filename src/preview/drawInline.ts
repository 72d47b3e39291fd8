import type { StateCore, Token } from 'markdown-it';
import type { DueState } from '../catalog/group/dueState';
import type { TaskItem } from '../document/model/model';
import type { DrawnLines, LineMark } from './drawnLines';
import { tokenTypes } from './tokenTypes';

/** Maximum characters of an item's text that its box keeps, to find it again; the box of a longer one can't be clicked. */
const MAX_TEXT = 1_000;

/**
 * Draws boxes, blanks and milestones in the inline content of a block. Only text is drawn; what another plugin has made
 * of it stays.
 * @param firstLine the 0-based line of the document on which the content begins
 * @param isHeading a heading keeps all its text, from which VS Code makes its anchor
 * @returns whether the content begins with the box of an item
 */
export function drawInline(state: StateCore, token: Token, firstLine: number, isHeading: boolean, lines: DrawnLines): boolean {
	const item = lines.items.get(firstLine);
	const box = item && (isHeading ? takeHeadingBox(state, token, item) : takeBox(state, token, item));
	const out: Token[] = [...(box ?? [])];
	let line = firstLine;
	let marks = [...(lines.marks.get(line) ?? [])];
	const endLine = (): void => {
		const due = lines.milestones.get(line);
		if (due) {
			out.push(makeToken(state, tokenTypes.due, { due }));
		}
	};
	for (const child of token.children ?? []) {
		if (child.type === 'text' && marks.length > 0) {
			marks = drawText(state, child, marks, out);
			continue;
		}
		const isBreak = child.type === 'softbreak' || child.type === 'hardbreak';
		const breaks = isBreak ? 1 : child.type === 'html_inline' ? child.content.split('\n').length - 1 : 0;
		if (isBreak) {
			endLine();
		}
		out.push(child);
		if (breaks > 0) {
			line += breaks;
			marks = [...(lines.marks.get(line) ?? [])];
		}
	}
	endLine();
	token.children = out;
	return box !== undefined;
}

/** A token of ours. `meta` is plain data, since VS Code passes tokens on as JSON. */
export function makeToken(state: StateCore, type: string, meta: object | undefined, nesting: 1 | 0 | -1 = 0): Token {
	const token = new state.Token(type, '', nesting);
	token.meta = meta ? { ...meta } : null;
	return token;
}

/** The meta data of a box. */
export interface BoxMeta {
	readonly state: TaskItem['state'];
	readonly line: number;
	readonly mark: string;
	/** Undefined for a box that can't be clicked. */
	readonly text: string | undefined;
}

/** The meta data of a milestone's due date. */
export interface DueMeta {
	readonly due: DueState;
}

function boxMeta({ state, line, mark, text }: TaskItem): BoxMeta {
	return { state, line, mark, text: state === 'other' || text.length > MAX_TEXT ? undefined : text };
}

/**
 * Takes the box from the beginning of an item, and the sign of an optional one. Also from the content, so that no other
 * plugin draws it once more. Undefined if another plugin has drawn it already.
 */
function takeBox(state: StateCore, token: Token, item: TaskItem): readonly Token[] | undefined {
	const first = token.children?.[0];
	const source = `[${item.mark}]`;
	if (first?.type !== 'text' || !first.content.startsWith(source) || !token.content.startsWith(source)) {
		return undefined;
	}
	const isOptional = item.isOptional === true && first.content[source.length] === '*';
	const end = source.length + (isOptional ? 1 : 0);
	first.content = first.content.slice(end).trimStart();
	token.content = token.content.slice(end).trimStart();
	return [makeToken(state, tokenTypes.box, boxMeta(item)), ...(isOptional ? [makeToken(state, tokenTypes.optional, undefined)] : [])];
}

/** The same in a heading, where the box is drawn around its text. */
function takeHeadingBox(state: StateCore, token: Token, item: TaskItem): readonly Token[] | undefined {
	const first = token.children?.[0];
	const source = `[${item.mark}]`;
	if (first?.type !== 'text' || !first.content.startsWith(source)) {
		return undefined;
	}
	first.content = first.content.slice(source.length);
	return wrapped(state, tokenTypes.headingBoxOpen, tokenTypes.headingBoxClose, boxMeta(item), source, first.level);
}

/** Draws the marks that are in a text, and returns those that may still come after it. */
function drawText(state: StateCore, child: Token, marks: readonly LineMark[], out: Token[]): LineMark[] {
	let rest = child.content;
	let left = [...marks];
	for (;;) {
		// A mark that is in no text, such as one in code, must not keep the others from being drawn.
		const index = left.findIndex(({ text }) => rest.includes(text));
		const mark = left[index];
		if (!mark) {
			break;
		}
		const at = rest.indexOf(mark.text);
		pushText(state, rest.slice(0, at), child.level, out);
		out.push(
			...(mark.box === undefined
				? wrapped(state, tokenTypes.blankOpen, tokenTypes.blankClose, undefined, mark.text, child.level)
				: [makeToken(state, tokenTypes.box, { state: mark.box, line: 0, mark: '', text: undefined } satisfies BoxMeta)]),
		);
		rest = rest.slice(at + mark.text.length);
		left = left.slice(index + 1);
	}
	pushText(state, rest, child.level, out);
	return left;
}

function wrapped(
	state: StateCore,
	open: string,
	close: string,
	meta: object | undefined,
	content: string,
	level: number,
): readonly Token[] {
	const inside: Token[] = [];
	pushText(state, content, level + 1, inside);
	return [makeToken(state, open, meta, 1), ...inside, makeToken(state, close, undefined, -1)];
}

function pushText(state: StateCore, content: string, level: number, out: Token[]): void {
	if (content !== '') {
		const token = new state.Token('text', '', 0);
		token.content = content;
		token.level = level;
		out.push(token);
	}
}

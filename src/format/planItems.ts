import type { TaskDocument, TaskItem } from '../document/model/model';
import { itemState } from '../document/read/items';
import { readTodoEntries } from '../document/frontMatter/todoEntries';
import { sectionAt } from '../document/read/sections';
import { lineRange } from '../document/model/text';
import type { PlanFormat } from './base/planFormat';

/** The items of a plan: the task list items of the text, and other notations of its format. In line order. */
export function planItems(document: TaskDocument, format: PlanFormat): readonly TaskItem[] {
	if (format.hasTodos) {
		const todos = todoItems(document);
		if (todos.length > 0) {
			return todos;
		}
	}
	const { begunMarks = '' } = format;
	const isBegun = ({ mark, state }: TaskItem): boolean => state === 'other' && begunMarks.includes(mark);
	const isPlain = format.boxes !== 'all' && begunMarks === '';
	const own = isPlain
		? document.items
		: document.items.map(item => {
				const state = isBegun(item) ? 'begun' : item.state;
				const kind = format.boxes === 'all' ? 'work' : item.kind;
				return state === item.state && kind === item.kind ? item : { ...item, state, kind };
			});
	const more = [
		...(format.hasOptionalItems ? optionalItems(document, begunMarks) : []),
		...(format.hasHeadingItems ? headingItems(document) : []),
	];
	return more.length === 0
		? own
		: nested(
				document,
				[...own, ...more].sort((a, b) => a.line - b.line),
			);
}

const OPTIONAL = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([^\]])\]\*[ \t]+(\S[^]*)$/u;

/** `- [ ]* text`, which isn't an item in GFM. */
function optionalItems(document: TaskDocument, begunMarks: string): readonly TaskItem[] {
	return document.linesWith(']*').flatMap(line => {
		const match = OPTIONAL.exec(document.line(line));
		if (!match) {
			return [];
		}
		const [, before = '', mark = ' ', text = ''] = match;
		const item = newItem(document, line, before.length, mark, text);
		return [{ ...item, state: begunMarks.includes(mark) ? 'begun' : item.state, isOptional: true }];
	});
}

const HEADING_ITEM = /^\[([ xX~])\][ \t]+(\S[^]*)$/u;

/** `## [ ] Track: Name`. */
function headingItems(document: TaskDocument): readonly TaskItem[] {
	return document.sections.flatMap(({ text, line, textRange }) => {
		const match = HEADING_ITEM.exec(text);
		return match ? [newItem(document, line, textRange.start.character + 1, match[1] ?? ' ', match[2] ?? '')] : [];
	});
}

function newItem({ sections }: TaskDocument, line: number, character: number, mark: string, text: string): TaskItem {
	return {
		line,
		mark,
		markRange: lineRange(line, character, character + mark.length),
		state: itemState(mark),
		text: text.trim(),
		section: sectionAt(sections, line),
		parent: -1,
		kind: 'work',
	};
}

/** Nests items by indentation, for lists in which the parser doesn't recognize every item. */
function nested(document: TaskDocument, items: readonly TaskItem[]): readonly TaskItem[] {
	const open: { readonly index: number; readonly indent: number; readonly section: number }[] = [];
	return items.map((item, index) => {
		const indent = document.line(item.line).search(/\S/u);
		while (open.length > 0 && ((open.at(-1)?.indent ?? 0) >= indent || open.at(-1)?.section !== item.section)) {
			open.pop();
		}
		const parent = open.at(-1)?.index ?? -1;
		open.push({ index, indent, section: item.section });
		return { ...item, parent };
	});
}

const TODO_WORDS = { open: 'pending', begun: 'in_progress', done: 'completed' };

/** The todos in the front matter. Skips those without a status, since there is no value to set. */
function todoItems(document: TaskDocument): readonly TaskItem[] {
	const { frontMatter } = document;
	if (frontMatter?.format !== 'yaml') {
		return [];
	}
	const first = frontMatter.startLine + 1;
	return readTodoEntries(document.lines.slice(first, frontMatter.endLine), first).flatMap(
		({ text, status, id, dependencies }): TaskItem[] => {
			if (!status) {
				return [];
			}
			const word = status.text.toLowerCase().replaceAll('-', '_');
			return [
				{
					line: status.range.start.line,
					mark: status.text,
					markRange: status.range,
					state: word === 'completed' ? 'done' : word === 'in_progress' ? 'begun' : word === 'cancelled' ? 'other' : 'open',
					text,
					section: -1,
					parent: -1,
					kind: 'work',
					words: TODO_WORDS,
					...(id !== undefined && { id }),
					...(dependencies.length > 0 && { dependsOn: dependencies }),
				},
			];
		},
	);
}

import * as vscode from 'vscode';
import type { TaskDocument, TaskItem } from '../../document/model/model';
import { stripInlineMarkdown } from '../../document/model/plainText';
import { toVscodeRange } from '../workspace/base/conversions';

/** More would make the outline slow, which redraws all rows with each change. */
const MAX_ITEMS = 2000;

/** Maximum characters of a heading or an item in a row. */
const MAX_NAME = 200;

/**
 * The sections that directly contain items, with their progress, and in them their items, nested. Sections aren't nested,
 * since the headings show that. Linear in the number of sections and items.
 */
export function documentSymbols(document: TaskDocument): vscode.DocumentSymbol[] {
	const sections = sectionSymbols(document);
	const items: vscode.DocumentSymbol[] = [];
	const early: vscode.DocumentSymbol[] = [];
	const ends = endLines(document);
	for (const [index, item] of document.items.slice(0, MAX_ITEMS).entries()) {
		const symbol = itemSymbol(document, item, ends[index] ?? item.line);
		items.push(symbol);
		((items[item.parent] ?? sections.get(item.section))?.children ?? early).push(symbol);
	}
	return [...early, ...sections.values()];
}

/** The last line of each item including its subitems, which follow it. */
function endLines({ items }: TaskDocument): readonly number[] {
	const ends = items.map(({ line }) => line);
	for (let index = items.length - 1; index >= 0; index--) {
		const parent = items[index]?.parent ?? -1;
		if (parent >= 0) {
			ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
		}
	}
	return ends;
}

/**
 * Symbols, without items, of the sections that directly contain items, by index. Named `Tasks`, or `Phase 1 › Tasks` if
 * several sections have that heading.
 */
function sectionSymbols(document: TaskDocument): ReadonlyMap<number, vscode.DocumentSymbol> {
	const { items, sections } = document;
	const counts = new Map<number, { done: number; total: number }>();
	for (const { section, state } of items) {
		const count = counts.get(section) ?? { done: 0, total: 0 };
		counts.set(section, count);
		count.done += state === 'done' ? 1 : 0;
		count.total += state === 'other' ? 0 : 1;
	}
	const headings = new Map<string, number>();
	for (const index of counts.keys()) {
		const text = sections[index]?.text ?? '';
		headings.set(text, (headings.get(text) ?? 0) + 1);
	}
	return new Map(
		[...counts].flatMap(([index, { done, total }]) => {
			const section = sections[index];
			if (!section) {
				return [];
			}
			const around = sections[section.parent];
			const isAmbiguous = around && around.level > 1 && (headings.get(section.text) ?? 0) > 1;
			const name = isAmbiguous ? `${symbolName(around.text)} › ${symbolName(section.text)}` : symbolName(section.text);
			return [[index, sectionSymbol(document, index, name, `${done}/${total}`)] as const];
		}),
	);
}

/** The range up to the next heading, since subsections are listed on their own. */
function sectionSymbol({ lines, sections }: TaskDocument, index: number, name: string, detail: string): vscode.DocumentSymbol {
	const line = sections[index]?.line ?? 0;
	const last = Math.max(line, (sections[index + 1]?.line ?? lines.length) - 1);
	const length = lines[line]?.length ?? 0;
	const range = new vscode.Range(line, 0, last, lines[last]?.length ?? 0);
	return new vscode.DocumentSymbol(name, detail, vscode.SymbolKind.Namespace, range, new vscode.Range(line, 0, line, length));
}

function itemSymbol({ lines }: TaskDocument, { line, text, mark, markRange, state }: TaskItem, last: number): vscode.DocumentSymbol {
	const detail = state === 'done' ? vscode.l10n.t('done') : state === 'other' || state === 'begun' ? `[${mark}]` : '';
	return new vscode.DocumentSymbol(
		symbolName(text),
		detail,
		vscode.SymbolKind.Boolean,
		new vscode.Range(line, 0, last, lines[last]?.length ?? 0),
		toVscodeRange(markRange),
	);
}

/** Never empty, which VS Code doesn't accept. */
function symbolName(text: string): string {
	return stripInlineMarkdown(text).slice(0, MAX_NAME) || '…';
}

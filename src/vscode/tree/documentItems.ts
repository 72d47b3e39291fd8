import type { TaskDocument } from '../../document/model/model';
import type { DocumentNode, ItemNode, RestNode, SectionNode } from './treeNode';

/** Maximum items per document that get rows; the tree creates all of them at once. */
const MAX_ITEMS = 500;

/**
 * Rows for the items of a document, below rows for their sections where there are several, and nested like the items.
 * The id of an item is made of its section, its text and its position among equal ones, so it stays the same when other
 * lines change. Linear in the number of items.
 */
export function itemNodes(owner: DocumentNode, document: TaskDocument): readonly (SectionNode | ItemNode | RestNode)[] {
	const outermost: (SectionNode | ItemNode | RestNode)[] = [];
	const items = document.items.slice(0, MAX_ITEMS);
	const sections = sectionNodes(owner, document, items);
	const nodes: ItemNode[] = [];
	const idOf = uniqueIds();
	for (const [index, item] of items.entries()) {
		const outer = nodes[item.parent];
		const section = outer ? undefined : sections.get(item.section);
		const node: ItemNode = {
			kind: 'item',
			id: `item:${owner.entry.uri}#${idOf(`${headingOf(document, item.section)}/${item.text}`)}`,
			uri: owner.uri,
			document: owner,
			parent: outer ?? section ?? owner,
			source: document,
			index,
			children: [],
		};
		nodes.push(node);
		(outer?.children ?? section?.children ?? outermost).push(node);
		if (section?.children.length === 1) {
			outermost.push(section);
		}
	}
	const count = document.items.length - nodes.length;
	if (count > 0) {
		outermost.push({ kind: 'rest', id: `rest:${owner.entry.uri}`, uri: owner.uri, parent: owner, count });
	}
	return outermost;
}

/** A row for each section with items of its own, by index; none if all items are in one section. */
function sectionNodes(owner: DocumentNode, document: TaskDocument, items: TaskDocument['items']): ReadonlyMap<number, SectionNode> {
	const used = new Set(items.filter(({ parent }) => parent < 0).map(({ section }) => section));
	if (used.size < 2) {
		return new Map();
	}
	const idOf = uniqueIds();
	return new Map(
		[...used]
			.filter(index => index >= 0)
			.map(index => [
				index,
				{
					kind: 'section',
					id: `section:${owner.entry.uri}#${idOf(headingOf(document, index))}`,
					uri: owner.uri,
					parent: owner,
					source: document,
					index,
					children: [],
				},
			]),
	);
}

function headingOf({ sections }: TaskDocument, index: number): string {
	return sections[index]?.text ?? '';
}

/** Distinguishes equal names by their position. */
function uniqueIds(): (name: string) => string {
	const occurrences = new Map<string, number>();
	return name => {
		const occurrence = occurrences.get(name) ?? 0;
		occurrences.set(name, occurrence + 1);
		return `${occurrence}/${name}`;
	};
}

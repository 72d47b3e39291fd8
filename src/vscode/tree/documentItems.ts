import type { TaskDocument } from '../../document/model/model';
import type { DocumentNode, ItemNode, RestNode } from './treeNode';

/** Maximum items per document that get rows; the tree creates all of them at once. */
const MAX_ITEMS = 500;

/**
 * Rows for the items of a document, nested like the items. The id of an item is made of its section, its text and its
 * position among equal ones, so it stays the same when other lines change. Linear in the number of items.
 */
export function itemNodes(owner: DocumentNode, document: TaskDocument): readonly (ItemNode | RestNode)[] {
	const outermost: (ItemNode | RestNode)[] = [];
	const nodes: ItemNode[] = [];
	const occurrences = new Map<string, number>();
	for (const [index, item] of document.items.slice(0, MAX_ITEMS).entries()) {
		const name = `${item.section < 0 ? '' : (document.sections[item.section]?.text ?? '')}/${item.text}`;
		const occurrence = occurrences.get(name) ?? 0;
		occurrences.set(name, occurrence + 1);
		const parent = nodes[item.parent];
		const node: ItemNode = {
			kind: 'item',
			id: `item:${owner.entry.uri}#${occurrence}/${name}`,
			uri: owner.uri,
			document: owner,
			parent: parent ?? owner,
			source: document,
			index,
			children: [],
		};
		nodes.push(node);
		(parent?.children ?? outermost).push(node);
	}
	const count = document.items.length - nodes.length;
	if (count > 0) {
		outermost.push({ kind: 'rest', id: `rest:${owner.entry.uri}`, uri: owner.uri, parent: owner, count });
	}
	return outermost;
}

import type { TaskDocument } from '../../document/model/model';
import type { DocumentNode, ItemNode, RestNode } from './treeNode';

/** Items of a document that get rows; the tree makes all of them at once. */
const MAX_ITEMS = 500;

/**
 * Rows for the items of a document, nested as they are. An item's id is made of its section, its text and which of
 * several equal ones it is, so that it stays the same while lines come and go around it. Linear in the items.
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

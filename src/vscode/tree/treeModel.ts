import * as vscode from 'vscode';
import { taskDocuments, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { groupEntries, type Group } from '../../catalog/group';
import { startable } from '../../catalog/relations/startable';
import type { DocumentNode, GroupNode } from './treeNode';

/** Rows to show anew: everything, or these and what is below them. */
export type Staleness = 'all' | readonly (GroupNode | DocumentNode)[];

/** The groups and documents of the tree; an update tells what it changed. */
export class TreeModel {
	#roots: readonly GroupNode[] = [];
	#grouped: readonly Group[] = [];
	#groups = new Map<string, GroupNode>();
	#documents = new Map<string, DocumentNode>();

	get roots(): readonly GroupNode[] {
		return this.#roots;
	}

	/** The row of the document with this URI. */
	document(uri: string): DocumentNode | undefined {
		return this.#documents.get(uri);
	}

	documents(): Iterable<DocumentNode> {
		return this.#documents.values();
	}

	/**
	 * Takes over a catalog; the rows to show anew are as few and as small as can be.
	 * @param onlyStartable leaves out what nobody can work on now, and puts the most pressing first.
	 */
	update(catalog: Catalog, onlyStartable = false): Staleness {
		const before = { groups: this.#groups, documents: this.#documents, roots: this.#roots };
		this.#groups = new Map();
		this.#documents = new Map();
		const stale: (GroupNode | DocumentNode)[] = [];
		const build: Build = { ...before, newGroups: this.#groups, newDocuments: this.#documents, stale, hasMoved: false };
		this.#grouped = onlyStartable
			? groupEntries(startable(catalog), ['priority'], 'title', this.#grouped)
			: groupEntries(taskDocuments(catalog), ['stage', 'priority'], 'title', this.#grouped);
		this.#roots = this.#grouped.map(group => groupNode(group, undefined, build));
		// A row that moved would for a moment stand in two places, which the tree does not allow.
		return build.hasMoved || !haveSameIds(before.roots, this.#roots) ? 'all' : stale;
	}
}

interface Build {
	readonly groups: ReadonlyMap<string, GroupNode>;
	readonly documents: ReadonlyMap<string, DocumentNode>;
	readonly newGroups: Map<string, GroupNode>;
	readonly newDocuments: Map<string, DocumentNode>;
	readonly stale: (GroupNode | DocumentNode)[];
	hasMoved: boolean;
}

function groupNode(group: Group, parent: GroupNode | undefined, build: Build): GroupNode {
	const known = build.groups.get(group.id);
	const node: GroupNode = known ?? { kind: 'group', id: group.id, parent, group, children: [] };
	const [old, oldChildren] = [node.group, node.children];
	node.group = group;
	build.newGroups.set(group.id, node);
	// Below the last heading, and where no document says how pressing it is, there are documents.
	const subGroups = group.groups.some(({ key }) => key !== 'unset') ? group.groups : [];
	const place = build.stale.length;
	node.children = subGroups.length > 0
		? subGroups.map(sub => groupNode(sub, node, build))
		: group.entries.map(entry => documentNode(entry, node, build));
	if (known && (!haveSameIds(oldChildren, node.children) || !looksSame(old, group))) {
		// Showing this row anew shows all below it anew.
		build.stale.splice(place, build.stale.length - place, node);
	}
	return node;
}

function documentNode(entry: Entry, parent: GroupNode, build: Build): DocumentNode {
	const known = build.documents.get(entry.uri);
	const node: DocumentNode = known
		?? { kind: 'document', id: `document:${entry.uri}`, uri: vscode.Uri.parse(entry.uri, true), parent, entry, blockers: undefined, shown: undefined };
	if (known) {
		build.hasMoved ||= known.parent !== parent;
		if (known.entry !== entry) {
			build.stale.push(node);
		}
	}
	node.parent = parent;
	node.entry = entry;
	build.newDocuments.set(entry.uri, node);
	return node;
}

function haveSameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
	return a.length === b.length && a.every((node, index) => node.id === b[index]?.id);
}

/** Whether the headings' own rows say the same. */
function looksSame(a: Group, b: Group): boolean {
	return a.entries.length === b.entries.length && a.label === b.label
		&& a.progress.work.done === b.progress.work.done && a.progress.work.total === b.progress.work.total;
}

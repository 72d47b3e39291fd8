import * as vscode from 'vscode';
import { taskDocuments, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { groupSteps, type Group } from '../../catalog/group/group';
import { blockerSteps } from '../../catalog/relations/relationIndex';
import { startable } from '../../catalog/relations/startable';
import { outcomeOf, type Steps } from '../../util/steps';
import type { DocumentNode, GroupNode } from './treeNode';

/** Rows to update: all, or these and the rows below them. */
export type Staleness = 'all' | readonly (GroupNode | DocumentNode)[];

/** Groups of more rows than this are collapsed at first, since the tree creates all rows of an expanded group at once. */
export const MANY_ROWS = 100;

export interface UpdateOptions {
	/** Shows only documents that can be started, the most urgent first. */
	readonly onlyStartable?: boolean;
	/** True while the workspace is read for the first time: groups that grow large meanwhile are collapsed. */
	readonly isFilling?: boolean;
}

/** The groups and documents of the tree. An update returns the rows that it changed. */
export class TreeModel {
	#roots: readonly GroupNode[] = [];
	#grouped: readonly Group[] = [];
	/** By the ids of the groups. */
	readonly #groups = new Map<string, GroupNode>();
	/** By URI. */
	readonly #documents = new Map<string, DocumentNode>();

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

	/** The number of documents that have a row. */
	get count(): number {
		return this.#documents.size;
	}

	/** Shows a catalog without a pause; see `groupSteps` and `show`. */
	update(catalog: Catalog, options: UpdateOptions = {}): Staleness {
		return this.show(outcomeOf(this.groupSteps(catalog, options)), options);
	}

	/** Groups a catalog in steps, which may take longer than a slice. Doesn't change the rows. */
	*groupSteps(catalog: Catalog, { onlyStartable = false }: UpdateOptions = {}): Steps<readonly Group[]> {
		if (!onlyStartable) {
			return yield* groupSteps(taskDocuments(catalog), ['stage', 'priority'], this.#grouped);
		}
		yield* blockerSteps(catalog);
		return yield* groupSteps(startable(catalog), ['priority'], this.#grouped);
	}

	/** Changes the rows to these groups, and returns the smallest set of rows to update. Visits only groups that have changed. */
	show(groups: readonly Group[], { isFilling = false }: UpdateOptions = {}): Staleness {
		const roots = this.#roots;
		const build: Build = { stale: [], left: [], hasMoved: false, isFilling };
		this.#grouped = groups;
		this.#roots = groups.map(group => this.#groupNode(group, undefined, build));
		noteLeft(roots, this.#roots, undefined, build);
		build.left.forEach(({ node, parent }) => this.#forget(node, parent));
		// A row that moved would be in two places for a moment, which the tree doesn't allow.
		return build.hasMoved || !haveSameIds(roots, this.#roots) ? 'all' : build.stale;
	}

	#groupNode(group: Group, parent: GroupNode | undefined, build: Build): GroupNode {
		const known = this.#groups.get(group.id);
		if (known?.group === group) {
			return known;
		}
		// Below the last heading, and where no document says how pressing it is, there are documents.
		const subGroups = group.groups.some(({ key }) => key !== 'unset') ? group.groups : [];
		const rows = subGroups.length > 0 ? subGroups.length : group.entries.length;
		// VS Code collapses a row only when its id is new.
		const isOutgrown =
			known !== undefined && build.isFilling && known.id === group.id && known.children.length <= MANY_ROWS && rows > MANY_ROWS;
		const node: GroupNode =
			known && !isOutgrown ? known : { kind: 'group', id: isOutgrown ? `${group.id}/many` : group.id, parent, group, children: [] };
		const { group: old, children } = node;
		node.group = group;
		this.#groups.set(group.id, node);
		const place = build.stale.length;
		node.children =
			subGroups.length > 0
				? subGroups.map(sub => this.#groupNode(sub, node, build))
				: group.entries.map(entry => this.#documentNode(entry, node, build));
		noteLeft(children, node.children, node, build);
		if (node === known && (!haveSameIds(children, node.children) || !looksSame(old, group))) {
			// Updating this row updates all rows below it.
			build.stale.splice(place, build.stale.length - place, node);
		}
		return node;
	}

	#documentNode(entry: Entry, parent: GroupNode, build: Build): DocumentNode {
		const known = this.#documents.get(entry.uri);
		const node: DocumentNode = known ?? new DocumentRow(entry, parent);
		if (!known) {
			this.#documents.set(entry.uri, node);
		} else {
			build.hasMoved ||= known.parent !== parent;
			if (known.entry !== entry) {
				build.stale.push(node);
			}
		}
		node.parent = parent;
		node.entry = entry;
		return node;
	}

	/** Removes a row that is no longer in `parent`, unless it has moved. */
	#forget(node: GroupNode | DocumentNode, parent: GroupNode | undefined): void {
		if (node.kind === 'group') {
			if (this.#groups.get(node.group.id) === node) {
				this.#groups.delete(node.group.id);
			}
			node.children.forEach(child => this.#forget(child, node));
		} else if (node.parent === parent) {
			this.#documents.delete(node.entry.uri);
		}
	}
}

/** The URI is parsed on demand: it is most of the cost of a row, and most rows are never shown. */
class DocumentRow implements DocumentNode {
	readonly kind = 'document';
	readonly id: string;
	entry: Entry;
	parent: GroupNode;
	blockers: DocumentNode['blockers'];
	shown: DocumentNode['shown'];
	#uri: vscode.Uri | undefined;

	constructor(entry: Entry, parent: GroupNode) {
		this.entry = entry;
		this.parent = parent;
		this.id = `document:${entry.uri}`;
	}

	get uri(): vscode.Uri {
		return (this.#uri ??= vscode.Uri.parse(this.entry.uri, true));
	}
}

/** The state of an update. */
interface Build {
	readonly stale: (GroupNode | DocumentNode)[];
	/** Rows that have moved, and their previous parents. */
	readonly left: { readonly node: GroupNode | DocumentNode; readonly parent: GroupNode | undefined }[];
	hasMoved: boolean;
	readonly isFilling: boolean;
}

function noteLeft(
	before: readonly (GroupNode | DocumentNode)[],
	now: readonly (GroupNode | DocumentNode)[],
	parent: GroupNode | undefined,
	build: Build,
): void {
	if (haveSameIds(before, now)) {
		return;
	}
	const here = new Set(now);
	for (const node of before) {
		if (!here.has(node)) {
			build.left.push({ node, parent });
		}
	}
}

function haveSameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
	return a.length === b.length && a.every((node, index) => node.id === b[index]?.id);
}

/** Whether the rows of two groups look the same. */
function looksSame(a: Group, b: Group): boolean {
	return (
		a.entries.length === b.entries.length &&
		a.progress.work.done === b.progress.work.done &&
		a.progress.work.total === b.progress.work.total
	);
}

import * as vscode from 'vscode';
import { taskDocuments, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { groupSteps, type Group } from '../../catalog/group/group';
import { blockerSteps } from '../../catalog/relations/relationIndex';
import { startable } from '../../catalog/relations/startable';
import { outcomeOf, type Steps } from '../../util/steps';
import type { DocumentNode, GroupNode } from './treeNode';

/** Rows to show anew: everything, or these and what is below them. */
export type Staleness = 'all' | readonly (GroupNode | DocumentNode)[];

/** More rows than this are folded away at first, since the tree makes all rows of an open heading at once. */
export const MANY_ROWS = 100;

export interface UpdateOptions {
	/** Leaves out what nobody can work on now, and puts the most pressing first. */
	readonly onlyStartable?: boolean;
	/** The first reading is not over: a heading that comes to have many rows below it is folded then as if it had had them at once. */
	readonly isFilling?: boolean;
}

/** The groups and documents of the tree; an update tells what it changed. */
export class TreeModel {
	#roots: readonly GroupNode[] = [];
	#grouped: readonly Group[] = [];
	/** By the groups' ids. */
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

	/** How many documents have a row. */
	get count(): number {
		return this.#documents.size;
	}

	/** Takes over a catalog in one go; see `groupSteps` and `show`. */
	update(catalog: Catalog, options: UpdateOptions = {}): Staleness {
		return this.show(outcomeOf(this.groupSteps(catalog, options)), options);
	}

	/** The groups of a catalog; in steps, for they can take longer than a slice. The rows stay as they are. */
	*groupSteps(catalog: Catalog, { onlyStartable = false }: UpdateOptions = {}): Steps<readonly Group[]> {
		if (!onlyStartable) {
			return yield* groupSteps(taskDocuments(catalog), ['stage', 'priority'], this.#grouped);
		}
		yield* blockerSteps(catalog);
		return yield* groupSteps(startable(catalog), ['priority'], this.#grouped);
	}

	/**
	 * Makes these groups the rows; those to show anew are as few and as small as can be. Looks only at groups in which
	 * something has changed.
	 */
	show(groups: readonly Group[], { isFilling = false }: UpdateOptions = {}): Staleness {
		const roots = this.#roots;
		const build: Build = { stale: [], left: [], hasMoved: false, isFilling };
		this.#grouped = groups;
		this.#roots = groups.map(group => this.#groupNode(group, undefined, build));
		noteLeft(roots, this.#roots, undefined, build);
		build.left.forEach(({ node, parent }) => this.#forget(node, parent));
		// A row that moved would for a moment stand in two places, which the tree does not allow.
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
		// VS Code folds a row when it first sees its id, and never again by itself.
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
			// Showing this row anew shows all below it anew.
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

	/** Drops a row that is no longer below `parent`, unless it has found another place. */
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

/** Most rows are never looked at, and most of what one would cost is its URI. */
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

/** What an update finds out on its way. */
interface Build {
	readonly stale: (GroupNode | DocumentNode)[];
	/** Rows that are not where they were, and where that was. */
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

/** Whether the headings' own rows say the same. */
function looksSame(a: Group, b: Group): boolean {
	return (
		a.entries.length === b.entries.length &&
		a.progress.work.done === b.progress.work.done &&
		a.progress.work.total === b.progress.work.total
	);
}

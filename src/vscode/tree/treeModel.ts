import * as vscode from 'vscode';
import { taskDocuments, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { DEFAULT_GROUP } from '../../action/namedViews';
import { groupSteps, type Group } from '../../catalog/group/group';
import type { Grouping } from '../../catalog/group/grouping';
import type { SortOrder } from '../../catalog/group/sort';
import { isLevelShown } from '../../catalog/group/shownLevel';
import { unitMembers, withUnits } from '../../catalog/group/units';
import { blockerSteps } from '../../catalog/relations/relationIndex';
import { startable } from '../../catalog/group/startable';
import { outcomeOf, type Steps } from '../../util/steps';
import type { DocumentNode, GroupNode, RowNode, UnitNode, WorkNode } from './treeNode';

/** Rows to update: all, or these and the rows below them. */
export type Staleness = 'all' | readonly RowNode[];

/** Groups of more rows than this are collapsed at first, since the tree creates all rows of an expanded group at once. */
export const MANY_ROWS = 100;

export interface UpdateOptions {
	/** Shows only documents that can be started, by priority unless told otherwise. */
	readonly onlyStartable?: boolean;
	/** By default stage, then priority; none for a plain list. */
	readonly group?: readonly Grouping[] | undefined;
	readonly order?: SortOrder | undefined;
	/** Makes the test that documents have to pass; all are shown without it. A unit is shown if one of its documents is. */
	readonly filter?: ((catalog: Catalog) => (entry: Entry) => boolean) | undefined;
	/** True while the workspace is read for the first time: groups that grow large meanwhile are collapsed. */
	readonly isFilling?: boolean;
}

/** The groups, units and documents of the tree. An update returns the rows that it changed. */
export class TreeModel {
	#roots: readonly RowNode[] = [];
	#grouped: readonly Group[] = [];
	/** By the ids of the groups. */
	readonly #groups = new Map<string, GroupNode>();
	/** By their ids. */
	readonly #units = new Map<string, UnitNode>();
	/** By URI. */
	readonly #documents = new Map<string, DocumentNode>();

	get roots(): readonly RowNode[] {
		return this.#roots;
	}

	/** The rows of groups, each before those in it. */
	*groups(rows = this.#roots): Iterable<GroupNode> {
		for (const row of rows) {
			if (row.kind === 'group') {
				yield row;
				yield* this.groups(row.children);
			}
		}
	}

	/** The row of the document with this URI. */
	document(uri: string): DocumentNode | undefined {
		return this.#documents.get(uri);
	}

	/** The rows of documents and units. */
	*work(): Iterable<WorkNode> {
		yield* this.#units.values();
		yield* this.#documents.values();
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
	*groupSteps(catalog: Catalog, options: UpdateOptions = {}): Steps<readonly Group[]> {
		const { onlyStartable, order } = options;
		const { group = onlyStartable ? ['priority'] : DEFAULT_GROUP } = options;
		const entries = yield* entrySteps(catalog, options);
		return yield* groupSteps(entries, group.length === 0 ? ['none'] : group, this.#grouped, order);
	}

	/** Changes the rows to these groups, and returns the smallest set of rows to update. Visits only groups that have changed. */
	show(groups: readonly Group[], { isFilling = false, filter }: UpdateOptions = {}): Staleness {
		const roots = this.#roots;
		const build: Build = { stale: [], left: [], hasMoved: false, isFilling, suffix: filter ? FILTERED : '' };
		this.#grouped = groups;
		this.#roots = this.#rows(groups, undefined, build);
		noteLeft(roots, this.#roots, undefined, build);
		build.left.forEach(({ node, parent }) => this.#forget(node, parent));
		// A row that moved would be in two places for a moment, which the tree doesn't allow.
		return build.hasMoved || !haveSameIds(roots, this.#roots) ? 'all' : build.stale;
	}

	/** The rows below a heading, or at the top: the groups where their level is shown, else what is in them. */
	#rows(groups: readonly Group[], parent: GroupNode | undefined, build: Build): readonly RowNode[] {
		if (isLevelShown(groups)) {
			return groups.map(group => this.#groupNode(group, parent, build));
		}
		const [only] = groups;
		return groups.length === 1 && only
			? this.#contents(only, parent, build)
			: groups.flatMap(({ entries }) => entries.map(entry => this.#workNode(entry, parent, build)));
	}

	/** What is in a group. */
	#contents(group: Group, parent: GroupNode | undefined, build: Build): readonly RowNode[] {
		return group.groups.length > 0
			? this.#rows(group.groups, parent, build)
			: group.entries.map(entry => this.#workNode(entry, parent, build));
	}

	#groupNode(group: Group, parent: GroupNode | undefined, build: Build): GroupNode {
		const last = this.#groups.get(group.id);
		const known = last?.id.endsWith(FILTERED) === (build.suffix !== '') ? last : undefined;
		if (known?.group === group && known.parent === parent) {
			return known;
		}
		const rows = isLevelShown(group.groups) ? group.groups.length : group.entries.length;
		// VS Code collapses a row only when its id is new.
		const isOutgrown =
			known !== undefined &&
			build.isFilling &&
			known.id === `${group.id}${build.suffix}` &&
			known.children.length <= MANY_ROWS &&
			rows > MANY_ROWS;
		const node: GroupNode =
			known && !isOutgrown
				? known
				: { kind: 'group', id: `${group.id}${isOutgrown ? '/many' : ''}${build.suffix}`, parent, group, children: [] };
		build.hasMoved ||= node.parent !== parent;
		const { group: old, children } = node;
		node.parent = parent;
		node.group = group;
		this.#groups.set(group.id, node);
		const place = build.stale.length;
		node.children = this.#contents(group, node, build);
		noteLeft(children, node.children, node, build);
		if (node === known && (!haveSameIds(children, node.children) || !looksSame(old, group))) {
			// Updating this row updates all rows below it.
			build.stale.splice(place, build.stale.length - place, node);
		}
		return node;
	}

	#workNode(entry: Entry, parent: GroupNode | undefined, build: Build): WorkNode {
		const members = unitMembers(entry);
		return members ? this.#unitNode(entry, members, parent, build) : this.#documentNode(entry, parent, build);
	}

	#unitNode(entry: Entry, members: readonly Entry[], parent: GroupNode | undefined, build: Build): UnitNode {
		const id = `unit:${entry.folder}/${entry.unit ?? ''}`;
		const known = this.#units.get(id);
		const node = known ?? new UnitRow(id, entry, parent);
		this.#units.set(id, node);
		build.hasMoved ||= node.parent !== parent;
		const isStale = known !== undefined && known.entry !== entry;
		const { children } = node;
		node.parent = parent;
		node.entry = entry;
		const place = build.stale.length;
		node.children = members.map(member => this.#documentNode(member, node, build));
		noteLeft(children, node.children, node, build);
		if (isStale) {
			build.stale.splice(place, build.stale.length - place, node);
		}
		return node;
	}

	#documentNode(entry: Entry, parent: DocumentNode['parent'], build: Build): DocumentNode {
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
	#forget(node: RowNode, parent: GroupNode | UnitNode | undefined): void {
		if (node.parent !== parent) {
			return;
		}
		if (node.kind === 'document') {
			this.#documents.delete(node.entry.uri);
			return;
		}
		if (node.kind === 'unit') {
			this.#units.delete(node.id);
		} else if (this.#groups.get(node.group.id) === node) {
			this.#groups.delete(node.group.id);
		}
		node.children.forEach(child => this.#forget(child, node));
	}
}

/** The URI is parsed on demand: it is most of the cost of a row, and most rows are never shown. */
abstract class EntryRow {
	readonly id: string;
	entry: Entry;
	blockers: WorkNode['blockers'];
	#uri: { readonly of: string; readonly value: vscode.Uri } | undefined;

	constructor(id: string, entry: Entry) {
		this.id = id;
		this.entry = entry;
	}

	get uri(): vscode.Uri {
		const of = this.entry.uri;
		// Another document may come to lead a unit.
		this.#uri = this.#uri?.of === of ? this.#uri : { of, value: vscode.Uri.parse(of, true) };
		return this.#uri.value;
	}
}

class UnitRow extends EntryRow implements UnitNode {
	readonly kind = 'unit';
	parent: UnitNode['parent'];
	children: UnitNode['children'] = [];

	constructor(id: string, entry: Entry, parent: UnitNode['parent']) {
		super(id, entry);
		this.parent = parent;
	}
}

class DocumentRow extends EntryRow implements DocumentNode {
	readonly kind = 'document';
	parent: DocumentNode['parent'];
	shown: DocumentNode['shown'];

	constructor(entry: Entry, parent: DocumentNode['parent']) {
		super(`document:${entry.uri}`, entry);
		this.parent = parent;
	}
}

/** The state of an update. */
interface Build {
	readonly stale: RowNode[];
	/** Rows that have moved, and their previous parents. */
	readonly left: { readonly node: RowNode; readonly parent: GroupNode | UnitNode | undefined }[];
	hasMoved: boolean;
	readonly isFilling: boolean;
	/** At the end of the ids of groups. */
	readonly suffix: string;
}

/**
 * Ends the ids of groups while a filter is set: VS Code expands a row only when its id is new. Values of documents are in
 * one line, so no other id ends like this.
 */
export const FILTERED = '\n';
/** Entries tested in one step. */
const ENTRIES_PER_STEP = 256;

/** The documents and units to show, in the catalog's order. */
function* entrySteps(catalog: Catalog, { onlyStartable, filter }: UpdateOptions): Steps<readonly Entry[]> {
	if (onlyStartable || filter) {
		yield* blockerSteps(catalog);
	}
	const entries = onlyStartable ? startable(catalog) : withUnits(taskDocuments(catalog));
	if (!filter) {
		return entries;
	}
	const matches = filter(catalog);
	const found: Entry[] = [];
	for (const [index, entry] of entries.entries()) {
		if (index % ENTRIES_PER_STEP === 0) {
			yield;
		}
		if (matches(entry) || unitMembers(entry)?.some(matches)) {
			found.push(entry);
		}
	}
	return found;
}

function noteLeft(before: readonly RowNode[], now: readonly RowNode[], parent: GroupNode | UnitNode | undefined, build: Build): void {
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

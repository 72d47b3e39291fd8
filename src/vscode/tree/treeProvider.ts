import * as vscode from 'vscode';
import { dueState, type DueState } from '../../catalog/group/dueState';
import { DEFAULT_GROUP } from '../../action/namedViews';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { blockerSteps, isOver, type RelationIndex } from '../../catalog/relations/relationIndex';
import { openBlockersOf } from '../../catalog/group/startable';
import { settingKeys } from '../contributions';
import type { CatalogStore } from '../workspace/catalog/catalogStore';
import type { TaskDocuments } from '../workspace/documents/taskDocuments';
import { timeSlice } from '../../util/timeSlice';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { itemNodes } from './documentItems';
import { conventionRow, findConventions } from './conventionRow';
import { documentRow } from './documentRow';
import { documentTooltip } from './documentTooltip';
import { groupRow } from './groupRow';
import { itemRow, restRow, sectionRow } from './itemRow';
import { RefreshScheduler } from '../../util/refreshScheduler';
import { sortOrder } from '../../catalog/group/sort';
import {
	ARRANGEMENT,
	anyFolder,
	queryFilter,
	readArrangement,
	storedArrangement,
	withChange,
	type Arrangement,
	type ArrangementChange,
} from './arrangement';
import { TreeModel, type Staleness, type UpdateOptions } from './treeModel';
import type { ConventionNode, DocumentNode, GroupNode, TreeNode, WorkNode } from './treeNode';

const NO_CONVENTIONS: readonly never[] = [];
/** Minimum milliseconds between two refreshes of the tree. */
const REFRESH_INTERVAL = 250;

/** Provides the rows of the tree from the catalog. The first request for rows requests the catalog. */
export class TreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #services: Services;
	readonly #catalog: CatalogStore;
	readonly #documents: TaskDocuments;
	readonly #model = new TreeModel();
	readonly #onDidChangeTreeData = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
	readonly #listeners: vscode.Disposable;
	/** Documents read since the last refresh: their items may have changed even if their entry hasn't. */
	#read = new Set<string>();
	/** Documents whose problems have changed since the last refresh. */
	#checked = new Set<string>();
	/** Which documents block which, as of the last refresh; undefined until the catalog is complete. */
	#relations: RelationIndex | undefined;
	readonly #refreshes = new RefreshScheduler(REFRESH_INTERVAL, () => this.#refresh());
	#isDisposed = false;
	readonly #isFixed: boolean;
	/** What is shown, and in which groups and order. A new object after each change. */
	#arrangement: Arrangement;
	#onlyStartable: boolean;
	/** Whether VS Code has asked for rows; nothing is grouped for a view that was never shown. */
	#isAsked = false;
	/** Problems that many documents have, below their rows. */
	#conventions: readonly ConventionNode[] = [];
	/** Called when VS Code asks for the rows. */
	#whenAsked: (() => void) | undefined;
	/** True until the complete catalog has been shown once. */
	#isFilling = true;
	/** Changes when due dates have to be judged again: on another day, and with other settings. */
	#days = 0;

	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

	readonly #onDidShow = new vscode.EventEmitter<void>();

	/** Fires when VS Code has asked for the rows again, after which one can be revealed. */
	readonly onDidShow = this.#onDidShow.event;

	readonly #onDidUpdate = new vscode.EventEmitter<void>();

	/** Fires when the rows have followed the catalog and the arrangement, even if that changed none. */
	readonly onDidUpdate = this.#onDidUpdate.event;

	/** @param fixed what the view always shows; without it, users choose */
	constructor(services: Services, fixed?: Arrangement) {
		const { catalog, documents, problems, dayChange, settings } = services;
		this.#isFixed = fixed !== undefined;
		this.#arrangement = fixed ?? readArrangement(services);
		this.#onlyStartable = fixed !== undefined;
		this.#services = services;
		this.#catalog = catalog;
		this.#documents = documents;
		this.#listeners = vscode.Disposable.from(
			catalog.onDidChange(() => this.#refreshes.schedule()),
			catalog.onDidRead(uris => this.#noteRead(uris)),
			problems.onDidChange(uris => {
				uris.forEach(uri => this.#checked.add(uri));
				this.#refreshes.schedule();
			}),
			problems.onDidCompare(() => this.#refreshes.schedule()),
			// Blockers are known once the catalog is complete.
			catalog.onDidChangeState(() => this.#refreshes.schedule()),
			dayChange.onDidChange(() => this.#showOtherDays()),
			settings.onDidChange(change => {
				if (change.affects(settingKeys.dueSoonDays) || change.affects(settingKeys.staleDays)) {
					this.#showOtherDays();
				}
			}),
		);
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#refreshes.dispose();
		this.#listeners.dispose();
		this.#onDidChangeTreeData.dispose();
		this.#onDidShow.dispose();
		this.#onDidUpdate.dispose();
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		switch (node.kind) {
			case 'group':
				return groupRow(node);
			case 'unit':
			case 'document':
				node.blockers = this.#blockers(node.entry);
				node.problems = node.kind === 'unit' ? [] : this.#services.problems.of(node.entry.uri);
				return this.#workRow(node);
			case 'section':
				return sectionRow(node);
			case 'item':
				return itemRow(node);
			case 'rest':
				return restRow(node);
			case 'convention':
				return conventionRow(node);
		}
	}

	/** VS Code requests every row of a group when one of them changes, and most are unchanged. */
	#workRow(node: WorkNode): vscode.TreeItem {
		const { entry, parent, blockers = [], problems = [] } = node;
		// The row of a document depends on its unit.
		const of = [entry, parent?.kind === 'unit' ? parent.entry : parent, this.#days, ...problems, ...blockers];
		if (node.made?.of.length !== of.length || !of.every((part, index) => part === node.made?.of[index])) {
			node.made = { row: documentRow(node, this.#dueState(node)), of };
		}
		return node.made.row;
	}

	/** Tooltips are made on demand: VS Code renders the Markdown of a tooltip at once, which takes long for a thousand rows. */
	resolveTreeItem(row: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		if (node.kind === 'document' || node.kind === 'unit') {
			row.tooltip = documentTooltip(node, this.#dueState(node));
		}
		return row;
	}

	async getChildren(node?: TreeNode): Promise<TreeNode[]> {
		switch (node?.kind) {
			case undefined:
				this.#catalog.start();
				this.#whenAsked?.();
				if (!this.#isAsked) {
					this.#isAsked = true;
					this.#refreshes.schedule();
				}
				this.#onDidShow.fire();
				return [...this.#model.roots, ...this.#conventions];
			case 'group':
			case 'unit':
			case 'section':
			case 'item':
				return [...node.children];
			case 'document':
				return this.#items(node);
			case 'rest':
			case 'convention':
				return [];
		}
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.parent;
	}

	/** Whether only documents that can be started are shown. */
	get onlyStartable(): boolean {
		return this.#onlyStartable;
	}

	/**
	 * Shows only documents that can be started, or all again.
	 * @returns when VS Code asks for the rows, which it does only while the view is visible
	 */
	showOnlyStartable(only: boolean): Promise<void> {
		const asked = new Promise<void>(resolve => {
			this.#whenAsked = resolve;
		});
		this.#onlyStartable = only;
		this.#updateNow();
		return asked;
	}

	get arrangement(): Arrangement {
		return this.#arrangement;
	}

	/** Whether documents may be hidden. */
	get isFiltered(): boolean {
		return this.#onlyStartable || !this.#arrangement.query.isEmpty;
	}

	/**
	 * Changes what is shown and in which groups and order, and remembers it. The rows follow shortly afterwards.
	 * @param change its query is one that can be parsed
	 */
	arrange(change: ArrangementChange): void {
		this.#arrangement = withChange(this.#arrangement, change);
		void this.#services.workspaceState.update(ARRANGEMENT, storedArrangement(this.#arrangement));
		this.#refreshes.schedule();
	}

	/** Removes all filters; see showOnlyStartable. */
	showAll(): Promise<void> {
		if (!this.#arrangement.query.isEmpty) {
			this.arrange({ query: '' });
		}
		return this.showOnlyStartable(false);
	}

	/** The rows of groups. */
	groups(): Iterable<GroupNode> {
		return this.#model.groups();
	}

	#updateNow(): void {
		this.#model.update(this.#catalog.current, this.#options());
		this.#updateConventions();
		this.#onDidChangeTreeData.fire(undefined);
		this.#onDidUpdate.fire();
	}

	#options(): UpdateOptions {
		const { group, sort, query } = this.#arrangement;
		const { date } = this.#services.clock();
		return {
			onlyStartable: this.#onlyStartable,
			isFilling: this.#isFilling,
			// Ready work has groups of its own unless the user chose others.
			group: this.#onlyStartable && !this.#isFixed && group.join() === DEFAULT_GROUP.join() ? undefined : group,
			order: sortOrder(sort, date, this.#services.settings.due(anyFolder()).soonDays),
			filter: query.isEmpty ? undefined : catalog => queryFilter(catalog, query, this.#services),
		};
	}

	/** The number of documents that have a row. */
	get count(): number {
		return this.#model.count;
	}

	/** The row of a document, for revealing it. */
	document(uri: vscode.Uri): DocumentNode | undefined {
		return this.#model.document(uri.toString());
	}

	/** The same, also for a document that the catalog has and the tree doesn't show yet. */
	find(uri: vscode.Uri): DocumentNode | undefined {
		if (!this.document(uri) && this.#catalog.current.get(uri.toString())?.isTaskDocument) {
			this.#updateNow();
		}
		return this.document(uri);
	}

	/** Shows the row and the items of a document again, after an edit that was refused. */
	show(node: DocumentNode): void {
		this.#onDidChangeTreeData.fire(node);
	}

	/** Makes VS Code ask for the visible rows again. A row that is revealed afterwards is revealed when it has drawn them. */
	redraw(): void {
		this.#onDidChangeTreeData.fire(undefined);
	}

	/** To be called when the items of a document are no longer shown. */
	hideItems(node: DocumentNode): void {
		node.shown = undefined;
	}

	#showOtherDays(): void {
		this.#days++;
		this.#onDidChangeTreeData.fire(undefined);
		// What is urgent, and what a query finds, may be something else.
		this.#refreshes.schedule();
	}

	#dueState({ entry, uri }: WorkNode): DueState {
		return dueState(entry, this.#services.clock().date, this.#services.settings.due(uri));
	}

	/** The open blockers of an open document; none until the catalog is complete for the first time. */
	#blockers(entry: Entry): readonly Entry[] {
		return this.#relations && !isOver(entry) ? openBlockersOf(entry, this.#relations) : [];
	}

	async #items(node: DocumentNode): Promise<TreeNode[]> {
		const document = await readDocument(this.#documents, node.uri);
		if (!document) {
			return [];
		}
		node.shown = { document, children: itemNodes(node, document) };
		return [...node.shown.children];
	}

	#noteRead(uris: readonly string[]): void {
		for (const uri of uris) {
			if (this.#model.document(uri)?.shown) {
				this.#read.add(uri);
				this.#refreshes.schedule();
			}
		}
	}

	/** Shows the rows first and then their blockers, which take longer to find. */
	async #refresh(): Promise<{ readonly isEmpty: boolean }> {
		if (this.#isFixed && !this.#isAsked) {
			return { isEmpty: true };
		}
		const { current, state } = this.#catalog;
		const arrangement = this.#arrangement;
		const options = this.#options();
		const groups = await timeSlice(this.#model.groupSteps(current, options));
		if (options.onlyStartable !== this.#onlyStartable || arrangement !== this.#arrangement) {
			// Other rows have been requested meanwhile, and are shown.
			this.#refreshes.schedule();
		} else if (!this.#isDisposed) {
			this.#isFilling &&= state !== 'ready';
			const stale = this.#model.show(groups, options);
			this.#show(this.#updateConventions() ? 'all' : stale);
			this.#onDidUpdate.fire();
			if (state === 'ready') {
				await this.#updateBlockers(current);
			}
		}
		return { isEmpty: this.#model.roots.length === 0 };
	}

	/** Finds the problems that many documents have, and returns whether their rows have changed. A filter hides them. */
	#updateConventions(): boolean {
		const before = this.#conventions;
		this.#conventions = this.isFiltered ? NO_CONVENTIONS : findConventions(this.#services.problems, before);
		return this.#conventions !== before;
	}

	/** Finds out which documents block which, and updates the rows that show something else. */
	async #updateBlockers(catalog: Catalog): Promise<void> {
		const relations = await timeSlice(blockerSteps(catalog));
		if (!this.#isDisposed && relations !== this.#relations) {
			this.#relations = relations;
			this.#fire(
				[...this.#model.work()].filter(node => node.blockers && blockersKey(node.blockers) !== blockersKey(this.#blockers(node.entry))),
			);
		}
	}

	/** Updates the stale rows, and the rows of documents that were read or checked. */
	#show(stale: Staleness): void {
		const read = this.#read;
		const checked = this.#checked;
		this.#read = new Set();
		this.#checked = new Set();
		if (stale === 'all') {
			this.#onDidChangeTreeData.fire(undefined);
			return;
		}
		const nodes = new Set<TreeNode>(stale);
		for (const uri of new Set([...read, ...checked])) {
			const node = this.#model.document(uri);
			if (node && (node.shown || checked.has(uri)) && !(node.parent && nodes.has(node.parent))) {
				nodes.add(node);
			}
		}
		this.#fire([...nodes]);
	}

	#fire(nodes: TreeNode[]): void {
		if (nodes.length > 0) {
			this.#onDidChangeTreeData.fire(nodes);
		}
	}
}

/** Equal for blockers that look the same in a row. */
function blockersKey(blockers: readonly Entry[]): string {
	return blockers.map(({ uri, title, status }) => `${uri}\n${title}\n${status.text ?? ''}`).join('\n');
}

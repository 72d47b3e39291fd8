import * as vscode from 'vscode';
import { dueState, type DueState } from '../../catalog/group/dueState';
import type { Entry } from '../../catalog/entry';
import { blockerSteps, isOver, type RelationIndex } from '../../catalog/relations/relationIndex';
import { settingKeys } from '../contributions';
import type { CatalogStore } from '../workspace/catalog/catalogStore';
import type { TaskDocuments } from '../workspace/documents/taskDocuments';
import { timeSlice } from '../../util/timeSlice';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { itemNodes } from './documentItems';
import { documentRow } from './documentRow';
import { documentTooltip } from './documentTooltip';
import { groupRow } from './groupRow';
import { itemRow, restRow } from './itemRow';
import { TreeModel, type Staleness } from './treeModel';
import type { DocumentNode, TreeNode } from './treeNode';

/** Milliseconds between two refreshes of the tree. */
const INTERVAL = 250;

/** Feeds the tree from the catalog; the first question for rows starts the reading. */
export class TreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #services: Services;
	readonly #catalog: CatalogStore;
	readonly #documents: TaskDocuments;
	readonly #model = new TreeModel();
	readonly #onDidChangeTreeData = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
	readonly #listeners: vscode.Disposable;
	/** Documents that were read since the last refresh: their items may be others even if their entry is the same. */
	#read = new Set<string>();
	/** Documents whose problems are others than at the last refresh. */
	#checked = new Set<string>();
	/** Who waits for whom, as of a moment ago; undefined until everything has been read. */
	#relations: RelationIndex | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isRefreshing = false;
	/** Something has come up that the refresh under way may not know of. */
	#isWanted = false;
	#isDisposed = false;
	#last = -Infinity;
	#onlyStartable = false;
	/** Until everything has been read, and shown, once. */
	#isFilling = true;
	/** Another number whenever dates mean something else: on another day, and with other settings. */
	#days = 0;

	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

	constructor(services: Services) {
		const { catalog, documents, problems, dayChange, settings } = services;
		this.#services = services;
		this.#catalog = catalog;
		this.#documents = documents;
		this.#listeners = vscode.Disposable.from(
			catalog.onDidChange(() => this.#schedule()),
			catalog.onDidRead(uris => this.#noteRead(uris)),
			problems.onDidChange(uris => {
				uris.forEach(uri => this.#checked.add(uri));
				this.#schedule();
			}),
			// Who waits for whom is known once everything has been read.
			catalog.onDidChangeState(() => this.#schedule()),
			// What is due is another matter then.
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
		clearTimeout(this.#timer);
		this.#listeners.dispose();
		this.#onDidChangeTreeData.dispose();
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		switch (node.kind) {
			case 'group':
				return groupRow(node);
			case 'document':
				node.blockers = this.#blockers(node.entry);
				node.problems = this.#services.problems.of(node.entry.uri);
				return this.#documentRow(node);
			case 'item':
				return itemRow(node);
			case 'rest':
				return restRow(node);
		}
	}

	/** VS Code asks for every row of a group when one of them changes; most are as they were. */
	#documentRow(node: DocumentNode): vscode.TreeItem {
		const { entry, parent, blockers = [], problems } = node;
		const of = [entry, parent, problems, this.#days, ...blockers];
		if (node.made?.of.length !== of.length || !of.every((part, index) => part === node.made?.of[index])) {
			node.made = { row: documentRow(node, this.#dueState(node)), of };
		}
		return node.made.row;
	}

	/** VS Code reads the Markdown of a tooltip as soon as it has one, which for a thousand rows takes longer than all else. */
	resolveTreeItem(row: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		if (node.kind === 'document') {
			row.tooltip = documentTooltip(node, this.#dueState(node));
		}
		return row;
	}

	async getChildren(node?: TreeNode): Promise<TreeNode[]> {
		switch (node?.kind) {
			case undefined:
				this.#catalog.start();
				return [...this.#model.roots];
			case 'group':
			case 'item':
				return [...node.children];
			case 'document':
				return this.#items(node);
			case 'rest':
				return [];
		}
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.parent;
	}

	/** Whether only the documents are shown that can be worked on now. */
	get onlyStartable(): boolean {
		return this.#onlyStartable;
	}

	/** Shows all documents again, or only those that can be worked on now. */
	showOnlyStartable(only: boolean): void {
		this.#onlyStartable = only;
		this.#model.update(this.#catalog.current, { onlyStartable: only });
		this.#onDidChangeTreeData.fire(undefined);
	}

	/** How many documents have a row. */
	get count(): number {
		return this.#model.count;
	}

	/** The row of a document, for revealing it. */
	document(uri: vscode.Uri): DocumentNode | undefined {
		return this.#model.document(uri.toString());
	}

	/** Shows a document's row and its items as they are, after a change that came to nothing. */
	show(node: DocumentNode): void {
		this.#onDidChangeTreeData.fire(node);
	}

	/** To be called when the items of a document are no longer on the screen. */
	hideItems(node: DocumentNode): void {
		node.shown = undefined;
	}

	#showOtherDays(): void {
		this.#days++;
		this.#onDidChangeTreeData.fire(undefined);
	}

	#dueState({ entry, uri }: DocumentNode): DueState {
		return dueState(entry, this.#services.clock().date, this.#services.settings.due(uri));
	}

	/** What an open document waits for; nothing before the catalog is complete for the first time. */
	#blockers(entry: Entry): readonly Entry[] {
		return this.#relations && !isOver(entry) ? this.#relations.openBlockers(entry.uri) : [];
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
				this.#schedule();
			}
		}
	}

	#schedule(): void {
		if (this.#isRefreshing) {
			this.#isWanted = true;
			return;
		}
		this.#timer ??= setTimeout(() => void this.#begin(), Math.max(0, this.#last + INTERVAL - performance.now()));
	}

	async #begin(): Promise<void> {
		// Other timers may be due as well; together they would be a long turn.
		await yieldToEventLoop();
		this.#timer = undefined;
		this.#isWanted = false;
		this.#isRefreshing = true;
		try {
			await this.#refresh();
		} finally {
			this.#isRefreshing = false;
			// Nobody waits for an empty tree to come to rest, but for its first rows.
			this.#last = this.#model.roots.length === 0 ? -Infinity : performance.now();
			if (this.#isWanted && !this.#isDisposed) {
				this.#schedule();
			}
		}
	}

	/** The rows first, then who waits for whom: finding that out takes longer, and a row can be shown without it. */
	async #refresh(): Promise<void> {
		const { current, state } = this.#catalog;
		const options = { onlyStartable: this.#onlyStartable, isFilling: this.#isFilling };
		const groups = await timeSlice(this.#model.groupSteps(current, options));
		if (this.#isDisposed) {
			return;
		}
		if (options.onlyStartable !== this.#onlyStartable) {
			// Somebody wanted to see others meanwhile, and does.
			this.#isWanted = true;
			return;
		}
		this.#isFilling &&= state !== 'ready';
		this.#show(this.#model.show(groups, options));
		if (state !== 'ready') {
			return;
		}
		const relations = await timeSlice(blockerSteps(current));
		if (!this.#isDisposed && relations !== this.#relations) {
			this.#relations = relations;
			this.#fire(
				[...this.#model.documents()].filter(
					node => node.blockers && blockersKey(node.blockers) !== blockersKey(this.#blockers(node.entry)),
				),
			);
		}
	}

	/** Shows rows anew: those of which the model says so, and those of documents that were read or checked. */
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
			if (node && (node.shown || checked.has(uri)) && !nodes.has(node.parent)) {
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

/** The same for blockers that a row shows in the same words. */
function blockersKey(blockers: readonly Entry[]): string {
	return blockers.map(({ uri, title, status }) => `${uri}\n${title}\n${status.text ?? ''}`).join('\n');
}

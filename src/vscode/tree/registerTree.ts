import * as vscode from 'vscode';
import { commandIds, contextKeys, viewIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { groupBy, reportViewMistakes, saveView, selectView, sortBy } from './arrangeCommands';
import { arrangementQuery } from './arrangement';
import { askAboutWords } from './askAboutWords';
import { dragAndDrop } from './dragAndDrop';
import { filterDocuments } from './filterDocuments';
import { followChanges } from './followChanges';
import { keyTargets } from './keyTargets';
import type * as lazy from './lazy';
import { registerOverdueDecoration } from './overdueDecoration';
import { moveToOtherGroup, workRows } from './moveRows';
import { followActiveDocument, revealDocument } from './revealDocument';
import { targetState, toggleFromTree, toggleSectionFromTree } from './toggleFromTree';
import type { DocumentNode, ItemNode, SectionNode, TreeNode, WorkNode } from './treeNode';
import { TreeProvider } from './treeProvider';
import { showViewStatus } from './viewStatus';

/** The view "Documents", as tests and activate.ts see it. */
export interface Tree extends vscode.Disposable {
	readonly provider: TreeProvider;
	readonly view: vscode.TreeView<TreeNode>;
	/** Provides the rows of the view "Next". */
	readonly next: TreeProvider;
	/** See Services. */
	readonly keyTargets: () => Promise<readonly TreeNode[]>;
}

/** Registers the tree of documents. Nothing is read before the view is shown. */
export function registerTree(services: Services): Tree {
	const provider = new TreeProvider(services);
	const view = vscode.window.createTreeView(viewIds.documents, {
		treeDataProvider: provider,
		showCollapseAll: true,
		canSelectMany: true,
		// Toggling an item doesn't change its subitems, unless a setting says so.
		manageCheckboxStateManually: true,
		dragAndDropController: dragAndDrop(services),
	});
	const next = registerNext(services);
	const registrations = vscode.Disposable.from(
		provider,
		view,
		showViewStatus(view, services, provider),
		askAboutWords(view, services),
		followActiveDocument(services, view, provider),
		followChanges(services, view, provider),
		registerOverdueDecoration(),
		registerLazyCommands(services, new LazyModule<typeof lazy>(services, 'tree'), {
			openDocuments: commandIds.open,
			openToSide: commandIds.openToSide,
			pickItems: commandIds.checkItems,
			markBegun: commandIds.markBegun,
			includeIgnoredPlans: commandIds.includeIgnoredPlans,
			renameFile: commandIds.rename,
			showAffected: commandIds.showAffected,
			turnOffCheck: commandIds.turnOffCheck,
			copyPath: commandIds.copyPath,
			deleteDocuments: commandIds.delete,
		}),
		vscode.commands.registerCommand(commandIds.showStartable, () => showOnlyStartable(provider, true)),
		vscode.commands.registerCommand(commandIds.showAll, () => showOnlyStartable(provider, false)),
		next,
		reportViewMistakes(services),
		vscode.commands.registerCommand(commandIds.filter, (argument: unknown) => filterDocuments(services, provider, argument)),
		vscode.commands.registerCommand(commandIds.clearFilter, () => provider.arrange({ query: '' })),
		vscode.commands.registerCommand(commandIds.groupBy, (argument: unknown) => groupBy(provider, argument)),
		vscode.commands.registerCommand(commandIds.sortBy, (argument: unknown) => sortBy(provider, argument)),
		vscode.commands.registerCommand(commandIds.selectView, (argument: unknown) => selectView(services, provider, argument)),
		vscode.commands.registerCommand(commandIds.saveView, (argument: unknown) => saveView(services, provider, argument)),
		vscode.commands.registerCommand(commandIds.moveToGroup, (argument: unknown, selection: unknown) =>
			moveToOtherGroup(services, provider, chosenRows(view, argument, selection)),
		),
		vscode.commands.registerCommand(commandIds.revealInView, (argument: unknown) => revealDocument(services, view, provider, argument)),
		view.onDidCollapseElement(({ element }) => element.kind === 'document' && provider.hideItems(element)),
		view.onDidChangeCheckboxState(({ items }) => void toggleAll(services, provider, items)),
	);
	return { provider, view, next: next.provider, keyTargets: () => keyTargets(view), dispose: () => void registrations.dispose() };
}

/** The view "Next": what can be started now, the most urgent first. */
function registerNext(services: Services): vscode.Disposable & { readonly provider: TreeProvider } {
	const provider = new TreeProvider(services, { group: [], sort: 'urgency', query: arrangementQuery('') });
	const view = vscode.window.createTreeView(viewIds.next, {
		treeDataProvider: provider,
		canSelectMany: true,
		manageCheckboxStateManually: true,
	});
	const registrations = vscode.Disposable.from(
		provider,
		view,
		view.onDidCollapseElement(({ element }) => element.kind === 'document' && provider.hideItems(element)),
		view.onDidChangeCheckboxState(({ items }) => void toggleAll(services, provider, items)),
	);
	return { provider, dispose: () => void registrations.dispose() };
}

/** The rows that a command applies to: the one it was run on, or all selected ones if that is one of them. */
function chosenRows(view: vscode.TreeView<TreeNode>, argument: unknown, selection: unknown): readonly WorkNode[] {
	const selected: readonly unknown[] = Array.isArray(selection) ? selection : view.selection;
	return workRows(argument === undefined || selected.includes(argument) ? selected : [argument]);
}

/** `taskDocs.showStartable` and `taskDocs.showAll`: two buttons, of which only one is visible. */
async function showOnlyStartable(provider: TreeProvider, only: boolean): Promise<void> {
	void provider.showOnlyStartable(only);
	await vscode.commands.executeCommand('setContext', contextKeys.onlyStartable, only);
	await vscode.commands.executeCommand(`${viewIds.documents}.focus`);
}

async function toggleAll(
	services: Services,
	provider: TreeProvider,
	items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[],
): Promise<void> {
	const clicked = items.filter(
		(item): item is readonly [ItemNode | SectionNode, vscode.TreeItemCheckboxState] =>
			item[0].kind === 'item' || item[0].kind === 'section',
	);
	await Promise.all(
		clicked.map(([node, state]) =>
			node.kind === 'item' ? toggleFromTree(services, node, targetState(state)) : toggleSectionFromTree(services, node, targetState(state)),
		),
	);
	// Checkboxes show the click; now they show the document.
	for (const document of new Set<DocumentNode>(clicked.map(([node]) => (node.kind === 'item' ? node.document : node.parent)))) {
		provider.show(document);
	}
}

import * as vscode from 'vscode';
import { commandIds, contextKeys, viewIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { askAboutWords } from './askAboutWords';
import { followChanges } from './followChanges';
import { keyTargets } from './keyTargets';
import type * as lazy from './lazy';
import { registerOverdueDecoration } from './overdueDecoration';
import { followActiveDocument, revealDocument } from './revealDocument';
import { targetState, toggleFromTree } from './toggleFromTree';
import type { DocumentNode, ItemNode, TreeNode } from './treeNode';
import { TreeProvider } from './treeProvider';
import { showViewStatus } from './viewStatus';

/** The view "Documents", as tests and activate.ts see it. */
export interface Tree extends vscode.Disposable {
	readonly provider: TreeProvider;
	readonly view: vscode.TreeView<TreeNode>;
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
	});
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
		vscode.commands.registerCommand(commandIds.revealInView, (argument: unknown) => revealDocument(services, view, provider, argument)),
		view.onDidCollapseElement(({ element }) => element.kind === 'document' && provider.hideItems(element)),
		view.onDidChangeCheckboxState(({ items }) => void toggleAll(services, provider, items)),
	);
	return { provider, view, keyTargets: () => keyTargets(view), dispose: () => void registrations.dispose() };
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
	const clicked = items.filter((item): item is readonly [ItemNode, vscode.TreeItemCheckboxState] => item[0].kind === 'item');
	await Promise.all(clicked.map(([node, state]) => toggleFromTree(services, node, targetState(state))));
	// Checkboxes show the click; now they show the document.
	for (const document of new Set<DocumentNode>(clicked.map(([node]) => node.document))) {
		provider.show(document);
	}
}

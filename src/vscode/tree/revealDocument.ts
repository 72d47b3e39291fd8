import * as vscode from 'vscode';
import { contextKeys, settingKeys, viewIds } from '../contributions';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { revealRow } from './revealRow';
import { treeMessages } from './treeMessages';
import type { TreeNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/** `taskDocs.revealInView`: shows the row of a document, and all rows again if the filter hides it. */
export async function revealDocument(
	services: Services,
	view: vscode.TreeView<TreeNode>,
	provider: TreeProvider,
	argument: unknown,
): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	if (!uri) {
		return;
	}
	await services.catalog.whenIndexed();
	await vscode.commands.executeCommand(`${viewIds.documents}.focus`);
	if (provider.isFiltered && !provider.find(uri) && services.catalog.current.get(uri.toString())?.isTaskDocument) {
		const asked = provider.showAll();
		await vscode.commands.executeCommand('setContext', contextKeys.onlyStartable, false);
		if (view.visible) {
			// A row that is revealed while the rows are replaced is not selected.
			await asked;
		}
	}
	if (!provider.find(uri)) {
		void vscode.window.showInformationMessage(treeMessages.notListed(nameOf(uri)));
		return;
	}
	await revealRow(view, provider, () => provider.document(uri), { select: true, focus: true });
}

/** Selects the row of the active document, while the view is visible and the setting is on. */
export function followActiveDocument(
	{ catalog, settings, log }: Services,
	view: vscode.TreeView<TreeNode>,
	provider: TreeProvider,
): vscode.Disposable {
	const follow = (): void => {
		const uri = settings.followActiveDocument() && view.visible ? vscode.window.activeTextEditor?.document.uri : undefined;
		// A document that the filter hides has no row, and looking for it would show all rows again.
		const node = uri && (provider.isFiltered ? provider.document(uri) : provider.find(uri));
		if (node && !view.selection.some(selected => 'uri' in selected && selected.uri.toString() === node.uri.toString())) {
			revealRow(view, provider, () => provider.document(node.uri), { select: true, focus: false }).catch((error: unknown) => {
				log.debug(`The active document could not be revealed: ${String(error)}`);
			});
		}
	};
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(follow),
		view.onDidChangeVisibility(follow),
		catalog.onDidChangeState(state => state === 'ready' && follow()),
		settings.onDidChange(change => change.affects(settingKeys.followActiveDocument) && follow()),
	);
}

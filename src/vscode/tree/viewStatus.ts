import * as vscode from 'vscode';
import { taskDocuments } from '../../catalog/catalog';
import { contextKeys } from '../contributions';
import type { CatalogStore } from '../workspace/catalog/catalogStore';
import type { TreeProvider } from './treeProvider';
import type { TreeNode } from './treeNode';

/** Updates the badge, the message and the context key of the view from the catalog. */
export function showViewStatus(view: vscode.TreeView<TreeNode>, catalog: CatalogStore, provider: TreeProvider): vscode.Disposable {
	let isIndexed = false;
	const update = (): void => {
		const documents = taskDocuments(catalog.current);
		const inProgress = documents.filter(entry => entry.status.stage === 'in-progress').length;
		if (view.badge?.value !== (inProgress || undefined)) {
			view.badge =
				inProgress === 0
					? undefined
					: {
							value: inProgress,
							tooltip: inProgress === 1 ? vscode.l10n.t('1 document in progress') : vscode.l10n.t('{0} documents in progress', inProgress),
						};
		}
		const message = viewMessage(catalog, provider, documents.length);
		if ((view.message ?? '') !== (message ?? '')) {
			view.message = message ?? '';
		}
		if (isIndexed !== (catalog.state === 'ready') && !isIndexed) {
			isIndexed = true;
			void vscode.commands.executeCommand('setContext', contextKeys.indexed, true);
		}
	};
	return vscode.Disposable.from(catalog.onDidChangeState(update), provider.onDidChangeTreeData(update), catalog.onDidChange(update));
}

function viewMessage(catalog: CatalogStore, { onlyStartable, count }: TreeProvider, documents: number): string | undefined {
	if (catalog.state === 'reading' && documents === 0) {
		return vscode.l10n.t('Reading documents…');
	}
	if (onlyStartable) {
		return count === 0
			? vscode.l10n.t(
					'No work is ready to start: open documents are blocked, wait for other documents, or are in review. Use the button above to show all documents.',
				)
			: documents === 1
				? vscode.l10n.t('Ready work: 1 of 1 document.')
				: vscode.l10n.t('Ready work: {0} of {1} documents.', count, documents);
	}
	if (catalog.state === 'reading') {
		return undefined;
	}
	const unreadable = catalog.current.entries.filter(entry =>
		entry.problems.some(({ code }) => code === 'unreadable' || code === 'too-large'),
	).length;
	return unreadable === 0
		? undefined
		: unreadable === 1
			? vscode.l10n.t("Couldn't read 1 file or folder.")
			: vscode.l10n.t("Couldn't read {0} files or folders.", unreadable);
}

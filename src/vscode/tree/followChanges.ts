import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { revealRow } from './revealRow';
import type { GroupNode, TreeNode, WorkNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/**
 * Keeps a row in sight that a command of the view moves to another group: selected if it was the only one, which also
 * gives the view the focus back unless the user has gone on to an editor. Of several rows, shows the first.
 */
export function followChanges({ history, log }: Services, view: vscode.TreeView<TreeNode>, provider: TreeProvider): vscode.Disposable {
	let followed: { readonly row: WorkNode; readonly group: GroupNode | undefined; readonly isOnly: boolean; isLeft: boolean } | undefined;
	return vscode.Disposable.from(
		history.onWillChange(uris => {
			const [row] = uris.flatMap(uri => rowOf(uri, view, provider) ?? []);
			// The board and other pages keep the focus, and move nothing in the view but what is selected there.
			const isLeft = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
			const isFollowed = row !== undefined && view.visible && (!isLeft || view.selection.includes(row));
			followed = isFollowed ? { row, group: groupOf(row), isOnly: uris.length === 1, isLeft } : undefined;
		}),
		vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
			if (followed && kind !== undefined) {
				followed.isLeft = true;
			}
		}),
		view.onDidChangeSelection(({ selection }) => {
			// The selection is empty while rows are replaced.
			if (followed && selection.length > 0 && !selection.includes(followed.row)) {
				followed = undefined;
			}
		}),
		provider.onDidShow(() => {
			if (!followed || groupOf(followed.row) === followed.group) {
				return;
			}
			const { row, isOnly, isLeft } = followed;
			followed = undefined;
			if (view.visible && provider.document(row.uri)) {
				revealRow(view, provider, row, { select: isOnly, focus: isOnly && !isLeft }).catch((error: unknown) => {
					log.debug(`A changed document could not be revealed: ${String(error)}`);
				});
			}
		}),
	);
}

/** The row that a change of the document moves: the selected one, else the document's or that of its unit. */
function rowOf(uri: vscode.Uri, view: vscode.TreeView<TreeNode>, provider: TreeProvider): WorkNode | undefined {
	const selected = view.selection.find(
		(node): node is WorkNode => (node.kind === 'document' || node.kind === 'unit') && node.uri.toString() === uri.toString(),
	);
	return selected ?? provider.document(uri);
}

function groupOf({ parent }: WorkNode): GroupNode | undefined {
	return parent?.kind === 'unit' ? parent.parent : parent;
}

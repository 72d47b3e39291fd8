import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import type { Services } from '../workspace/services';
import { revealRow } from './revealRow';
import type { DocumentNode, GroupNode, ItemNode, SectionNode, TreeNode, UnitNode, WorkNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/** A row that a change moves to another group. */
interface Followed {
	readonly row: WorkNode;
	readonly entry: Entry;
	readonly group: GroupNode | undefined;
	readonly isOnly: boolean;
	/** The tab that was active before the change. */
	readonly tab: string | undefined;
	/** Whether the user is elsewhere, so that the view doesn't take the focus. */
	isLeft: boolean;
}

/**
 * Keeps a row in sight that moves to another group because of a command on a row of the view: selected if it was the only
 * one, which also gives the view the focus back unless the user has gone on to an editor or elsewhere. Of several rows,
 * shows the first. Any other change, such as one by an agent or on the board, only keeps a selected row selected.
 */
export function followChanges({ history, log }: Services, view: vscode.TreeView<TreeNode>, provider: TreeProvider): vscode.Disposable {
	let followed: Followed | undefined;
	const leave = (): void => {
		if (followed) {
			followed.isLeft = true;
		}
	};
	return vscode.Disposable.from(
		history.onWillChange(({ uris, argument }) => {
			const [row] = uris.flatMap(uri => rowOf(uri, view, provider) ?? []);
			// The board and other pages keep the focus, and move nothing in the view but what is selected there.
			const isLeft =
				!isRowOf(argument, view, provider) || vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
			const isFollowed = row !== undefined && view.visible && (!isLeft || view.selection.includes(row));
			followed = isFollowed
				? { row, entry: row.entry, group: groupOf(row), isOnly: uris.length === 1, tab: activeTab(), isLeft }
				: undefined;
		}),
		vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
			if (kind !== undefined) {
				leave();
			}
		}),
		vscode.window.onDidChangeActiveTextEditor(leave),
		vscode.window.onDidChangeActiveTerminal(leave),
		vscode.window.tabGroups.onDidChangeTabs(() => {
			// The tab of a changed document changes too.
			if (followed && activeTab() !== followed.tab) {
				leave();
			}
		}),
		view.onDidChangeSelection(({ selection }) => {
			// The selection is empty while rows are replaced.
			if (followed && selection.length > 0 && !selection.includes(followed.row)) {
				followed = undefined;
			}
		}),
		provider.onDidUpdate(() => {
			// The change is shown, and the row stays where it is.
			if (followed && followed.row.entry !== followed.entry && groupOf(followed.row) === followed.group) {
				followed = undefined;
			}
		}),
		provider.onDidShow(() => {
			if (!followed || groupOf(followed.row) === followed.group) {
				return;
			}
			const { row, isOnly, isLeft } = followed;
			followed = undefined;
			if (view.visible) {
				const find = (): WorkNode | undefined => shownRow(row, provider);
				revealRow(view, provider, find, { select: isOnly, focus: isOnly && !isLeft }).catch((error: unknown) => {
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

/** Whether the argument of a command is a row of this view, and not one of another view or a card of the board. */
function isRowOf(argument: unknown, view: vscode.TreeView<TreeNode>, provider: TreeProvider): boolean {
	const node = argument as Partial<TreeNode> | undefined | null;
	if (view.selection.some(selected => selected === node)) {
		return true;
	}
	switch (node?.kind) {
		case 'document': {
			const { uri } = node as DocumentNode;
			return provider.document(uri) === node;
		}
		case 'unit': {
			// A card of the board has no documents below it.
			const { children } = node as Partial<UnitNode>;
			return children?.some(child => provider.document(child.uri) === child) === true;
		}
		case 'section':
			return isRowOf((node as SectionNode).parent, view, provider);
		case 'item':
			return isRowOf((node as ItemNode).document, view, provider);
		default:
			return false;
	}
}

/** The row if the view still shows it. */
function shownRow(row: WorkNode, provider: TreeProvider): WorkNode | undefined {
	const document = provider.document(row.uri);
	return [document, document?.parent].includes(row) ? row : undefined;
}

function groupOf({ parent }: WorkNode): GroupNode | undefined {
	return parent?.kind === 'unit' ? parent.parent : parent;
}

/** Tells the active tab from others, whatever its document's state. */
function activeTab(): string | undefined {
	const { activeTab: tab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
	return tab && `${viewColumn} ${tab.label}`;
}

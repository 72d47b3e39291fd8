import * as vscode from 'vscode';
import { viewIds } from '../contributions';
import type { Services } from '../workspace/services';
import { groupOf, moveRows, workRows } from './moveRows';
import type { TreeNode } from './treeNode';

/** The type of the view's rows, as VS Code names it. */
export const ROWS_TYPE = `application/vnd.code.tree.${viewIds.documents.toLowerCase()}`;
const URI_LIST = 'text/uri-list';

/** Dragging rows to another group writes what they need to be in it; dragging them to the editor opens their files. */
export function dragAndDrop(services: Services): vscode.TreeDragAndDropController<TreeNode> {
	return {
		dragMimeTypes: [URI_LIST],
		dropMimeTypes: [ROWS_TYPE],
		handleDrag: (nodes, data) => {
			const rows = workRows(nodes);
			if (rows.length === 0) {
				return;
			}
			data.set(ROWS_TYPE, new vscode.DataTransferItem(rows));
			data.set(URI_LIST, new vscode.DataTransferItem(rows.map(({ uri }) => uri.toString()).join('\r\n')));
		},
		handleDrop: async (target, data) => {
			const dragged: unknown = data.get(ROWS_TYPE)?.value;
			const group = groupOf(target);
			// Rows of another window arrive as text.
			const rows = Array.isArray(dragged) ? workRows(dragged) : [];
			if (group && rows.length > 0) {
				await moveRows(services, rows, group);
			}
		},
	};
}

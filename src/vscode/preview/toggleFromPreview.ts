import * as vscode from 'vscode';
import { isTaskDocument } from '../../catalog/entry';
import type { EditResult } from '../../document/model/editResult';
import type { TaskDocument } from '../../document/model/model';
import { itemAt, toggleItem } from '../../document/edit/toggleItem';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { whyOutOfReach } from '../workspace/edits/outOfReach';
import { showRefusal } from '../workspace/edits/refusalText';
import { isMarkdownPath } from '../workspace/base/isMarkdown';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { previewMessages } from './previewMessages';
import { readToggleLink, type LinkedItem } from './toggleLink';

/**
 * Handles a link of the preview, which anybody can make: toggles an item of a task document in the workspace, only if
 * the user has turned that on, and only if the item is exactly as the link says. Otherwise a message says why not.
 */
export async function toggleFromPreview(services: Services, link: vscode.Uri): Promise<void> {
	if (!services.settings.previewToggle()) {
		void vscode.window.showWarningMessage(previewMessages.isOff());
		return;
	}
	const item = readToggleLink(link);
	const uri = item && documentUri(item.uri);
	if (!item || !uri) {
		void vscode.window.showWarningMessage(previewMessages.badLink());
		return;
	}
	const refusal = await whyOutOfReach(uri);
	if (refusal) {
		showRefusal(refusal, nameOf(uri));
		return;
	}
	const syncParents = services.settings.syncParents(uri);
	// The preview itself shows the change.
	await changeDocuments(services, [uri], document => toggleLinked(document, item, syncParents), { isSilent: true });
}

/** The URI of a Markdown document in the workspace; undefined for anything else. */
function documentUri(text: string): vscode.Uri | undefined {
	try {
		const uri = vscode.Uri.parse(text, true);
		return isMarkdownPath(uri.path) && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
	} catch {
		return undefined;
	}
}

function toggleLinked(document: TaskDocument, { line, mark, text }: LinkedItem, syncParents: boolean): EditResult {
	const index = itemAt(document, line);
	const item = index === undefined ? undefined : document.items[index];
	return isTaskDocument(document) && index !== undefined && item?.mark === mark && item.text === text && item.state !== 'other'
		? { edits: toggleItem(document, index, { syncParents }) }
		: { refusal: { code: 'item-moved' } };
}

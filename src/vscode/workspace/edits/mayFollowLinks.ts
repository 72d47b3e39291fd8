import * as vscode from 'vscode';
import { linkAbove } from '../base/leavesWorkspace';
import { messages, plain } from '../words/messages';

/**
 * Whether files may be written into a folder. Asks the user if a segment of its path is a symbolic link, which can lead
 * out of the workspace. Call this for every folder that is written to; a law finds missing calls.
 * @param path of the folder, relative to the workspace folder; segments that don't exist yet aren't links
 */
export async function mayFollowLinks(folder: vscode.WorkspaceFolder, path: string): Promise<boolean> {
	const link = await linkAbove(folder, path);
	const write: vscode.MessageItem = { title: messages.writeThere() };
	return link === undefined || (await vscode.window.showWarningMessage(messages.isLink(plain(link)), { modal: true }, write)) === write;
}

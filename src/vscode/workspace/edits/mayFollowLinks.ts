import * as vscode from 'vscode';
import { linkAbove } from '../base/leavesWorkspace';
import { messages, plain } from '../words/messages';

/**
 * Whether files may be written into a folder. When one of its segments is a symbolic link, which may lead out of the
 * workspace, the user decides. Call this for every folder that is written to; a law finds the calls that are missing.
 * @param path of the folder, relative to the workspace folder; segments that don't exist yet are no links
 */
export async function mayFollowLinks(folder: vscode.WorkspaceFolder, path: string): Promise<boolean> {
	const link = await linkAbove(folder, path);
	const write: vscode.MessageItem = { title: messages.writeThere() };
	return link === undefined || (await vscode.window.showWarningMessage(messages.isLink(plain(link)), { modal: true }, write)) === write;
}

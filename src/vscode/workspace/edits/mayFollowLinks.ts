import * as vscode from 'vscode';
import { linkAbove } from '../base/leavesWorkspace';
import { messages, plain } from '../words/messages';

/**
 * Whether files may be written into a folder. Asks the user if a segment of its path is a symbolic link, which can lead
 * out of the workspace. Call this for every folder that is written to; a law finds missing calls.
 * @param path of the folder, relative to the workspace folder; segments that don't exist yet aren't links
 * @param purpose whether files are created there, or those that are there are renamed or deleted
 */
export async function mayFollowLinks(
	folder: vscode.WorkspaceFolder,
	path: string,
	purpose: 'create' | 'change' = 'create',
): Promise<boolean> {
	const link = await linkAbove(folder, path);
	if (link === undefined) {
		return true;
	}
	const [question, goOn] =
		purpose === 'create' ? [messages.isLink(plain(link)), messages.writeThere()] : [messages.isLinkToChange(plain(link)), messages.goOn()];
	const answer: vscode.MessageItem = { title: goOn };
	return (await vscode.window.showWarningMessage(question, { modal: true }, answer)) === answer;
}

import * as vscode from 'vscode';
import { gitUserName } from '../../template/gitUserName';
import type { Services } from '../workspace/services';

/** Maximum bytes of a configuration file; larger ones are ignored. */
const MAX_BYTES = 200_000;
/** Home folders on the supported systems. Neither a process nor the environment is used. */
const HOME = /^(?:\/home\/[^/]+|\/Users\/[^/]+|\/root|\/[a-z](?::|%3A)\/Users\/[^/]+)(?=\/)/iu;

/**
 * The author of a new document: from the setting, else git's user name in the folder's `.git/config`, else in the
 * user's own git configuration where it can be read; `''` if there is none, so that the field remains a placeholder.
 * The files are read as text. Skips a `.git` that is a file, and untrusted folders.
 */
export async function findAuthor({ settings, extensionUri }: Services, scope: vscode.Uri): Promise<string> {
	const author = settings.newDocumentAuthor(scope);
	if (author !== '') {
		return author;
	}
	const folder = vscode.workspace.getWorkspaceFolder(scope) ?? vscode.workspace.workspaceFolders?.[0];
	const own = folder && vscode.workspace.isTrusted ? [vscode.Uri.joinPath(folder.uri, '.git', 'config')] : [];
	for (const uri of [...own, ...userFiles(extensionUri), ...(folder ? userFiles(folder.uri) : [])]) {
		const name = gitUserName(await textOf(uri));
		if (name !== undefined) {
			return name;
		}
	}
	return '';
}

/** The user's own git configuration files, if a URI below their home folder shows where that is. */
function userFiles(uri: vscode.Uri): readonly vscode.Uri[] {
	const home = uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? HOME.exec(uri.path)?.[0] : undefined;
	return home === undefined ? [] : ['.gitconfig', '.config/git/config'].map(path => uri.with({ path: `${home}/${path}` }));
}

/** `''` for a file that can't be read. */
async function textOf(uri: vscode.Uri): Promise<string> {
	try {
		if ((await vscode.workspace.fs.stat(uri)).size > MAX_BYTES) {
			return '';
		}
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return '';
	}
}

import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../catalog/files/ignoreFile';
import { hiddenPlanFolders } from '../../catalog/files/scope';
import { uriIn } from '../workspace/base/workspaceFolder';
import { scopeOptions } from '../workspace/catalog/folderScopes';
import type { Services } from '../workspace/services';

/** The workspace folders with folders for plans that only a `.gitignore` hides; see hiddenPlanFolders. */
export async function foldersWithHiddenPlans({ settings }: Pick<Services, 'settings'>): Promise<readonly vscode.WorkspaceFolder[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const found = await Promise.all(
		folders.map(async folder => {
			const ignoreFile = await readText(uriIn(folder, IGNORE_FILE_NAME));
			return hiddenPlanFolders(scopeOptions(settings, folder), ignoreFile, path => isFolder(uriIn(folder, path)));
		}),
	);
	return folders.filter((_, index) => (found[index] ?? []).length > 0);
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		// Most likely there is no such file; one that can't be read hides nothing either.
		return undefined;
	}
}

/** Links to folders are not entered, so they don't count. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch {
		return false;
	}
}

import * as vscode from 'vscode';

/** Whether a file or a folder is there, as far as the file system says; one that cannot be asked about is taken to be missing. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}

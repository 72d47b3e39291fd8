import * as vscode from 'vscode';

/** Whether a file or a folder is there, as far as the file system says; one that cannot be asked about is taken to be missing. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
	return (await askIsThere(uri)) === true;
}

/** Whether a file or a folder is there; undefined when the file system does not say. */
export async function askIsThere(uri: vscode.Uri): Promise<boolean | undefined> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
			? false
			: undefined;
	}
}

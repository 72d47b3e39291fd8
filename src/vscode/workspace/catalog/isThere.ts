import * as vscode from 'vscode';

/** Whether a file or folder exists; false if the file system can't tell. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
	return (await askIsThere(uri)) === true;
}

/** Whether a file or folder exists; undefined if the file system can't tell. */
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

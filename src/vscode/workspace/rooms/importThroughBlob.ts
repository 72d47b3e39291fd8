import * as vscode from 'vscode';

/**
 * Runs an ES module of the extension in the web worker host. There the extension's own addresses cannot be imported, but
 * its files can be read, and what was read can be imported as a blob. Rejects when the file cannot be read or run.
 */
export async function importThroughBlob(uri: vscode.Uri): Promise<unknown> {
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
	try {
		return await import(address);
	} finally {
		URL.revokeObjectURL(address);
	}
}

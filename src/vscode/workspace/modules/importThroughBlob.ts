import * as vscode from 'vscode';

/**
 * Imports an ES module of the extension in the web worker host. The extension's own URIs can't be imported there, but
 * its files can be read and imported as a blob. Rejects if the file can't be read or evaluated.
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

import * as vscode from 'vscode';
import { parse } from '../../document/read/parse';
import { placeholdersIn } from '../../template/placeholdersIn';
import { betweenSteps } from '../workspace/edits/betweenSteps';
import { toVscodeRange } from '../workspace/base/conversions';
import { isThere } from '../workspace/catalog/isThere';

/** The result of creating a document. */
export type CreateOutcome = 'created' | 'exists' | 'failed';

/**
 * Creates a file together with its text, and opens it with the first placeholder selected. One undo removes the file.
 * Never changes an existing file.
 */
export async function createDocument(uri: vscode.Uri, text: string): Promise<CreateOutcome> {
	const edit = new vscode.WorkspaceEdit();
	const lineEnd = vscode.workspace.getConfiguration('files', uri).get('eol');
	const contents = new TextEncoder().encode(lineEnd === '\r\n' ? text.replaceAll('\n', lineEnd) : text);
	edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
	if (!(await vscode.workspace.applyEdit(edit))) {
		return (await isThere(uri)) ? 'exists' : 'failed';
	}
	await betweenSteps('file created');
	const document = await vscode.workspace.openTextDocument(uri);
	await betweenSteps('document opened');
	// If the user is typing already, the cursor is where they want it.
	const isUntouched = document.getText().replaceAll('\r\n', '\n') === text;
	const blank = isUntouched ? placeholdersIn(parse(text))[0] : undefined;
	await vscode.window.showTextDocument(document, { preview: false, ...(blank && { selection: toVscodeRange(blank.range) }) });
	return 'created';
}

import * as vscode from 'vscode';
import { parse } from '../../document/read/parse';
import { placeholdersIn } from '../../template/placeholdersIn';
import { betweenSteps } from '../workspace/edits/betweenSteps';
import { toVscodeRange } from '../workspace/base/conversions';
import { isThere } from '../workspace/catalog/isThere';

/** What came of it. */
export type CreateOutcome = 'created' | 'exists' | 'failed';

/**
 * Makes a file that holds its whole text from the first moment on, and opens it with the first blank selected. One undo
 * takes the file back. An existing file is never touched.
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
	// Who types already has the cursor where they want it.
	const isUntouched = document.getText().replaceAll('\r\n', '\n') === text;
	const blank = isUntouched ? placeholdersIn(parse(text))[0] : undefined;
	await vscode.window.showTextDocument(document, { preview: false, ...(blank && { selection: toVscodeRange(blank.range) }) });
	return 'created';
}

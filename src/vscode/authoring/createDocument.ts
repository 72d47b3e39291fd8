import * as vscode from 'vscode';
import { asksForDate } from '../../document/placeholder/asksForDate';
import { findPlaceholders } from '../../document/placeholder/findPlaceholders';
import { parse } from '../../document/read/parse';
import { placeholdersIn } from '../../template/placeholdersIn';
import { betweenSteps } from '../workspace/edits/betweenSteps';
import { toVscodeRange } from '../workspace/base/conversions';
import { opensSuggestions } from '../workspace/base/opensSuggestions';
import { isThere } from '../workspace/catalog/isThere';

/** The result of creating a document. */
export type CreateOutcome = 'created' | 'exists' | 'failed';

/**
 * Creates a file together with its text, and opens it with the first blank selected; for a choice or a date, the list of
 * what can stand there opens too. One undo removes the file. Never changes an existing file.
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
	const facts = parse(text);
	const blank = isUntouched ? (placeholdersIn(facts)[0] ?? findPlaceholders(facts.lines)[0]) : undefined;
	await vscode.window.showTextDocument(document, { preview: false, ...(blank && { selection: toVscodeRange(blank.range) }) });
	if (blank && (blank.kind === 'choice' || asksForDate(facts, blank)) && opensSuggestions(document)) {
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
	}
	return 'created';
}

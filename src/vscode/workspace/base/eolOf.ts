import * as vscode from 'vscode';

/** The line ending of a document. */
export function eolOf(document: vscode.TextDocument): '\n' | '\r\n' {
	return document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

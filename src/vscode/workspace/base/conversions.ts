import * as vscode from 'vscode';
import type { Position, Range, TextEdit } from '../../../document/model/text';

/** Our range as the editor's; both count 0-based lines and UTF-16 characters. */
export function toVscodeRange(range: Range): vscode.Range {
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** The editor's position as ours. */
export function fromVscodePosition(position: vscode.Position): Position {
	return { line: position.line, character: position.character };
}

/** The editor's range as ours. */
export function fromVscodeRange(range: vscode.Range): Range {
	return { start: fromVscodePosition(range.start), end: fromVscodePosition(range.end) };
}

/** Our edit as the editor's. */
export function toVscodeTextEdit(edit: TextEdit): vscode.TextEdit {
	return new vscode.TextEdit(toVscodeRange(edit.range), edit.newText);
}

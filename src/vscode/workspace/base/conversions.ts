import * as vscode from 'vscode';
import type { Position, Range, TextEdit } from '../../../document/model/text';

/** Converts our range to VS Code's; both use 0-based lines and UTF-16 characters. */
export function toVscodeRange(range: Range): vscode.Range {
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** Converts VS Code's position to ours. */
export function fromVscodePosition(position: vscode.Position): Position {
	return { line: position.line, character: position.character };
}

/** Converts VS Code's range to ours. */
export function fromVscodeRange(range: vscode.Range): Range {
	return { start: fromVscodePosition(range.start), end: fromVscodePosition(range.end) };
}

/** Converts our edit to VS Code's. */
export function toVscodeTextEdit(edit: TextEdit): vscode.TextEdit {
	return new vscode.TextEdit(toVscodeRange(edit.range), edit.newText);
}

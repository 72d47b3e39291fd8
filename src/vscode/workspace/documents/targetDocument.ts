import * as vscode from 'vscode';
import { isDocumentScheme } from '../base/isMarkdown';

/**
 * The documents that a command applies to: those of its arguments (a URI, a URI as text, a row of the tree, or the
 * explorer's `(uri, selection)`), else the active editor's, else the active tab's, since custom editors have no text
 * editor. Empty if there are none.
 */
export function targetUris(argument?: unknown, selection?: unknown): readonly vscode.Uri[] {
	const first = uriOf(argument);
	const selected = Array.isArray(selection) ? selection.map(uriOf).filter(uri => uri !== undefined) : [];
	// A click outside the selection applies to the clicked row alone.
	if (first && !selected.some(uri => uri.toString() === first.toString())) {
		return [first];
	}
	if (selected.length > 0) {
		return [...new Map(selected.map(uri => [uri.toString(), uri])).values()];
	}
	const active = activeUri();
	return active ? [active] : [];
}

/** The single document that a command applies to; see targetUris. */
export function targetUri(argument?: unknown): vscode.Uri | undefined {
	return targetUris(argument)[0];
}

/** The document in the active editor or tab. */
function activeUri(): vscode.Uri | undefined {
	const editor = vscode.window.activeTextEditor?.document.uri;
	if (editor && isDocumentScheme(editor.scheme)) {
		return editor;
	}
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
		return input.uri;
	}
	return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

function uriOf(value: unknown): vscode.Uri | undefined {
	if (value instanceof vscode.Uri) {
		return value;
	}
	if (typeof value === 'string' && value.includes(':')) {
		try {
			return vscode.Uri.parse(value, true);
		} catch {
			return undefined;
		}
	}
	if (typeof value === 'object' && value !== null && 'uri' in value && value.uri instanceof vscode.Uri) {
		return value.uri;
	}
	return undefined;
}

import * as vscode from 'vscode';

/** The scheme of read-only documents with the changes in plans. */
export const CHANGES_SCHEME = 'task-docs-changes';

/** What such a document is about: documents, or every changed document of a repository. Both are URIs. */
export type ChangesTarget = { readonly documents: readonly string[] } | { readonly repository: string };

/** Fires for a document whose text may have changed. */
export const changesRefresh = new vscode.EventEmitter<vscode.Uri>();

/** The URI of a document with changes; it says what the document shows, so that VS Code can restore it. */
export function changesUri(name: string, target: ChangesTarget): vscode.Uri {
	return vscode.Uri.from({ scheme: CHANGES_SCHEME, path: `/${name}.md`, query: JSON.stringify(target) });
}

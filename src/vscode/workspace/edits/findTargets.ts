import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import { isMarkdown, isMarkdownPath } from '../base/isMarkdown';
import { messages, nameOf } from '../words/messages';
import { showRefusal } from './refusalText';
import { isOutOfReach } from './outOfReach';
import { targetUris } from '../documents/targetDocument';

/**
 * The Markdown documents that a command applies to, see targetUris, without those outside the workspace that no editor
 * shows, since a link in a document can name any file. If none is left, a message says why.
 */
export function findTargets(
	{ catalog }: { readonly catalog: { readonly current: Catalog } },
	argument: unknown,
	selection: unknown,
): readonly vscode.Uri[] {
	const uris = targetUris(argument, selection);
	const known = uris.filter(
		uri =>
			isMarkdownPath(uri.path) ||
			catalog.current.get(uri.toString()) !== undefined ||
			vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString() && isMarkdown(document)),
	);
	const reachable = known.filter(uri => !isOutOfReach(uri));
	const [first] = uris;
	const [beyond] = known;
	if (reachable.length === 0) {
		if (beyond) {
			showRefusal({ code: 'outside-and-closed' }, nameOf(beyond));
		} else if (first) {
			showRefusal({ code: 'not-markdown' }, nameOf(first));
		} else {
			void vscode.window.showWarningMessage(messages.noDocument());
		}
	}
	return reachable;
}

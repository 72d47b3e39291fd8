import * as vscode from 'vscode';
import { isMarkdown, isMarkdownPath } from '../isMarkdown';
import { messages, nameOf } from '../messages';
import type { Services } from '../services';
import { targetUris } from '../targetDocument';

/** The Markdown documents that a command means, see targetUris; when there is none, a sentence says so. */
export function findTargets({ catalog }: Services, argument: unknown, selection: unknown): readonly vscode.Uri[] {
	const uris = targetUris(argument, selection);
	const known = uris.filter(uri => isMarkdownPath(uri.path)
		|| catalog.current.get(uri.toString()) !== undefined
		|| vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString() && isMarkdown(document)));
	const [first] = uris;
	if (known.length === 0) {
		void vscode.window.showWarningMessage(first ? messages.notMarkdown(nameOf(first)) : messages.noDocument());
	}
	return known;
}

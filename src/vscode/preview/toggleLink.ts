import * as vscode from 'vscode';
import type { DrawnItem } from '../../preview/previewHost';

/** The path of links that toggle an item. */
const PATH = '/toggle';

/** An item of a document, as a link names it. */
export interface LinkedItem extends DrawnItem {
	/** Of the document, as text. */
	readonly uri: string;
}

/** The link that toggles an item: `vscode://task-docs.task-docs/toggle?{"uri":…}`. */
export function toggleLink(extensionId: string, { uri, line, mark, text }: LinkedItem): string {
	return vscode.Uri.from({
		scheme: vscode.env.uriScheme,
		authority: extensionId,
		path: PATH,
		query: JSON.stringify({ uri, line, mark, text }),
	}).toString();
}

/** What a link toggles; undefined for any other link. */
export function readToggleLink({ path, query }: vscode.Uri): LinkedItem | undefined {
	if (path !== PATH) {
		return undefined;
	}
	let value: unknown;
	try {
		value = JSON.parse(query);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const { uri, line, mark, text } = value as Readonly<Record<string, unknown>>;
	return typeof uri === 'string' && typeof line === 'number' && typeof mark === 'string' && typeof text === 'string'
		? { uri, line, mark, text }
		: undefined;
}

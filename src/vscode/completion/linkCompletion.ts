import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { textOrder } from '../../catalog/textOrder';
import { linkPath, linkTargetAt, type LinkTargetPlace } from '../../document/markdown/linkTarget';
import { knownEntries } from '../workspace/catalog/knownEntries';
import type { Services } from '../workspace/services';
import { folderKey, pathIn } from '../workspace/base/workspaceFolder';
import { roleOf } from '../workspace/documents/roleOf';

/** Maximum links, since more would slow down typing; of more, only those that match the typed text are listed. */
const MAX_LINKS = 1000;

/**
 * Completes the target of a Markdown link with relative paths to the task documents of the same workspace folder,
 * matched by title and path. Only task documents request the catalog; other documents use what has been read. Undefined
 * outside of a link target.
 */
export async function provideLinks(
	{ catalog, documents }: Services,
	text: vscode.TextDocument,
	position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
	const line = text.lineAt(position.line).text;
	const place = linkTargetAt(line, position.character);
	const folder = vscode.workspace.getWorkspaceFolder(text.uri);
	const from = folder && pathIn(folder, text.uri);
	if (!place || !folder || from === undefined) {
		return undefined;
	}
	if (!documents.get(text).isProse(position.line)) {
		return undefined;
	}
	const { entries, isComplete } =
		roleOf(documents, text) !== 'other'
			? await knownEntries(catalog)
			: { entries: catalog.current.entries, isComplete: catalog.state !== 'reading' };
	const prefix = `${folderKey(folder.uri)}/`;
	const typed = line.slice(place.start, position.character).toLowerCase();
	const others = entries.filter(entry => entry.isTaskDocument && entry.uri.startsWith(prefix) && entry.uri !== text.uri.toString());
	const listed =
		others.length > MAX_LINKS
			? others.filter(entry => `${linkPath(from, entry.path)} ${entry.title}`.toLowerCase().includes(typed)).slice(0, MAX_LINKS)
			: others;
	return new vscode.CompletionList(
		listed.map(entry => toItem(entry, from, place, position)),
		!isComplete || listed.length < others.length,
	);
}

function toItem(entry: Entry, from: string, place: LinkTargetPlace, position: vscode.Position): vscode.CompletionItem {
	const path = linkPath(from, entry.path);
	const item = new vscode.CompletionItem({ label: entry.title, description: entry.path }, vscode.CompletionItemKind.File);
	item.insertText = path;
	// The user can type any of these, also without percent-encoding.
	item.filterText = `${path} ${entry.title} ${entry.path}`;
	item.sortText = textOrder(entry.title);
	item.range = {
		inserting: new vscode.Range(position.line, place.start, position.line, position.character),
		replacing: new vscode.Range(position.line, place.start, position.line, place.end),
	};
	return item;
}

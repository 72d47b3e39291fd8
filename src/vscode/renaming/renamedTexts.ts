import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import { documentsConcerned, renameEdits, type Renaming } from '../../catalog/fix/renameEdits';
import type { DocumentEdits } from '../../catalog/fix/workspaceFix';
import type { TaskDocument } from '../../document/model';
import { documentLinks } from '../../document/relation/documentLinks';
import type { TaskDocuments } from '../workspace/documentStore';
import { readDocument } from '../workspace/readDocument';

/** Documents that are read at the same time. */
const IN_FLIGHT = 64;

/**
 * What is to be changed so that documents are still meant under other names: by the texts of open documents as they
 * are now, of others as they are on disk. Markdown links are left alone where VS Code itself is set to update them.
 */
export async function renamedTexts(catalog: Catalog, documents: TaskDocuments, renamings: readonly Renaming[]): Promise<readonly DocumentEdits[]> {
	const texts = new Map<string, TaskDocument>();
	const uris = documentsConcerned(catalog, renamings);
	for (let start = 0; start < uris.length; start += IN_FLIGHT) {
		await Promise.all(uris.slice(start, start + IN_FLIGHT).map(async uri => {
			const document = await readDocument(documents, vscode.Uri.parse(uri, true));
			if (document) {
				texts.set(uri, document);
			}
		}));
	}
	return renameEdits(catalog, renamings, uri => texts.get(uri)).map(({ uri, edits }) => {
		const document = texts.get(uri);
		const isOthers = document && updatesLinksItself(vscode.Uri.parse(uri, true));
		const links = new Set((isOthers ? documentLinks(document) : []).filter(({ form }) => form === 'link').map(({ line, targetStart }) => `${line}:${targetStart}`));
		return { uri, edits: edits.filter(({ range: { start } }) => !links.has(`${start.line}:${start.character}`)) };
	}).filter(({ edits }) => edits.length > 0);
}

/** Whether VS Code's own Markdown features update links when a file moves; two updates of one link would spoil it. */
function updatesLinksItself(uri: vscode.Uri): boolean {
	const setting = vscode.workspace.getConfiguration('markdown', uri).get<unknown>('updateLinksOnFileMove.enabled');
	return setting === 'always' || setting === 'prompt';
}

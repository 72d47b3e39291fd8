import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import { documentsConcerned, renameEdits, type Renaming } from '../../catalog/fix/renameEdits';
import type { DocumentEdits } from '../../catalog/fix/workspaceFix';
import type { TaskDocument } from '../../document/model';
import { documentLinks } from '../../document/relation/documentLinks';
import type { TaskDocuments } from '../workspace/documentStore';
import { readDocument } from '../workspace/readDocument';
import { isAsOnDisk } from '../workspace/writable';

/** Documents that are read at the same time. */
const IN_FLIGHT = 64;

/**
 * What is to be changed so that documents are still meant under other names: by the texts of open documents as they
 * are now, of others as they are on disk. Markdown links are left alone where VS Code itself is set to update them.
 * @param onOvertaken gets an open document that another program has written and that VS Code has not read anew, not even
 * when this has waited for it; it is left as it is, since edits would miss their places
 */
export async function renamedTexts(
	catalog: Catalog, documents: TaskDocuments, renamings: readonly Renaming[], onOvertaken: (uri: vscode.Uri) => void,
): Promise<readonly DocumentEdits[]> {
	const texts = new Map<string, TaskDocument>();
	const uris = documentsConcerned(catalog, renamings);
	for (let start = 0; start < uris.length; start += IN_FLIGHT) {
		await Promise.all(uris.slice(start, start + IN_FLIGHT).map(async text => {
			const uri = vscode.Uri.parse(text, true);
			const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === text);
			if (open && !open.isDirty && !await isAsOnDisk(open)) {
				onOvertaken(uri);
				return;
			}
			const document = await readDocument(documents, uri);
			if (document) {
				texts.set(text, document);
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

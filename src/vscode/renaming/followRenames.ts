import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Renaming } from '../../catalog/fix/renameEdits';
import { toVscodeRange } from '../workspace/conversions';
import { errorText } from '../workspace/log';
import { nameOf } from '../workspace/messages';
import type { Services } from '../workspace/services';
import { hasTab } from '../workspace/tabs';
import { folderKey, pathIn } from '../workspace/workspaceFolder';
import { renamedTexts } from './renamedTexts';

type Renamed = vscode.FileRenameEvent['files'];

/** What follows renamed files: the changes, and the files among them that nobody looks at, by the URIs they will have. */
export interface Followed {
	readonly edit: vscode.WorkspaceEdit;
	readonly unseen: readonly string[];
}

/** The changes by which links and names follow documents, or folders with documents, that are renamed or moved. Never rejects. */
export async function followRenames({ catalog, documents, settings, log }: Services, files: Renamed, token: vscode.CancellationToken): Promise<Followed> {
	const edit = new vscode.WorkspaceEdit();
	const unseen: string[] = [];
	try {
		const current = await catalog.whenIndexed();
		const renamings = token.isCancellationRequested ? [] : renamingsOf(current, files);
		for (const { uri: text, edits } of renamings.length > 0 ? await renamedTexts(current, documents, renamings, uri => log.warn(`The links in ${nameOf(uri)} do not follow: it has changed at the same time.`)) : []) {
			const uri = vscode.Uri.parse(text, true);
			const setting = settings.linksUpdateOnRename(uri);
			if (setting === 'never' || token.isCancellationRequested) {
				continue;
			}
			const metadata = setting === 'prompt' ? { needsConfirmation: true, label: vscode.l10n.t('Names and links of renamed documents') } : undefined;
			edits.forEach(({ range, newText }) => edit.replace(uri, toVscodeRange(range), newText, metadata));
			if (!hasTab(uri) && !vscode.workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === text)) {
				unseen.push(newUri(files, text));
			}
		}
	} catch (error) {
		log.error(`Following a renamed file failed: ${errorText(error)}`);
	}
	return { edit, unseen };
}

/** The documents that get another place, those in a folder too. */
function renamingsOf(catalog: Catalog, files: Renamed): readonly Renaming[] {
	return files.flatMap(({ oldUri, newUri: uri }): Renaming[] => {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = folder && pathIn(folder, uri);
		if (!folder || !path) {
			return [];
		}
		const entry = catalog.get(oldUri.toString());
		const below = `${folderKey(oldUri)}/`;
		return entry
			? [{ from: entry, folder: folder.name, path }]
			: catalog.entries.filter(each => each.uri.startsWith(below)).map(from => ({
				from, folder: folder.name, path: `${path}/${vscode.Uri.parse(from.uri, true).path.slice(oldUri.path.replace(/\/$/, '').length + 1)}`,
			}));
	});
}

/** The URI that a document will have. */
function newUri(files: Renamed, uri: string): string {
	for (const { oldUri, newUri: renamed } of files) {
		const old = folderKey(oldUri);
		if (uri === old || uri.startsWith(`${old}/`)) {
			return folderKey(renamed) + uri.slice(old.length);
		}
	}
	return uri;
}

import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Renaming } from '../../catalog/fix/renameEdits';
import { toVscodeRange } from '../workspace/conversions';
import { isMarkdownPath } from '../workspace/isMarkdown';
import { errorText } from '../workspace/log';
import type { Services } from '../workspace/services';
import { hasTab } from '../workspace/tabs';
import { folderKey, pathIn } from '../workspace/workspaceFolder';
import { renameKey } from './rename';
import { renamedTexts } from './renamedTexts';

type Renamed = vscode.FileRenameEvent['files'];

/**
 * Lets links and names follow when documents, or folders with documents, are renamed or moved in VS Code. The changes
 * are part of the renaming, and VS Code may ask for them. Files that nobody looks at are saved.
 * @param ownRenames those that bring their changes along; changing a text twice would spoil both.
 */
export function registerFollowRenames({ catalog, documents, settings, log }: Services, ownRenames: Set<string>): vscode.Disposable {
	/** The files that we have changed and that nobody looks at, by the URI they will have. */
	const unseen = new Set<string>();
	const follow = async (files: Renamed, token: vscode.CancellationToken): Promise<vscode.WorkspaceEdit> => {
		const edit = new vscode.WorkspaceEdit();
		try {
			const current = await catalog.whenIndexed();
			const renamings = token.isCancellationRequested ? [] : renamingsOf(current, files);
			for (const { uri: text, edits } of renamings.length > 0 ? await renamedTexts(current, documents, renamings) : []) {
				const uri = vscode.Uri.parse(text, true);
				const setting = settings.linksUpdateOnRename(uri);
				if (setting === 'never' || token.isCancellationRequested) {
					continue;
				}
				const metadata = setting === 'prompt' ? { needsConfirmation: true, label: vscode.l10n.t('Names and links of renamed documents') } : undefined;
				edits.forEach(({ range, newText }) => edit.replace(uri, toVscodeRange(range), newText, metadata));
				if (!hasTab(uri) && !vscode.workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === text)) {
					unseen.add(newUri(files, text));
				}
			}
		} catch (error) {
			log.error(`Following a renamed file failed: ${errorText(error)}`);
		}
		return edit;
	};
	return vscode.Disposable.from(
		vscode.workspace.onWillRenameFiles(event => {
			// A document, or a folder, which may hold some; sources and pictures are renamed without us.
			const files = event.files.filter(({ oldUri, newUri: to }) => !ownRenames.delete(renameKey(oldUri, to)) && (isMarkdownPath(oldUri.path) || !/\.\w+$/.test(oldUri.path)));
			if (files.length > 0 && files.some(({ oldUri }) => settings.linksUpdateOnRename(oldUri) !== 'never')) {
				event.waitUntil(follow(files, event.token));
			}
		}),
		vscode.workspace.onDidRenameFiles(async () => {
			const changed = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && unseen.has(uri.toString()));
			unseen.clear();
			for (const document of changed) {
				await document.save();
			}
		}),
	);
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

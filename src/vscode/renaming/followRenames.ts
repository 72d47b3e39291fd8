import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Renaming } from '../../catalog/fix/renameEdits';
import { applyEdits, type TextEdit } from '../../document/model/text';
import { addTextEdits, removeTextEdits } from '../workspace/edits/addTextEdits';
import { errorText } from '../workspace/base/log';
import { messages, nameOf } from '../workspace/words/messages';
import { saveUnseen } from '../workspace/edits/saveUnseen';
import type { Services } from '../workspace/services';
import { hasTab } from '../workspace/edits/tabs';
import { folderKey, pathIn } from '../workspace/base/workspaceFolder';
import type { WritableDocument } from '../workspace/edits/writable';
import { renamedTexts, type RenamedTexts } from './renamedTexts';

type Renamed = vscode.FileRenameEvent['files'];

/** Follows one rename of files, from before it happens until it is done. */
export interface Followed extends vscode.Disposable {
	/** Updated for text typed until VS Code takes it, so that the edits always match the text. */
	readonly edit: vscode.WorkspaceEdit;
	/**
	 * Call after the files have been renamed: saves changed files without an editor, and shows which files keep
	 * outdated links.
	 */
	readonly finish: () => Promise<void>;
}

/**
 * The changes that update links and names when documents, or folders with documents, are renamed or moved. Never
 * rejects.
 */
export async function followRenames(
	{ catalog, documents, settings, log }: Services,
	files: Renamed,
	token: vscode.CancellationToken,
): Promise<Followed> {
	try {
		const current = await catalog.whenUpToDate();
		const renamings = token.isCancellationRequested ? [] : renamingsOf(current, files);
		if (renamings.length > 0) {
			const texts = await renamedTexts(current, documents, renamings);
			if (!token.isCancellationRequested) {
				return follow(texts, files, uri => settings.linksUpdateOnRename(uri));
			}
		}
	} catch (error) {
		log.error(`Following a renamed file failed: ${errorText(error)}`);
	}
	return { edit: new vscode.WorkspaceEdit(), finish: () => Promise.resolve(), dispose: () => undefined };
}

/** Synchronous up to the first edits, so that the user can't type between computing them and listening for changes. */
function follow(texts: RenamedTexts, files: Renamed, settingOf: (uri: vscode.Uri) => 'always' | 'prompt' | 'never'): Followed {
	const edit = new vscode.WorkspaceEdit();
	/** Texts after the edits of documents without an editor, by their new URIs. */
	const unseen = new Map<string, string>();
	const add = (key: string, document: WritableDocument): readonly TextEdit[] => {
		const setting = settingOf(document.uri);
		const edits = setting === 'never' ? [] : texts.editsOf(key);
		const metadata =
			setting === 'prompt' ? { needsConfirmation: true, label: vscode.l10n.t('Names and links of renamed documents') } : undefined;
		addTextEdits(edit, document, edits, { metadata });
		return edits;
	};
	for (const [key, document] of texts.documents) {
		const edits = add(key, document);
		const now = texts.current(key);
		if (edits.length > 0 && now && !now.isDirty && !hasTab(now.uri)) {
			unseen.set(newUri(files, key), applyEdits(now.getText(), edits));
		}
	}
	const typing = vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
		const document = texts.documents.get(uri.toString());
		if (contentChanges.length > 0 && document) {
			removeTextEdits(edit, uri);
			add(uri.toString(), document);
		}
	});
	return {
		edit,
		finish: async () => {
			const left = [...texts.left.keys()].map(uri => vscode.Uri.parse(uri, true)).filter(uri => settingOf(uri) !== 'never');
			if (left.length > 0) {
				void vscode.window.showWarningMessage(messages.linksLeft(left.map(nameOf).join(', ')));
			}
			await saveUnseen(unseen);
		},
		dispose: () => void typing.dispose(),
	};
}

/** The documents that move, including those in moved folders. */
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
			: catalog.entries
					.filter(each => each.uri.startsWith(below))
					.map(from => ({
						from,
						folder: folder.name,
						path: `${path}/${vscode.Uri.parse(from.uri, true).path.slice(oldUri.path.replace(/\/$/, '').length + 1)}`,
					}));
	});
}

/** A document's URI after the rename. */
function newUri(files: Renamed, uri: string): string {
	for (const { oldUri, newUri: renamed } of files) {
		const old = folderKey(oldUri);
		if (uri === old || uri.startsWith(`${old}/`)) {
			return folderKey(renamed) + uri.slice(old.length);
		}
	}
	return uri;
}

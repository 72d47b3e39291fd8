import * as vscode from 'vscode';
import { isMarkdownPath } from '../workspace/base/isMarkdown';
import { folderKey } from '../workspace/base/workspaceFolder';
import { LazyModule } from '../workspace/modules/lazyModule';
import { errorText } from '../workspace/base/log';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { PendingRenames } from './pendingRenames';
import type * as lazy from './lazy';

/**
 * Registers the rename provider for document ids and files, and updates links and names when documents, or folders with
 * documents, are renamed or moved in VS Code. The changes are part of VS Code's own rename, which can ask the user
 * about them. Files without an editor are saved. The implementation is loaded when something is renamed.
 */
export function registerRenaming(services: Services): vscode.Disposable {
	const { edits, settings, log } = services;
	const lazyModule = new LazyModule<typeof lazy>(services, 'renaming');
	const pending = new PendingRenames();
	const provider = async (): Promise<Required<vscode.RenameProvider>> => (await lazyModule.load()).renameProvider(services);
	const follow = async (
		files: vscode.FileRenameEvent['files'],
		token: vscode.CancellationToken,
	): Promise<vscode.WorkspaceEdit | undefined> => {
		try {
			const followed = await (await lazyModule.load()).followRenames(services, files, token);
			pending.add(files, followed);
			return followed.edit;
		} catch (error) {
			log.error(`Following a renamed file failed: ${errorText(error)}`);
			return undefined;
		}
	};
	/** Documents, and folders with documents, which can have names like `001-v1.2`; other files don't concern us. */
	const concernsDocuments = (uri: vscode.Uri): boolean => {
		const below = `${folderKey(uri)}/`;
		return (
			isMarkdownPath(uri.path) || !/\.\w+$/.test(uri.path) || services.catalog.current.entries.some(entry => entry.uri.startsWith(below))
		);
	};
	return vscode.Disposable.from(
		vscode.languages.registerRenameProvider(markdownSelector, {
			prepareRename: async (...question) => (await provider()).prepareRename(...question),
			provideRenameEdits: async (...question) => (await provider()).provideRenameEdits(...question),
		}),
		vscode.workspace.onWillRenameFiles(event => {
			const files = event.files.filter(({ oldUri, newUri }) => !edits.ownRenames.take(oldUri, newUri) && concernsDocuments(oldUri));
			if (files.length > 0 && files.some(({ oldUri }) => settings.linksUpdateOnRename(oldUri) !== 'never')) {
				event.waitUntil(follow(files, event.token));
			}
		}),
		vscode.workspace.onDidRenameFiles(async ({ files }) => pending.take(files)?.finish()),
		pending,
	);
}

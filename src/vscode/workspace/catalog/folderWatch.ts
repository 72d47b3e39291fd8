import * as vscode from 'vscode';
import { FileChanges, isIgnoreFile, type FileChange } from './fileChanges';
import { hasExtension } from './findFolders';
import { parentPath } from '../../../util/paths';
import type { FolderScopes } from './folderScopes';
import { pathIn } from '../base/workspaceFolder';

export interface FolderWatchOptions {
	readonly scopes: FolderScopes;
	/** Called when something has happened to a file that counts by settings alone, before its batch is complete. */
	readonly onFile: (uri: vscode.Uri) => void;
	/** Called when something has happened to what may be a folder that is gone or replaced. */
	readonly onFolder: (uri: vscode.Uri) => void;
	/** Called with the changes of one batch, of all workspace folders. */
	readonly onBatch: (changes: readonly FileChange[]) => void;
}

/** Watches the workspace folders for changes that can matter to the catalog. */
export class FolderWatch implements vscode.Disposable {
	readonly #options: FolderWatchOptions;
	readonly #files: FileChanges;

	constructor(options: FolderWatchOptions) {
		this.#options = options;
		this.#files = new FileChanges({
			matters: change => this.#matters(change),
			onChange: change => this.#note(change),
			onBatch: options.onBatch,
		});
		this.update();
	}

	dispose(): void {
		this.#files.dispose();
	}

	/** Watches the present workspace folders; to be called when they have changed. */
	update(): void {
		this.#files.watch(vscode.workspace.workspaceFolders ?? []);
	}

	/** Takes a file into the next batch although nothing was reported about it. */
	add(uri: vscode.Uri): void {
		this.#files.add({ uri, happening: 'changed' });
	}

	/** Completes the current batch, with all changes known so far. */
	flush(): Promise<void> {
		return this.#files.flush();
	}

	/** By settings alone: this is asked about every file of a build or an installation. */
	#matters({ uri, happening }: FileChange): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = folder && pathIn(folder, uri);
		if (!folder || path === undefined) {
			return false;
		}
		const scope = this.#options.scopes.base(folder);
		if (path === '' || !scope.entersFolder(parentPath(path))) {
			return path === '' && happening !== 'changed';
		}
		// A folder that is replaced at once is reported as changed; asking about every file a build writes would cost too much.
		const mayBeFolder = happening !== 'changed' || !hasExtension(path);
		return scope.includesFile(path) || isIgnoreFile(path) || (mayBeFolder && scope.entersFolder(path));
	}

	#note({ uri, happening }: FileChange): void {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (folder && this.#options.scopes.base(folder).includesFile(pathIn(folder, uri) ?? '')) {
			this.#options.onFile(uri);
		} else if (happening !== 'created') {
			this.#options.onFolder(uri);
		}
	}
}

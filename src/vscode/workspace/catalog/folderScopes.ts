import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../../catalog/files/ignoreFile';
import { createScope, type ExcludeSetting } from '../../../catalog/files/scope';
import type { Scope } from '../../../catalog/files/source';
import type { Settings } from '../base/settings';
import { folderKey, uriIn } from '../base/workspaceFolder';

/** Which files of each workspace folder count, by its settings and its ignore files. */
export class FolderScopes {
	readonly #settings: Settings;
	/** By folder; the scope by settings alone. */
	readonly #bases = new Map<string, Scope>();
	/** By folder, then path of a sub-folder; the scope with the ignore files down to there. */
	readonly #nested = new Map<string, Map<string, Promise<Scope>>>();

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** By settings alone; who walks through the folder adds the ignore files as they are met. */
	base(folder: vscode.WorkspaceFolder): Scope {
		const key = folderKey(folder.uri);
		const known = this.#bases.get(key);
		if (known) {
			return known;
		}
		const scope = createScope({
			include: this.#settings.filesInclude(folder.uri),
			exclude: this.#settings.filesExclude(folder.uri),
			filesExclude: excludes('files', folder.uri),
			searchExclude: excludes('search', folder.uri),
			useIgnoreFiles: this.#settings.useIgnoreFiles(folder.uri),
		});
		this.#bases.set(key, scope);
		return scope;
	}

	/** With the ignore files of every folder from the root down to `path`, read once. */
	at(folder: vscode.WorkspaceFolder, path: string): Promise<Scope> {
		const key = folderKey(folder.uri);
		const nested = this.#nested.get(key) ?? new Map<string, Promise<Scope>>();
		this.#nested.set(key, nested);
		const known = nested.get(path);
		if (known) {
			return known;
		}
		const scope = this.#read(folder, path);
		nested.set(path, scope);
		return scope;
	}

	/** Forgets what was read, after settings or ignore files have changed. */
	clear(): void {
		this.#bases.clear();
		this.#nested.clear();
	}

	async #read(folder: vscode.WorkspaceFolder, path: string): Promise<Scope> {
		const above = path === '' ? this.base(folder) : await this.at(folder, parentPath(path));
		if (!this.#settings.useIgnoreFiles(folder.uri) || !above.entersFolder(path)) {
			return above;
		}
		try {
			const uri = uriIn(folder, path === '' ? IGNORE_FILE_NAME : `${path}/${IGNORE_FILE_NAME}`);
			return above.withIgnoreFile(path, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
		} catch {
			// Most folders have none.
			return above;
		}
	}
}

/** The path of the folder that holds `path`; `''` for one of a single segment. */
export function parentPath(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function excludes(section: 'files' | 'search', scope: vscode.Uri): ExcludeSetting {
	const value = vscode.workspace.getConfiguration(section, scope).get<unknown>('exclude');
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

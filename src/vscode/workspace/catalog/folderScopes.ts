import * as vscode from 'vscode';
import { IGNORE_FILE_NAME } from '../../../catalog/files/ignoreFile';
import { createScope, type ExcludeSetting, type ScopeOptions } from '../../../catalog/files/scope';
import type { Scope } from '../../../catalog/files/source';
import { parentPath } from '../../../util/paths';
import type { Settings } from '../base/settings';
import { folderKey, uriIn } from '../base/workspaceFolder';

/** The scopes of the workspace folders, which decide which files count by settings and ignore files. */
export class FolderScopes {
	readonly #settings: Settings;
	/** The scope by settings alone, by folder. */
	readonly #bases = new Map<string, Scope>();
	/** The scope with the ignore files down to a subfolder, by folder and path of the subfolder. */
	readonly #nested = new Map<string, Map<string, Promise<Scope>>>();

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** The scope by settings alone; walks through the folder add ignore files as they find them. */
	base(folder: vscode.WorkspaceFolder): Scope {
		const key = folderKey(folder.uri);
		const known = this.#bases.get(key);
		if (known) {
			return known;
		}
		const scope = createScope(scopeOptions(this.#settings, folder));
		this.#bases.set(key, scope);
		return scope;
	}

	/** The scope with the ignore files of all folders from the root down to `path`, which are read once. */
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

	/** Drops all scopes, after settings or ignore files have changed. */
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
			// Most folders have no ignore file.
			return above;
		}
	}
}

/** What the settings say about the files of a workspace folder. */
export function scopeOptions(settings: Settings, { uri }: vscode.WorkspaceFolder): ScopeOptions {
	return {
		include: settings.filesInclude(uri),
		exclude: settings.filesExclude(uri),
		filesExclude: excludes('files', uri),
		searchExclude: excludes('search', uri),
		useIgnoreFiles: settings.useIgnoreFiles(uri),
		includeIgnoredPlans: settings.includeIgnoredPlans(uri),
		planFolders: settings.planFolders(uri),
	};
}

function excludes(section: 'files' | 'search', scope: vscode.Uri): ExcludeSetting {
	const value = vscode.workspace.getConfiguration(section, scope).get<unknown>('exclude');
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyCatalog, updateCatalog, type Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import { readEntry } from '../catalog/files/readEntry';
import { createScope, DEFAULT_EXCLUDE } from '../catalog/files/scope';
import { codeOf, reasonOf } from './fileError';
import { programSource } from './nodeSource';
import { Failure } from './failure';
import { readWorkspaceSettings, type WorkspaceSettings } from './workspaceSettings';

export interface WorkspaceOptions {
	/** The folder, absolute or relative to the current one. */
	readonly workspace: string;
	/** Instead of the setting `taskDocs.files.include`. */
	readonly include?: readonly string[] | undefined;
	/** Besides the setting `taskDocs.files.exclude`. */
	readonly exclude?: readonly string[] | undefined;
	/** For commands that show no problems; see SummarizeOptions. */
	readonly skipChecks?: boolean | undefined;
}

export interface Workspace {
	readonly catalog: Catalog;
	/** The folder's absolute path. */
	readonly root: string;
	readonly settings: WorkspaceSettings;
	/** Sentences about what was skipped. */
	readonly notes: readonly string[];
}

/**
 * Reads the catalog of a folder according to its settings and ignore files.
 * @throws Failure if the folder or its settings can't be read.
 */
export async function readWorkspace({ workspace, include, exclude, skipChecks }: WorkspaceOptions): Promise<Workspace> {
	const root = folderAt(workspace);
	const settings = readWorkspaceSettings(root);
	const notes = [...settings.notes];
	const scope = createScope({
		...settings.scope,
		include: include ?? settings.scope.include,
		exclude: [...(settings.scope.exclude ?? DEFAULT_EXCLUDE), ...(exclude ?? [])],
	});
	const folder = { uri: pathToFileURL(root).href, name: basename(root) };
	const entries: Entry[] = [];
	await programSource.readFolder(
		folder,
		scope,
		file => {
			if ('detail' in file && !scope.includesFile(file.path)) {
				// A folder that can't be read: it isn't a document, but its contents are missing from the list.
				if (file.path === '') {
					throw new Failure(`The folder ${workspace} cannot be read: ${file.detail}.`);
				}
				notes.push(`The folder ${file.path} cannot be read: ${file.detail}.`);
				return;
			}
			if ('detail' in file) {
				// Nobody knows whether it is a task document, so the list may lack one.
				notes.push(`${file.path} cannot be read: ${file.detail}.`);
			}
			const location = { uri: pathToFileURL(join(root, file.path)).href, folder: folder.name, path: file.path };
			entries.push(readEntry(file, location, { ...settings, skipChecks }));
		},
		{ isCancelled: false },
	);
	return { catalog: updateCatalog(emptyCatalog, { set: entries }), root, settings, notes };
}

/**
 * The absolute path of a folder.
 * @throws Failure if there is none.
 */
export function folderAt(workspace: string): string {
	const path = resolve(workspace);
	try {
		if (statSync(path).isDirectory()) {
			return path;
		}
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
			throw new Failure(`The folder ${workspace} doesn't exist.`);
		}
		throw new Failure(`The folder ${workspace} cannot be read: ${reasonOf(error)}.`);
	}
	throw new Failure(`${workspace} is a file, not a folder.`);
}

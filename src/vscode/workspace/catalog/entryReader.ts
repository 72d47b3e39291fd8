import type * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { Entry, Location } from '../../../catalog/entry';
import { fingerprint } from '../../../catalog/files/fingerprint';
import { readEntry } from '../../../catalog/files/readEntry';
import type { SourceFile } from '../../../catalog/files/source';
import { prepareToSort } from '../../../catalog/group/sort';
import { keptEntry } from '../../../catalog/isSameEntry';
import type { Settings } from '../base/settings';

/** Reads the entry of one file. */
export type ReadFileEntry = (file: SourceFile, location: Location) => Entry;

/** Reads entries from files, and keeps the entry of a file whose bytes are unchanged. */
export class EntryReader {
	readonly #settings: Settings;
	/** What an entry was read from: a fingerprint of the file's bytes, and the settings that were used. */
	readonly #readFrom = new WeakMap<Entry, { readonly bytes: number; readonly settings: string }>();

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** A function that reads files of a workspace folder with its present settings. @param catalog the entries to keep */
	in(folder: vscode.WorkspaceFolder, catalog: Catalog): ReadFileEntry {
		const fieldAliases = this.#settings.fieldAliases(folder.uri);
		const templateFolders = this.#settings.templateFolders(folder.uri);
		const meanings = this.#settings.meanings(folder.uri);
		const formats = this.#settings.formats(folder.uri);
		const settings = JSON.stringify([
			fieldAliases,
			templateFolders,
			this.#settings.meaningsKey(folder.uri),
			this.#settings.formatsKey(folder.uri),
		]);
		return (file, location) => {
			const previous = catalog.get(location.uri);
			const bytes = 'problem' in file ? undefined : fingerprint(file.bytes);
			const known = previous && this.#readFrom.get(previous);
			if (previous && known && known.bytes === bytes && known.settings === settings && previous.folder === location.folder) {
				// A checkout or a refresh leaves most files as they were.
				return previous;
			}
			const read = readEntry(file, location, { fieldAliases, templateFolders, meanings, formats, previous });
			// Comparing here, file by file, spares the catalog from comparing all entries at once.
			const entry = previous ? keptEntry(previous, read) : read;
			prepareToSort(entry);
			if (bytes !== undefined) {
				this.#readFrom.set(entry, { bytes, settings });
			}
			return entry;
		};
	}
}

import * as vscode from 'vscode';
import { isTaskDocument } from '../../../catalog/entry';
import type { TaskDocument } from '../../../document/model/model';
import { readDocument } from '../../../format/readDocument';
import { isMarkdown } from '../base/isMarkdown';
import type { Settings } from '../base/settings';

/** An open document as parsed at one version. */
interface Parsed {
	readonly version: number;
	readonly generation: number;
	readonly document: TaskDocument;
}

/** Parses open documents, once per version. */
export class TaskDocuments implements vscode.Disposable {
	readonly #settings: Settings;
	readonly #cache = new WeakMap<vscode.TextDocument, Parsed>();
	readonly #listener: vscode.Disposable;
	#generation = 0;

	constructor(settings: Settings) {
		this.#settings = settings;
		this.#listener = settings.onDidChange(change => {
			if (change.affectsReading) {
				this.#generation++;
			}
		});
	}

	dispose(): void {
		this.#listener.dispose();
	}

	/** The parsed document; the same object until its text or the settings change. Never throws. */
	get(document: vscode.TextDocument): TaskDocument {
		const known = this.#cache.get(document);
		if (known?.version === document.version && known.generation === this.#generation) {
			return known.document;
		}
		const parsed = this.parse(document.getText(), document.uri);
		this.#cache.set(document, { version: document.version, generation: this.#generation, document: parsed });
		return parsed;
	}

	/** Parses a text as the document at `uri`, without keeping it. */
	parse(text: string, uri: vscode.Uri): TaskDocument {
		return readDocument(text, {
			path: documentPath(uri),
			fieldAliases: this.#settings.fieldAliases(uri),
			templateFolders: this.templateFolders(uri),
			meanings: this.#settings.meanings(uri),
			formats: this.#settings.formats(uri),
		});
	}

	/** The template folders from the settings, relative to the document's workspace folder. */
	templateFolders(uri: vscode.Uri): readonly string[] {
		return this.#settings.templateFolders(uri);
	}

	/** Whether it is Markdown that counts as a task document, even if the settings exclude its folder. */
	isTaskMarkdown(document: vscode.TextDocument): boolean {
		return isMarkdown(document) && isTaskDocument(this.get(document));
	}
}

/** The path relative to its workspace folder, `/` between segments; the file name if it is in none. */
export function documentPath(uri: vscode.Uri): string {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (folder) {
		const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
		if (uri.path.startsWith(root)) {
			return uri.path.slice(root.length);
		}
	}
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

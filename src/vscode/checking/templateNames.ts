import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { NameConvention } from '../../catalog/check/checkOptions';
import { readTemplate, type Template } from '../../template/template';
import { conventionsOf } from '../../template/templateConventions';
import type { CatalogStore } from '../workspace/catalog/catalogStore';
import type { TaskDocuments } from '../workspace/documents/taskDocuments';
import { readDocument } from '../workspace/documents/readDocument';
import type { Settings } from '../workspace/base/settings';

/** Maximum templates that are read. */
const MAX_TEMPLATES = 200;

/** What the naming conventions depend on. */
export interface TemplateNamesOptions {
	readonly catalog: CatalogStore;
	readonly documents: TaskDocuments;
	readonly settings: Settings;
	/** Called when a template that has been read changes. */
	readonly onChange: () => void;
}

/** Naming conventions of families and, in a trusted workspace, of its own templates. A template is read once, and again after a change. */
export class TemplateNames implements vscode.Disposable {
	readonly #options: TemplateNamesOptions;
	/** By URI; undefined for a template that can't be read. */
	readonly #templates = new Map<string, Promise<Template | undefined>>();
	readonly #listener: vscode.Disposable;

	constructor(options: TemplateNamesOptions) {
		this.#options = options;
		this.#listener = options.catalog.onDidRead(uris => {
			// The naming convention can change without a change of the catalog entry.
			if (uris.filter(uri => this.#templates.delete(uri)).length > 0) {
				options.onChange();
			}
		});
	}

	dispose(): void {
		this.#listener.dispose();
	}

	/** The conventions for the documents of a catalog. Never rejects. */
	async of({ entries }: Catalog): Promise<readonly NameConvention[]> {
		const templates = vscode.workspace.isTrusted ? entries.filter(isOwnTemplate).slice(0, MAX_TEMPLATES) : [];
		const read = await Promise.all(
			templates.map(async entry => {
				const template = await this.#read(entry);
				return template ? [{ template, workspaceFolder: entry.folder, folder: this.#folderOf(template, entry) }] : [];
			}),
		);
		return conventionsOf(read.flat());
	}

	#read({ uri, path }: Entry): Promise<Template | undefined> {
		const known =
			this.#templates.get(uri) ??
			readDocument(this.#options.documents, vscode.Uri.parse(uri, true)).then(
				document => document && readTemplate(document.text, { path }),
				() => undefined,
			);
		this.#templates.set(uri, known);
		return known;
	}

	#folderOf({ family, title }: Template, { uri }: Entry): string | undefined {
		const folders = this.#options.settings.newDocumentFolders(vscode.Uri.parse(uri, true));
		return [family, title]
			.map(key => (key !== undefined && Object.hasOwn(folders, key) ? folders[key] : undefined))
			.find(folder => folder !== undefined);
	}
}

/** Unreadable templates and READMEs about templates have no naming convention. */
function isOwnTemplate({ isTemplate, path, problems }: Entry): boolean {
	return (
		isTemplate && !/(?:^|\/)readme\.[^/]+$/iu.test(path) && !problems.some(({ code }) => code === 'too-large' || code === 'unreadable')
	);
}

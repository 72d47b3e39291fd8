import * as vscode from 'vscode';
import { isRefusal, newDocument as fillDocument } from '../../action/newDocument';
import { entryAt } from '../../agent/findEntry';
import type { ChangeOutcome, CreateOutcome, ToolHost } from '../../agent/toolHost';
import { updateCatalog, type Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { decode } from '../../catalog/files/decode';
import { labelLookup } from '../../document/model/fieldName';
import type { TaskDocument } from '../../document/model/model';
import type { TextEdit } from '../../document/model/text';
import { bundledTemplates } from '../../template/bundled';
import { essentialTemplate } from '../../template/essential';
import type { Answers } from '../../template/questions';
import { readTemplate, type Template } from '../../template/template';
import { eolOf } from '../workspace/base/eolOf';
import { folderKey } from '../workspace/base/workspaceFolder';
import { isThere } from '../workspace/catalog/isThere';
import { readBundled } from '../workspace/documents/readBundled';
import { readDocument } from '../workspace/documents/readDocument';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { hasTab } from '../workspace/edits/tabs';
import type { Services } from '../workspace/services';
import { agentsMessages } from './agentsMessages';
import { checkWorkspace } from './checkWorkspace';

/** Maximum attempts to create a document whose name is taken. */
const MAX_ATTEMPTS = 20;

/** The tools' access to the documents of the workspace: an open document counts before its file. */
export function editorToolHost(services: Services): ToolHost {
	return {
		mayWrite: true,
		now: () => services.clock(),
		catalog: async path => {
			const catalog = inFolders(await currentCatalog(services, path));
			const scope = vscode.workspace.workspaceFolders?.[0]?.uri ?? services.extensionUri;
			return {
				catalog,
				due: services.settings.due(scope),
				meanings: services.settings.meanings(scope),
				pathOf,
				check: () => checkWorkspace(services, catalog),
			};
		},
		read: async ({ uri }) => (await readCurrent(services, vscode.Uri.parse(uri, true))) ?? { code: 'not-read' },
		change: async ({ uri: key }, compute, isDryRun) => {
			const uri = vscode.Uri.parse(key, true);
			const { settings, clock } = services;
			const context = { lookup: labelLookup(settings.fieldAliases(uri)), syncParents: settings.syncParents(uri), now: clock() };
			if (isDryRun) {
				const document = await readCurrent(services, uri);
				const result = document ? compute(document, { ...context, eol: '\n' }) : { refusal: { code: 'not-read' as const } };
				return result.refusal ? { refusal: result.refusal } : { before: document?.text ?? '', edits: result.edits };
			}
			let made: { readonly before: string; readonly edits: readonly TextEdit[] } = { before: '', edits: [] };
			const [outcome] = await changeDocuments(
				services,
				[uri],
				(document, text) => {
					const result = compute(document, { ...context, eol: eolOf(text) });
					made = { before: text.getText(), edits: result.edits ?? [] };
					return result;
				},
				// The model is told what was refused. A change can be undone like any other.
				{ isSilent: true, hidesRefusals: true },
			);
			return outcome?.kind === 'refused'
				? { refusal: outcome.refusal }
				: ({ ...made, ...(outcome?.kind === 'applied' && !outcome.saved && { isUnsaved: true }) } satisfies ChangeOutcome);
		},
		templates: () => templates(services),
		create: (template, answers, folder) => create(services, template, answers, folder),
	};
}

/**
 * The catalog with what is on disk now: an agent calls a tool right after it has written a file, before a file watcher
 * reports the file. Where comparing with the disk isn't possible, the catalog with all reported changes.
 * @param path of a known document, which alone is read again
 */
async function currentCatalog({ catalog }: Services, path?: string): Promise<Catalog> {
	const current = await catalog.whenIndexed();
	const entry = path === undefined ? undefined : entryAt({ catalog: current, pathOf }, path);
	if (entry) {
		catalog.recheck(vscode.Uri.parse(entry.uri, true));
	} else {
		await catalog.compare();
	}
	return catalog.whenUpToDate();
}

/** How tools name a document. */
function pathOf({ folder, path }: Entry): string {
	return (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${folder}/${path}` : path;
}

/**
 * Parses a document as an editor shows it, else its file. VS Code keeps a closed document for a while, with its old text
 * until a file watcher reports the file. Undefined if it can't be read.
 */
async function readCurrent({ documents }: Services, uri: vscode.Uri): Promise<TaskDocument | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (!open || open.isDirty || hasTab(uri)) {
		return readDocument(documents, uri);
	}
	try {
		return documents.parse(decode(await vscode.workspace.fs.readFile(uri)).text, uri);
	} catch {
		return undefined;
	}
}

/** Without the documents outside of all folders that an editor shows. */
function inFolders(catalog: Catalog): Catalog {
	const others = catalog.entries.filter(({ uri }) => !vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true)));
	return others.length === 0 ? catalog : updateCatalog(catalog, { remove: others.map(({ uri }) => uri) });
}

/**
 * The workspace's own templates, unless it is untrusted, and the built-in ones with their essential sections, except those
 * that one of the workspace's replaces by its title.
 */
async function templates(services: Services): Promise<readonly Template[]> {
	await readBundled(services);
	const { entries } = await currentCatalog(services);
	const own = vscode.workspace.isTrusted ? entries.filter(({ isTemplate }) => isTemplate) : [];
	const read = (
		await Promise.all(
			own.map(async ({ uri, path }) => {
				const document = await readCurrent(services, vscode.Uri.parse(uri, true));
				return document ? [readTemplate(document.text, { path })] : [];
			}),
		)
	).flat();
	const replaced = new Set(read.map(({ title }) => title.toLowerCase()));
	return [
		...read,
		...bundledTemplates()
			.filter(({ title }) => !replaced.has(title.toLowerCase()))
			.map(essentialTemplate),
	];
}

/** Creates a document without opening it. In a workspace with several folders, the path begins with a folder's name. */
async function create(services: Services, template: Template, answers: Answers, wanted: string | undefined): Promise<CreateOutcome> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const [first, ...rest] = (wanted ?? '').split('/');
	const named = folders.length > 1 ? folders.find(({ name }) => name === first) : undefined;
	const folder = named ?? folders[0];
	if (!folder) {
		return { refusal: { code: 'no-workspace-folder' } };
	}
	if (vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
		return { refusal: { code: 'read-only-file-system' } };
	}
	const { entries } = await services.catalog.whenUpToDate();
	const root = `${folderKey(folder.uri)}/`;
	const author = services.settings.newDocumentAuthor(folder.uri);
	const existing: string[] = [];
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const made = fillDocument(template, answers, {
			now: services.clock(),
			entries: entries.filter(entry => entry.uri.startsWith(root)),
			existing,
			folders: services.settings.newDocumentFolders(folder.uri),
			folder: named ? rest.join('/') : wanted,
			...(author !== '' && { author }),
		});
		if (isRefusal(made)) {
			return { refusal: made };
		}
		if (!(await mayFollowLinks(folder, made.folder))) {
			return { refusal: { code: 'folder-outside', folder: made.folder } };
		}
		const uri = vscode.Uri.joinPath(folder.uri, made.path);
		if (!(await isThere(uri))) {
			const edit = new vscode.WorkspaceEdit();
			const lineEnd = vscode.workspace.getConfiguration('files', uri).get('eol');
			const text = lineEnd === '\r\n' ? made.text.replaceAll('\n', lineEnd) : made.text;
			edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
			if (await vscode.workspace.applyEdit(edit)) {
				services.catalog.recheck(uri);
				return { path: folders.length > 1 ? `${folder.name}/${made.path}` : made.path };
			}
			if (!(await isThere(uri))) {
				return { refusal: { code: 'not-written', detail: agentsMessages.notCreated() } };
			}
		}
		existing.push(made.path);
	}
	return { refusal: { code: 'no-free-name', folder: wanted ?? '' } };
}

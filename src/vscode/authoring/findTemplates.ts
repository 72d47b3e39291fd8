import * as vscode from 'vscode';
import { bundledTemplates } from '../../template/bundled';
import { essentialTemplate } from '../../template/essential';
import { normalizeFolder } from '../../template/naming/folderPath';
import { readTemplate, type Template } from '../../template/template';
import { isMarkdownPath } from '../workspace/base/isMarkdown';
import { leavesWorkspace, linkAbove } from '../workspace/base/leavesWorkspace';
import { errorText } from '../workspace/base/log';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { pathIn } from '../workspace/base/workspaceFolder';

/** Maximum templates to read from a folder. */
const MAX_FILES = 200;
/** Maximum folders to search; linked ones are skipped. */
const MAX_FOLDERS = 1000;
/** Maximum bytes of a template; larger files are ignored. */
const MAX_BYTES = 1_000_000;

/** A template that can be chosen. */
export interface TemplateChoice {
	readonly template: Template;
	/** Undefined for a bundled template. */
	readonly uri: vscode.Uri | undefined;
	/** For a bundled template: with its essential sections only, or with all. */
	readonly extent?: TemplateExtent;
}

export type TemplateExtent = 'essential' | 'full';

/**
 * The templates of the workspace folders by path (every Markdown file in a template folder, and `_template*.md` beside
 * documents), then the bundled ones, first with their essential sections, then in full. A workspace template with the
 * name of a bundled one replaces it. Skips linked folders, and links to files outside the workspace. In an untrusted
 * workspace, only the bundled ones. A file that can't be read as UTF-8 is skipped and logged.
 */
export async function findTemplates(services: Services, folders: readonly vscode.WorkspaceFolder[]): Promise<readonly TemplateChoice[]> {
	await readBundled(services);
	const own = vscode.workspace.isTrusted ? (await Promise.all(folders.map(folder => folderTemplates(services, folder)))).flat() : [];
	const replaced = new Set(own.map(({ template }) => template.title.toLowerCase()));
	const bundled = bundledTemplates().filter(({ title }) => !replaced.has(title.toLowerCase()));
	return [
		...own,
		...bundled.map((template): TemplateChoice => ({ template: essentialTemplate(template), uri: undefined, extent: 'essential' })),
		...bundled.map((template): TemplateChoice => ({ template, uri: undefined, extent: 'full' })),
	];
}

async function folderTemplates(services: Services, folder: vscode.WorkspaceFolder): Promise<readonly TemplateChoice[]> {
	const found = await Promise.all([
		...services.settings.templateFolders(folder.uri).map(path => filesBelow(folder, path)),
		templatesBesideDocuments(services, folder),
	]);
	const uris = [...new Map(found.flat().map(uri => [uri.toString(), uri])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
	const read = await Promise.all(uris.slice(0, MAX_FILES).map(uri => readChoice(services, folder, uri)));
	return read.filter(choice => choice !== undefined);
}

async function filesBelow(folder: vscode.WorkspaceFolder, path: string): Promise<readonly vscode.Uri[]> {
	const normal = normalizeFolder(path);
	if (normal === undefined || (await linkAbove(folder, normal)) !== undefined) {
		return [];
	}
	const found: vscode.Uri[] = [];
	const waiting = [normal === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, normal)];
	// Walks the folders instead of using `findFiles`, which never returns for a file system without a search provider.
	for (let count = 0; count < MAX_FOLDERS && found.length < MAX_FILES; count++) {
		const next = waiting.shift();
		if (!next) {
			break;
		}
		for (const [name, type] of await childrenOf(next)) {
			const uri = vscode.Uri.joinPath(next, name);
			if (type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git') {
				waiting.push(uri);
			} else if (
				(type & vscode.FileType.File) !== 0 &&
				isMarkdownPath(name) &&
				!/^readme\./i.test(name) &&
				((type & vscode.FileType.SymbolicLink) === 0 || !(await leavesWorkspace(uri)))
			) {
				found.push(uri);
			}
		}
	}
	return found;
}

/** Empty for a folder that doesn't exist or can't be read. */
async function childrenOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch {
		return [];
	}
}

/** Templates that the catalog knows; it leaves out files that the settings exclude. */
async function templatesBesideDocuments({ catalog }: Services, folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
	const { entries } = await catalog.whenIndexed();
	return entries.flatMap(entry => {
		const uri = /(?:^|\/)_template[^/]*$/i.test(entry.path) ? vscode.Uri.parse(entry.uri) : undefined;
		return uri && pathIn(folder, uri) !== undefined ? [uri] : [];
	});
}

async function readChoice({ log }: Services, folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<TemplateChoice | undefined> {
	try {
		const path = pathIn(folder, uri);
		const text = await readText(uri);
		return text === undefined || path === undefined ? undefined : { template: readTemplate(text, { path }), uri };
	} catch (error) {
		log.warn(`The template ${uri.toString(true)} could not be read: ${errorText(error)}`);
		return undefined;
	}
}

/** The text of an open document takes precedence over the file. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	if ((await vscode.workspace.fs.stat(uri)).size > MAX_BYTES) {
		return undefined;
	}
	return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
}

import * as vscode from 'vscode';
import { isRefusal, newDocument as fillDocument, type NewDocumentContext } from '../../action/newDocument';
import { toSnippet } from '../../template/snippet/snippet';
import type { Template } from '../../template/template';
import { errorText } from '../workspace/base/log';
import { showWorkspaceFolderPick } from '../workspace/words/inputs';
import { showRefusal } from '../workspace/edits/refusalText';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { plain } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { folderKey, pathIn } from '../workspace/base/workspaceFolder';
import { askAnswers } from './askAnswers';
import { authoringMessages } from './authoringMessages';
import { createDocument } from './createDocument';
import { findAuthor } from './findAuthor';
import { findTemplates, type TemplateChoice } from './findTemplates';
import { placeFinder } from './findPlace';
import { readNewDocumentArguments, type NewDocumentArguments } from './newDocumentArguments';
import { namedTemplate, pickTemplate } from './pickTemplate';

/** Maximum retries if another program creates a file of the chosen name first. */
const MAX_ATTEMPTS = 20;

/**
 * `taskDocs.newDocument`: asks for the template, the title and whatever else the name needs, then creates the file
 * where the convention says and opens it with its first blank selected. Never overwrites a file and never leaves
 * the workspace folder. Without a folder, opens an untitled document.
 */
export async function newDocument(services: Services, argument: unknown): Promise<void> {
	try {
		const given = readNewDocumentArguments(argument);
		const folders = vscode.workspace.workspaceFolders ?? [];
		const folder = await chooseFolder(folders, given);
		if (folders.length > 0 && !folder) {
			return;
		}
		if (folder && vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
			warn(authoringMessages.readOnlyFolder(plain(folder.name)));
			return;
		}
		const choice = await chooseTemplate(findTemplates(services, folder ? [folder] : []), given);
		if (choice && folder) {
			await makeInFolder(services, choice.template, folder, given);
		} else if (choice) {
			await makeUntitled(services, choice.template, given);
		}
	} catch (error) {
		services.log.error(`New document: ${errorText(error)}`);
		warn(authoringMessages.failed(plain(errorText(error))));
	}
}

async function chooseFolder(
	folders: readonly vscode.WorkspaceFolder[],
	{ uri }: NewDocumentArguments,
): Promise<vscode.WorkspaceFolder | undefined> {
	const pointedAt = uri && vscode.workspace.getWorkspaceFolder(uri);
	if (pointedAt || folders.length < 2) {
		return pointedAt ?? folders[0];
	}
	return showWorkspaceFolderPick({ placeHolder: authoringMessages.chooseFolder() });
}

async function chooseTemplate(
	choices: Promise<readonly TemplateChoice[]>,
	{ template, sections }: NewDocumentArguments,
): Promise<TemplateChoice | undefined> {
	if (template === undefined) {
		return pickTemplate(choices, authoringMessages.chooseTemplateToStart());
	}
	const named = namedTemplate(await choices, template, sections);
	if (!named) {
		warn(authoringMessages.noSuchTemplate(plain(template)));
	}
	return named;
}

async function makeInFolder(
	services: Services,
	template: Template,
	folder: vscode.WorkspaceFolder,
	given: NewDocumentArguments,
): Promise<void> {
	const context = await contextFor(services, folder, given);
	const taken: string[] = [];
	const findPlace = placeFinder(template, folder, context, taken);
	const answers = await askAnswers(template, given.answers, findPlace);
	if (!answers) {
		return;
	}
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const place = await findPlace(answers);
		if (isRefusal(place)) {
			showRefusal(place);
			return;
		}
		const made = fillDocument(template, answers, { ...context, existing: taken });
		if (isRefusal(made)) {
			showRefusal(made);
			return;
		}
		if (!(await mayFollowLinks(folder, made.folder))) {
			return;
		}
		const outcome = await createDocument(vscode.Uri.joinPath(folder.uri, made.path), made.text);
		if (outcome !== 'exists') {
			if (outcome === 'failed') {
				warn(authoringMessages.notCreated(plain(made.path)));
			}
			return;
		}
		taken.push(made.path);
	}
	showRefusal({ code: 'no-free-name', folder: '' });
}

async function contextFor(
	services: Services,
	folder: vscode.WorkspaceFolder,
	{ uri, folder: path }: NewDocumentArguments,
): Promise<NewDocumentContext> {
	const { catalog, clock, settings } = services;
	const { entries } = await catalog.whenIndexed();
	const root = `${folderKey(folder.uri)}/`;
	return {
		now: clock(),
		entries: entries.filter(entry => entry.uri.startsWith(root)),
		folders: settings.newDocumentFolders(folder.uri),
		folder: path ?? (uri && (await folderOf(folder, uri))),
		author: await findAuthor(services, folder.uri),
	};
}

/** The selected folder, or the folder of the selected file. */
async function folderOf(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<string | undefined> {
	const path = pathIn(folder, uri);
	const isFile = path !== undefined && path !== '' && ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) === 0;
	return isFile ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
}

/** Opens an untitled document. No file name is needed, so the title is its first placeholder. */
async function makeUntitled(services: Services, template: Template, { answers }: NewDocumentArguments): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
	const editor = await vscode.window.showTextDocument(document);
	const snippet = toSnippet(template, { now: services.clock(), title: answers['title'], author: await findAuthor(services, document.uri) });
	await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

function warn(sentence: string): void {
	void vscode.window.showWarningMessage(sentence);
}

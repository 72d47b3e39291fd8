import * as vscode from 'vscode';
import type { TaskDocument } from '../../document/model/model';
import { applyEdits } from '../../document/model/text';
import { normalizeFolder } from '../../template/naming/folderPath';
import { makeTemplate } from '../../template/makeTemplate';
import { safeFileName } from '../../template/naming/safeFileName';
import { decode } from '../../catalog/files/decode';
import { findTargets } from '../workspace/edits/findTargets';
import { showInputBox } from '../workspace/words/inputs';
import { isThere } from '../workspace/catalog/isThere';
import { errorText } from '../workspace/base/log';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import { nameOf, plain } from '../workspace/words/messages';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { authoringMessages } from './authoringMessages';

/**
 * `taskDocs.makeTemplate`: makes a template from a document in the workspace folder's template folder, asks for its
 * name, and opens it. Never overwrites a file; the document doesn't change.
 * @param argument a URI, a row of the tree, or `{ uri, name }` of a keybinding
 */
export async function makeTemplateFile(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	if (!uri) {
		return;
	}
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) {
		warn(vscode.l10n.t("{0} isn't in a workspace folder, so it has no template folder.", nameOf(uri)));
		return;
	}
	try {
		const text = await textOf(uri);
		const document = services.documents.parse(text, uri);
		const target = await templateFolder(services, folder);
		const name = givenName(argument) ?? (await askName(document, folder, target));
		if (name === undefined) {
			return;
		}
		const path = templatePath(target, name);
		const file = path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
		if (!file || path === undefined) {
			showRefusal({ code: 'answer-empty', question: 'title' });
			return;
		}
		if (!(await mayFollowLinks(folder, target))) {
			return;
		}
		await readBundled(services);
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(file, {
			overwrite: false,
			ignoreIfExists: false,
			contents: new TextEncoder().encode(applyEdits(text, makeTemplate(document))),
		});
		if ((await isThere(file)) || !(await vscode.workspace.applyEdit(edit))) {
			warn((await isThere(file)) ? alreadyThere(path) : authoringMessages.notCreated(plain(path)));
			return;
		}
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
	} catch (error) {
		services.log.error(`Make template: ${errorText(error)}`);
		showRefusal({ code: 'failed', detail: errorText(error) }, nameOf(uri));
	}
}

/** The text of an open document takes precedence over the file. */
async function textOf(uri: vscode.Uri): Promise<string> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	return open ? open.getText() : decode(await vscode.workspace.fs.readFile(uri)).text;
}

/** The first template folder from the settings that exists, else the first one. */
async function templateFolder({ settings }: Services, folder: vscode.WorkspaceFolder): Promise<string> {
	const folders = settings
		.templateFolders(folder.uri)
		.map(normalizeFolder)
		.filter(path => path !== undefined && path !== '');
	for (const path of folders) {
		if (path !== undefined && (await isThere(vscode.Uri.joinPath(folder.uri, path)))) {
			return path;
		}
	}
	return folders[0] ?? 'templates';
}

function templatePath(folder: string, name: string): string | undefined {
	const fileName = safeFileName(name.replace(/\.(?:md|markdown)$/i, ''));
	return fileName === undefined ? undefined : `${folder}/${fileName}.md`;
}

function askName(document: TaskDocument, folder: vscode.WorkspaceFolder, target: string): Thenable<string | undefined> {
	return showInputBox({
		prompt: vscode.l10n.t('Template name'),
		value: document.title.text,
		ignoreFocusOut: true,
		validateInput: async value => {
			const path = templatePath(target, value);
			return path === undefined
				? refusalText({ code: 'answer-empty', question: 'title' })
				: (await isThere(vscode.Uri.joinPath(folder.uri, path)))
					? alreadyThere(path)
					: { message: authoringMessages.willBe(path), severity: vscode.InputBoxValidationSeverity.Info };
		},
	});
}

function alreadyThere(path: string): string {
	return vscode.l10n.t('{0} already exists. Enter another name.', plain(path));
}

function givenName(argument: unknown): string | undefined {
	return typeof argument === 'object' && argument !== null && 'name' in argument && typeof argument.name === 'string'
		? argument.name
		: undefined;
}

function warn(sentence: string): void {
	void vscode.window.showWarningMessage(sentence);
}

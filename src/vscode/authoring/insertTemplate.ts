import * as vscode from 'vscode';
import { toSnippet } from '../../template/snippet/snippet';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { refusalText } from '../workspace/edits/refusalText';
import { nameOf, plain } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { whyNotWritable } from '../workspace/edits/writable';
import { authoringMessages } from './authoringMessages';
import { findAuthor } from './findAuthor';
import { findTemplates, type TemplateChoice } from './findTemplates';
import { namedTemplate, pickTemplate } from './pickTemplate';

/** Arguments that a keybinding can pass. */
interface InsertArguments {
	/** Family, title or workspace-relative path; the user is asked if it is omitted. */
	readonly template?: string;
}

/**
 * `taskDocs.insertTemplate`: inserts a template at the cursor in one step, with placeholders as tab stops. Without an
 * editor, inserts it into a new untitled document.
 */
export async function insertTemplate(services: Services, argument: unknown): Promise<void> {
	const refusal = await whyNoTemplate(vscode.window.activeTextEditor);
	if (refusal !== undefined) {
		void vscode.window.showWarningMessage(refusal);
		return;
	}
	const choices = findTemplates(services, vscode.workspace.workspaceFolders ?? []);
	const choice = await chooseTemplate(choices, argument);
	if (!choice) {
		return;
	}
	const editor = vscode.window.activeTextEditor ?? (await untitledEditor());
	await ensureMarkdown(editor.document);
	const { range, lead } = placeFor(editor);
	const snippet = toSnippet(choice.template, {
		now: services.clock(),
		author: await findAuthor(services, editor.document.uri),
		isAtTop: lead === '' && editor.document.offsetAt(range.start) === 0,
	});
	if (!(await editor.insertSnippet(new vscode.SnippetString(lead + snippet), range))) {
		void vscode.window.showWarningMessage(authoringMessages.noEditorForTemplate());
	}
}

async function chooseTemplate(choices: Promise<readonly TemplateChoice[]>, argument: unknown): Promise<TemplateChoice | undefined> {
	const { template } = insertArguments(argument);
	if (template === undefined) {
		return pickTemplate(choices, authoringMessages.chooseTemplateToInsert());
	}
	const named = namedTemplate(await choices, template);
	if (!named) {
		void vscode.window.showWarningMessage(authoringMessages.noSuchTemplate(plain(template)));
	}
	return named;
}

function insertArguments(argument: unknown): InsertArguments {
	return typeof argument === 'object' && argument !== null && 'template' in argument && typeof argument.template === 'string'
		? { template: argument.template }
		: {};
}

/** Whether it is an empty untitled document, whose language can still be changed. */
function isBlank(document: vscode.TextDocument): boolean {
	return document.isUntitled && document.getText() === '';
}

async function whyNoTemplate(editor: vscode.TextEditor | undefined): Promise<string | undefined> {
	if (!editor || isBlank(editor.document)) {
		return undefined;
	}
	const refusal = isMarkdown(editor.document) ? await whyNotWritable(editor.document) : ({ code: 'not-markdown' } as const);
	return refusal && refusalText(refusal, nameOf(editor.document.uri));
}

async function untitledEditor(): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown' }));
}

async function ensureMarkdown(document: vscode.TextDocument): Promise<void> {
	if (isBlank(document) && document.languageId !== 'markdown') {
		await vscode.languages.setTextDocumentLanguage(document, 'markdown');
	}
}

/** A template begins on its own line: replaces whitespace before the cursor, and adds a paragraph break after text. */
function placeFor({ document, selection }: vscode.TextEditor): { readonly range: vscode.Range; readonly lead: string } {
	const { start, end } = selection;
	const before = document.lineAt(start.line).text.slice(0, start.character);
	return before.trim() === ''
		? { range: new vscode.Range(start.with({ character: 0 }), end), lead: '' }
		: { range: new vscode.Range(start, end), lead: '\n\n' };
}

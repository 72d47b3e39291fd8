import * as vscode from 'vscode';
import { showQuickPick } from '../workspace/words/inputs';
import { authoringMessages } from './authoringMessages';
import type { TemplateChoice } from './findTemplates';

interface TemplateItem extends vscode.QuickPickItem {
	readonly choice?: TemplateChoice;
}

/**
 * Lets the user choose a template; undefined if they cancel. The list is shown while templates are still being searched
 * for.
 */
export async function pickTemplate(choices: Promise<readonly TemplateChoice[]>, placeHolder: string): Promise<TemplateChoice | undefined> {
	const picked = await showQuickPick<TemplateItem>(choices.then(templateItems), {
		placeHolder,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.choice;
}

function templateItems(choices: readonly TemplateChoice[]): TemplateItem[] {
	const own = choices.filter(({ uri }) => uri !== undefined);
	const bundled = choices.filter(({ uri }) => uri === undefined).map(templateItem);
	return own.length === 0
		? bundled
		: [separator(authoringMessages.builtIn()), ...bundled, separator(authoringMessages.inWorkspace()), ...own.map(templateItem)];
}

function templateItem(choice: TemplateChoice): TemplateItem {
	const { title, path, description } = choice.template;
	return {
		label: title,
		...(path === undefined ? {} : { description: path }),
		...(description === undefined ? {} : { detail: description }),
		choice,
	};
}

function separator(label: string): TemplateItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The template of that family, title or workspace-relative path, as a keybinding's arguments name it. */
export function namedTemplate(choices: readonly TemplateChoice[], name: string): TemplateChoice | undefined {
	return (
		choices.find(({ template }) => template.path === name) ??
		choices.find(({ template, uri }) => uri === undefined && template.family === name) ??
		choices.find(({ template }) => template.title === name)
	);
}

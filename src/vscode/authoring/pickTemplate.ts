import * as vscode from 'vscode';
import { FAMILIES } from '../../document/model/family';
import { blankCount } from '../../template/essential';
import { showQuickPick } from '../workspace/words/inputs';
import { authoringMessages } from './authoringMessages';
import type { TemplateChoice, TemplateExtent } from './findTemplates';

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
	return [
		...(own.length > 0 ? [separator(authoringMessages.inWorkspace())] : []),
		...own.map(templateItem),
		separator(authoringMessages.essential()),
		...choices.filter(({ extent }) => extent === 'essential').map(templateItem),
		separator(authoringMessages.full()),
		...choices.filter(({ extent }) => extent === 'full').map(templateItem),
	];
}

function templateItem(choice: TemplateChoice): TemplateItem {
	const { template, extent } = choice;
	const { title, path, description } = template;
	const note =
		extent === undefined
			? path
			: extent === 'essential'
				? authoringMessages.essentialWith(blankCount(template))
				: authoringMessages.fullWith(blankCount(template));
	return {
		label: title,
		...(note === undefined ? {} : { description: note }),
		// The full templates repeat those above them.
		...(description === undefined || extent === 'full' ? {} : { detail: description }),
		choice,
	};
}

function separator(label: string): TemplateItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

/**
 * The template of that family, title or workspace-relative path, as a keybinding's arguments name it; a bundled one in
 * full unless the arguments ask for its essential sections.
 */
export function namedTemplate(
	choices: readonly TemplateChoice[],
	name: string,
	extent: TemplateExtent = 'full',
): TemplateChoice | undefined {
	const offered = choices.filter(choice => choice.extent === undefined || choice.extent === extent);
	const label = FAMILIES.find(family => family.name === name)?.label;
	return (
		offered.find(({ template }) => template.path === name) ??
		offered.find(({ template, uri }) => uri === undefined && template.family === name) ??
		offered.find(({ template }) => template.title === name || (label !== undefined && template.title.toLowerCase() === label.toLowerCase()))
	);
}

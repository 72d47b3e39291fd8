import * as vscode from 'vscode';
import type { FixFacts } from '../../../sentences/fixSentences';
import { parameterTexts } from '../../../sentences/problemSentences';

/**
 * The title of a fix's code action in the user's language. Repeats the titles of fixSentences.ts as literals, so that
 * the localization tools find them; a law compares the two.
 */
export function fixText({ code, parameters }: FixFacts): string {
	const shown = parameterTexts(parameters);
	switch (code) {
		case 'set-status':
			return vscode.l10n.t('Set the status to "{value}"', shown);
		case 'set-priority':
			return vscode.l10n.t('Set the priority to "{value}"', shown);
		case 'set-in-text':
			return vscode.l10n.t('Set {name} in the text to "{value}"', shown);
		case 'set-in-front-matter':
			return vscode.l10n.t('Set {name} in the front matter to "{value}"', shown);
		case 'set-date':
			return vscode.l10n.t('Set {label} to {value}', shown);
		case 'close-front-matter':
			return vscode.l10n.t('Close the front matter', shown);
		case 'quote-value':
			return vscode.l10n.t('Put the value of {name} in quotes', shown);
		case 'plain-fence':
			return vscode.l10n.t('Open the front matter with "---" alone', shown);
		case 'tick-items':
			return vscode.l10n.t('Tick the open items ({count})', shown);
		case 'fill-date':
			return vscode.l10n.t('Fill in {value}', shown);
		case 'remove-instructions':
			return vscode.l10n.t("Remove the template's instructions", shown);
		case 'renumber-list':
			return vscode.l10n.t('Number the list from 1', shown);
		case 'add-blank-line':
			return vscode.l10n.t('Add a blank line above', shown);
		case 'bold-label':
			return vscode.l10n.t('Write "{label}" in bold instead of brackets', shown);
		case 'add-inverse':
			return vscode.l10n.t('Name this document in "{target}" under "{inverse}"', shown);
		case 'rename-file':
			return vscode.l10n.t('Rename the file to "{name}"', shown);
		case 'set-folder-status':
			return vscode.l10n.t('Set the status to "{status}", as the folder says', shown);
		case 'move-to-folder':
			return vscode.l10n.t('Move the file to the folder "{folder}"', shown);
		case 'next-id':
			return vscode.l10n.t('Give this document the next free id, "{id}"', shown);
		case 'create-file':
			return vscode.l10n.t('Create the file "{path}"', shown);
		case 'tick-path':
			return vscode.l10n.t('Tick "{path}"', shown);
	}
}

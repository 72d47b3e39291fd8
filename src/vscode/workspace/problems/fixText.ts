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
			return vscode.l10n.t('Set status to "{value}"', shown);
		case 'set-priority':
			return vscode.l10n.t('Set priority to "{value}"', shown);
		case 'set-in-text':
			return vscode.l10n.t('Set {name} in the text to "{value}"', shown);
		case 'set-in-front-matter':
			return vscode.l10n.t('Set {name} in the front matter to "{value}"', shown);
		case 'set-date':
			return vscode.l10n.t('Set {label} to {value}', shown);
		case 'close-front-matter':
			return vscode.l10n.t('Close the front matter', shown);
		case 'quote-value':
			return vscode.l10n.t('Put quotes around the value of {name}', shown);
		case 'plain-fence':
			return vscode.l10n.t('Start the front matter with "---"', shown);
		case 'tick-items':
			return vscode.l10n.t('Check all open items ({count})', shown);
		case 'fill-date':
			return vscode.l10n.t('Fill in {value}', shown);
		case 'remove-instructions':
			return vscode.l10n.t('Remove template instructions', shown);
		case 'renumber-list':
			return vscode.l10n.t('Number the list from 1', shown);
		case 'add-blank-line':
			return vscode.l10n.t('Insert an empty line above', shown);
		case 'bold-label':
			return vscode.l10n.t('Use bold instead of brackets for "{label}"', shown);
		case 'add-inverse':
			return vscode.l10n.t('Add this document to "{inverse}" in "{target}"', shown);
		case 'rename-file':
			return vscode.l10n.t('Rename file to "{name}"', shown);
		case 'set-folder-status':
			return vscode.l10n.t('Set status to "{status}" to match the folder', shown);
		case 'move-to-folder':
			return vscode.l10n.t('Move file to "{folder}/"', shown);
		case 'next-id':
			return vscode.l10n.t('Change to the next free id, "{id}"', shown);
		case 'create-file':
			return vscode.l10n.t('Create "{path}"', shown);
		case 'tick-path':
			return vscode.l10n.t('Check "{path}"', shown);
	}
}

import * as vscode from 'vscode';
import { beginnable } from '../../action/markBegun';
import { itemAt } from '../../document/edit/toggleItem';
import { referItems } from '../../document/edit/referItems';
import { commandIds } from '../contributions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import type { ToggleItemArguments } from './lensArguments';

/**
 * The code actions that check or uncheck the item at the cursor and, where the document has a mark for that, mark it as
 * begun. The light bulb is shown on checked items, which have no code lens by default; when code actions are invoked
 * manually, the action is offered on every item.
 */
export class ItemActions implements vscode.CodeActionProvider {
	static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] };
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	/** Never throws. */
	provideCodeActions(text: vscode.TextDocument, range: vscode.Range, { triggerKind }: vscode.CodeActionContext): vscode.CodeAction[] {
		try {
			const document = isMarkdown(text) ? this.#services.documents.get(text) : undefined;
			const index = document && itemAt(document, range.start.line);
			const item = index === undefined ? undefined : document?.items[index];
			const reference = index === undefined || !document ? undefined : referItems(document)[index];
			if (!document || !item || !reference || (item.state !== 'done' && triggerKind === vscode.CodeActionTriggerKind.Automatic)) {
				return [];
			}
			const to = item.state === 'done' ? 'open' : 'done';
			const argument: ToggleItemArguments = { uri: text.uri.toString(), version: text.version, item: reference, to };
			const title = to === 'done' ? editorMessages.checkItem() : editorMessages.uncheckItem();
			const actions = [actionOf(title, commandIds.toggleItemAt, argument)];
			if (beginnable(document)(item)) {
				actions.push(actionOf(editorMessages.markBegun(), commandIds.markBegun, { uri: argument.uri, item: reference }));
			}
			return actions;
		} catch (error) {
			this.#services.log.error(`Finding the item at the cursor failed: ${errorText(error)}`);
			return [];
		}
	}
}

function actionOf(title: string, command: string, argument: unknown): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
	action.command = { command, title, arguments: [argument] };
	return action;
}

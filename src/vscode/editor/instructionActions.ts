import * as vscode from 'vscode';
import { leftInstructions } from '../../document/placeholder/leftInstructions';
import { commandIds } from '../contributions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { editorMessages } from './editorMessages';
import { roleOf } from '../workspace/documents/roleOf';

/**
 * The quick fix that removes the instructions of a template from a document. The light bulb is shown on their lines; when
 * quick fixes are invoked manually, the fix is offered on every line.
 */
export class InstructionActions implements vscode.CodeActionProvider {
	static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	/** Never throws. */
	provideCodeActions(text: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
		try {
			const { documents } = this.#services;
			// If the instructions are reported as a problem, its fix does the same.
			const isProblem = context.diagnostics.some(({ code }) => typeof code === 'object' && code.value === 'instruction-left');
			if (isProblem || !isMarkdown(text) || !/^(?:task|copy)$/.test(roleOf(documents, text))) {
				return [];
			}
			const lines = leftInstructions(documents.get(text));
			const isAsked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
			const looked = isAsked ? lines : lines.subarray(range.start.line, range.end.line + 1);
			return looked.includes(1) ? [removal(text.uri)] : [];
		} catch (error) {
			this.#services.log.error(`Looking for template instructions failed: ${errorText(error)}`);
			return [];
		}
	}
}

function removal(uri: vscode.Uri): vscode.CodeAction {
	const title = editorMessages.removeInstructions();
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command: commandIds.removeInstructions, title, arguments: [uri] };
	return action;
}

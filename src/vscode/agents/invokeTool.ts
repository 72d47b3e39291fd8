import * as vscode from 'vscode';
import { previewChange, runTool } from '../../agent/runTool';
import { appendText } from '../workspace/words/appendText';
import { plain } from '../workspace/words/messages';
import type { Services } from '../workspace/services';
import { agentsMessages } from './agentsMessages';
import { editorToolHost } from './editorToolHost';
import { toolResult, type PreparedInvocation } from './languageModels';

/** Runs a tool. Rejects with what the model is told if nothing was done, as VS Code expects. */
export async function invokeTool(services: Services, name: string, input: unknown): Promise<object> {
	const { text, isError } = await runTool(editorToolHost(services), name, input);
	if (isError) {
		throw new Error(text);
	}
	return toolResult(text);
}

/** Prepares a call of a tool: what changes documents is shown to the user first. A call that will be refused is not. */
export async function prepareTool(services: Services, name: string, input: unknown): Promise<PreparedInvocation> {
	if (name === 'create_document') {
		const given = new Map(Object.entries(typeof input === 'object' && input !== null ? input : {}));
		const message = new vscode.MarkdownString();
		for (const key of ['title', 'template', 'folder']) {
			const value: unknown = given.get(key);
			if (typeof value === 'string' && value !== '') {
				appendText(message, `${key}: ${plain(value.slice(0, 200))}\n`);
			}
		}
		return {
			invocationMessage: agentsMessages.creating(),
			confirmationMessages: { title: agentsMessages.createTitle(), message },
		};
	}
	if (name !== 'set_field' && name !== 'toggle_item') {
		return { invocationMessage: agentsMessages.reading() };
	}
	const diff = await previewChange(editorToolHost(services), name, input);
	return {
		invocationMessage: agentsMessages.changing(),
		...(diff !== undefined && {
			confirmationMessages: { title: agentsMessages.changeTitle(), message: codeBlock(diff) },
		}),
	};
}

/**
 * A code block whose fence is longer than any in the text, so that the text can't end it. `appendCodeblock` ignores
 * fences after a space, with which a diff begins unchanged lines.
 */
function codeBlock(diff: string): vscode.MarkdownString {
	const longest = Math.max(2, ...[...diff.matchAll(/`+/gu)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const message = new vscode.MarkdownString();
	message.value = `${fence}diff\n${diff}${fence}\n`;
	return message;
}

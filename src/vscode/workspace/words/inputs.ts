import * as vscode from 'vscode';
import { plain } from './messages';

/**
 * Input boxes and lists. VS Code makes links of `[a](b)` in their titles, prompts and messages, even links that run
 * commands, so every such text passes through `plain()` here. A law keeps everything else from VS Code's own functions.
 */

interface Texts {
	readonly title?: string;
	readonly prompt?: string;
	readonly placeHolder?: string;
}

/** `vscode.window.showInputBox`. */
export function showInputBox(options: vscode.InputBoxOptions): Thenable<string | undefined> {
	const { validateInput } = options;
	return vscode.window.showInputBox({
		...options,
		...plainTexts(options),
		...(validateInput ? { validateInput: async (value: string) => plainMessage(await validateInput(value)) } : {}),
	});
}

/** `vscode.window.showQuickPick` for one choice. */
export function showQuickPick<T extends vscode.QuickPickItem>(
	items: readonly T[] | Thenable<readonly T[]>,
	options: vscode.QuickPickOptions,
): Thenable<T | undefined> {
	return vscode.window.showQuickPick(items, { ...options, ...plainTexts(options) });
}

/** `vscode.window.showWorkspaceFolderPick`. */
export function showWorkspaceFolderPick(options: vscode.WorkspaceFolderPickOptions): Thenable<vscode.WorkspaceFolder | undefined> {
	return vscode.window.showWorkspaceFolderPick({ ...options, ...plainTexts(options) });
}

/** What is shown in an input box. */
export interface InputTexts {
	readonly title: string;
	/** Also the placeholder: a validation message takes the prompt's place. */
	readonly prompt: string;
	readonly value: string;
}

/** `vscode.window.createInputBox`, which is yet to be shown. Set messages through `setMessage`. */
export function createInputBox({
	title,
	prompt,
	value,
}: InputTexts): Omit<vscode.InputBox, 'title' | 'prompt' | 'placeholder' | 'validationMessage'> {
	return Object.assign(vscode.window.createInputBox(), { title: plain(title), prompt: plain(prompt), placeholder: plain(prompt), value });
}

/** Shows a message below an input box. */
export function setMessage(box: object, message: vscode.InputBoxValidationMessage): void {
	Object.assign(box, { validationMessage: plainMessage(message) });
}

function plainTexts({ title, prompt, placeHolder }: Texts): Texts {
	return {
		...(title === undefined ? {} : { title: plain(title) }),
		...(prompt === undefined ? {} : { prompt: plain(prompt) }),
		...(placeHolder === undefined ? {} : { placeHolder: plain(placeHolder) }),
	};
}

function plainMessage(
	message: string | vscode.InputBoxValidationMessage | null | undefined,
): string | vscode.InputBoxValidationMessage | undefined {
	if (typeof message === 'object' && message !== null) {
		return { message: plain(message.message), severity: message.severity };
	}
	return message === null || message === undefined ? undefined : plain(message);
}

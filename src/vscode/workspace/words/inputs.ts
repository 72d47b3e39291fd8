import * as vscode from 'vscode';
import { plain } from './messages';

/**
 * Input boxes and quick picks. VS Code renders `[a](b)` in their titles, prompts and messages as links, even ones that
 * run commands, so every such text passes through `plain()` here. A law forbids other code from calling VS Code's own
 * functions.
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

/** `vscode.window.showQuickPick` for any number of choices. */
export function showQuickPickMany<T extends vscode.QuickPickItem>(
	items: readonly T[],
	options: vscode.QuickPickOptions,
): Thenable<T[] | undefined> {
	return vscode.window.showQuickPick(items, { ...options, ...plainTexts(options), canPickMany: true });
}

/** The texts of a list and the item it opens on; the first one if undefined. */
export interface PickOptions<T> {
	readonly title: string;
	readonly placeHolder: string;
	readonly active: T | undefined;
}

/** A list that opens on one of its items. Resolves with the chosen item; undefined if the list is dismissed. */
export function pickFrom<T extends vscode.QuickPickItem>(
	items: readonly (T | vscode.QuickPickItem)[],
	{ title, placeHolder, active }: PickOptions<T>,
): Promise<T | undefined> {
	const list = vscode.window.createQuickPick<T>();
	Object.assign(list, { title: plain(title), placeholder: plain(placeHolder), matchOnDescription: true, items });
	if (active) {
		list.activeItems = [active];
	}
	return new Promise(resolve => {
		list.onDidAccept(() => {
			resolve(list.selectedItems[0]);
			list.hide();
		});
		list.onDidHide(() => {
			resolve(undefined);
			list.dispose();
		});
		list.show();
	});
}

/** `vscode.window.createQuickPick`; the caller shows it. */
export function createQuickPick<T extends vscode.QuickPickItem>({
	title,
	placeHolder,
	value,
}: {
	readonly title: string;
	readonly placeHolder: string;
	readonly value: string;
}): Omit<vscode.QuickPick<T>, 'title' | 'placeholder'> {
	return Object.assign(vscode.window.createQuickPick<T>(), { title: plain(title), placeholder: plain(placeHolder), value });
}

/** `vscode.window.showWorkspaceFolderPick`. */
export function showWorkspaceFolderPick(options: vscode.WorkspaceFolderPickOptions): Thenable<vscode.WorkspaceFolder | undefined> {
	return vscode.window.showWorkspaceFolderPick({ ...options, ...plainTexts(options) });
}

/** The texts of an input box. */
export interface InputTexts {
	readonly title: string;
	/** Also used as the placeholder, since a validation message replaces the prompt. */
	readonly prompt: string;
	readonly value: string;
}

/** `vscode.window.createInputBox`; the caller shows it. Set messages through `setMessage`. */
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

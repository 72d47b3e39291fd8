import * as vscode from 'vscode';
import { titleOf } from './commands';

/** A message that a command has shown. */
export interface ShownMessage {
	readonly kind: 'warning' | 'information';
	readonly text: string;
	/** The titles of its buttons. */
	readonly buttons: readonly unknown[];
}

/** A user's decisions. */
export interface Answers {
	/** The index of the entry to choose from a list. */
	readonly choose: (count: number) => number;
	/** Whether to change the selection of an entry of a list with check boxes. */
	readonly toggle: () => boolean;
	/** Passes before each answer. */
	readonly wait: () => Promise<unknown>;
}

/**
 * Answers the lists that commands show, and keeps their messages, without buttons being clicked, until it is disposed.
 * Lists and messages are not shown then.
 */
export function answerWith(answers: Answers, keep: (message: ShownMessage) => void): vscode.Disposable {
	const { showWarningMessage, showInformationMessage, showQuickPick, createQuickPick } = vscode.window;
	const message =
		(kind: ShownMessage['kind']) =>
		(text: string, ...items: readonly unknown[]): Promise<undefined> => {
			keep({ kind, text, buttons: items.map(titleOf) });
			return Promise.resolve(undefined);
		};
	const entriesOf = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
		items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	Object.assign(vscode.window, {
		showWarningMessage: message('warning'),
		showInformationMessage: message('information'),
		showQuickPick: async (
			given: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
			options: vscode.QuickPickOptions,
		) => {
			const items = entriesOf(await given);
			await answers.wait();
			return options.canPickMany === true
				? items.filter(({ picked = false }) => picked !== answers.toggle())
				: items[answers.choose(items.length)];
		},
		createQuickPick: () => {
			let accept: () => void = () => undefined;
			const list = {
				items: [] as readonly vscode.QuickPickItem[],
				selectedItems: [] as readonly vscode.QuickPickItem[],
				onDidAccept: (listener: () => void) => {
					accept = listener;
				},
				onDidHide: () => undefined,
				hide: () => undefined,
				dispose: () => undefined,
				show: () => {
					void answers.wait().then(() => {
						const items = entriesOf(list.items);
						list.selectedItems = items.slice(answers.choose(items.length)).slice(0, 1);
						accept();
					});
				},
			};
			return list;
		},
	});
	return new vscode.Disposable(() => {
		Object.assign(vscode.window, { showWarningMessage, showInformationMessage, showQuickPick, createQuickPick });
	});
}

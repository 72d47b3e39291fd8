import * as vscode from 'vscode';
import { eventually, pause } from './eventually';

/** Milliseconds between two looks at a list. */
const PAUSE = 50;

/** Chooses the entry with this 0-based index, not counting headings, in the list that a command shows, and waits for the command to end. */
export async function choose(command: Thenable<unknown>, index: number): Promise<void> {
	const list = watchList();
	let isOver = false;
	const end = Promise.resolve(command).finally(() => {
		isOver = true;
	});
	try {
		// An entry is active once the window shows the list.
		await eventually(() => {
			if (list.active() === undefined && !isOver) {
				throw new Error('No list was shown.');
			}
		});
		await vscode.commands.executeCommand('quickInput.first');
		for (let step = 0; step < index; step++) {
			await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
		}
		await eventually(() => {
			if (!isOver && list.active() !== list.entry(index)) {
				throw new Error(`Entry ${index} of the list was not reached.`);
			}
		});
	} finally {
		list.dispose();
	}
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	// The command may show further lists, whose first entries are chosen.
	while (!isOver) {
		await pause(PAUSE);
		if (!isOver) {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		}
	}
	await end;
}

/** Follows the next list that is shown, and its active entry. */
function watchList() {
	const { showQuickPick, createQuickPick } = vscode.window;
	let entries: readonly vscode.QuickPickItem[] = [];
	let active = (): vscode.QuickPickItem | undefined => undefined;
	const isEntry = ({ kind }: vscode.QuickPickItem): boolean => kind !== vscode.QuickPickItemKind.Separator;
	const dispose = (): void => void Object.assign(vscode.window, { showQuickPick, createQuickPick });
	Object.assign(vscode.window, {
		showQuickPick: async (items: Thenable<readonly vscode.QuickPickItem[]>, options: vscode.QuickPickOptions) => {
			entries = (await items).filter(isEntry);
			return showQuickPick(items, {
				...options,
				onDidSelectItem: item => {
					active = () => entries.find(entry => entry === item);
				},
			});
		},
		createQuickPick: () => {
			const list = createQuickPick();
			const show = list.show.bind(list);
			list.show = () => {
				show();
				entries = list.items.filter(isEntry);
				// VS Code doesn't report the entry on which a command opens its list.
				active = () => list.activeItems[0];
			};
			return list;
		},
	});
	return { active: () => active(), entry: (index: number) => entries[index], dispose };
}

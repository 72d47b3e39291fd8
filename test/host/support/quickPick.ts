import * as vscode from 'vscode';
import { eventually, pause } from './eventually';

/** Milliseconds between two looks at a list. */
const PAUSE = 50;

/** Runs a command, and returns the list that it has created and shown. */
export async function listOf(command: () => Thenable<unknown>): Promise<vscode.QuickPick<vscode.QuickPickItem>> {
	const { createQuickPick } = vscode.window;
	const lists: vscode.QuickPick<vscode.QuickPickItem>[] = [];
	Object.assign(vscode.window, {
		createQuickPick: () => {
			const list = createQuickPick();
			lists.push(list);
			return list;
		},
	});
	try {
		await command();
	} finally {
		Object.assign(vscode.window, { createQuickPick });
	}
	const [list] = lists;
	if (!list) {
		throw new Error('No list was created.');
	}
	return list;
}

/**
 * Chooses an entry in the list that a command shows, and waits for the command to end.
 * @param wanted its label, or its 0-based index, not counting headings
 * @returns the labels of the list, with those of headings
 */
export async function choose(command: Thenable<unknown>, wanted: number | string): Promise<readonly string[]> {
	const list = watchList();
	let labels: readonly string[] = [];
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
		labels = list.labels();
		const index = typeof wanted === 'number' ? wanted : list.indexOf(wanted);
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
	return labels;
}

/** Follows the next list that is shown, and its active entry. */
function watchList() {
	const { showQuickPick, createQuickPick } = vscode.window;
	let items: readonly vscode.QuickPickItem[] = [];
	let entries: readonly vscode.QuickPickItem[] = [];
	let active = (): vscode.QuickPickItem | undefined => undefined;
	const keep = (shown: readonly vscode.QuickPickItem[]): void => {
		items = shown;
		entries = shown.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	};
	const dispose = (): void => void Object.assign(vscode.window, { showQuickPick, createQuickPick });
	Object.assign(vscode.window, {
		showQuickPick: async (given: Thenable<readonly vscode.QuickPickItem[]>, options: vscode.QuickPickOptions) => {
			keep(await given);
			return showQuickPick(given, {
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
				keep(list.items);
				// VS Code doesn't report the entry on which a command opens its list.
				active = () => list.activeItems[0];
			};
			return list;
		},
	});
	return {
		active: () => active(),
		entry: (index: number) => entries[index],
		indexOf: (label: string) => entries.findIndex(entry => entry.label === label),
		labels: () => items.map(({ label }) => label),
		dispose,
	};
}

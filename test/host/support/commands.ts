import * as vscode from 'vscode';

/**
 * The messages of something that runs, captured instead of shown.
 * @param work gets the messages so far
 * @param answer the button to choose wherever it is offered
 */
export async function sentencesOf(work: (shown: readonly string[]) => unknown, answer?: string): Promise<readonly string[]> {
	const shown: string[] = [];
	const { showWarningMessage, showInformationMessage } = vscode.window;
	const keep = (message: string, ...items: readonly unknown[]): Promise<unknown> => {
		shown.push(message);
		return Promise.resolve(items.find(item => titleOf(item) === answer));
	};
	Object.assign(vscode.window, { showWarningMessage: keep, showInformationMessage: keep });
	try {
		await work(shown);
	} finally {
		Object.assign(vscode.window, { showWarningMessage, showInformationMessage });
	}
	return shown;
}

/** The text of a button of a message. */
export function titleOf(button: unknown): unknown {
	return typeof button === 'object' && button !== null && 'title' in button ? button.title : button;
}

/** Our lenses of a document as VS Code requests them, in the order of their lines. */
export async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10_000);
	return lenses
		.filter(({ command }) => command?.command === '' || command?.command.startsWith('taskDocs.'))
		.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** One line for each line with lenses: `3: Check`, several lenses with ` | ` between them; lines 0-based. */
export async function lensText(uri: vscode.Uri): Promise<readonly string[]> {
	const rows = new Map<number, string[]>();
	for (const { range, command } of await lensesOf(uri)) {
		rows.set(range.start.line, [...(rows.get(range.start.line) ?? []), command?.title ?? '']);
	}
	return [...rows].map(([line, titles]) => `${line}: ${titles.join(' | ')}`);
}

/** Runs a lens's command like a click. */
export async function click(lens: vscode.CodeLens | undefined): Promise<void> {
	if (!lens?.command?.command) {
		throw new Error('There is no lens to click.');
	}
	await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
}

const settings = new Set<string>();

/** Sets a workspace setting until `unsetAll`; undefined removes it. */
export async function set(name: string, value: unknown): Promise<void> {
	settings.add(name);
	await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Removes the settings of tests one by one: a deleted settings file stays in effect for a while. */
export async function unsetAll(): Promise<void> {
	for (const name of settings) {
		await set(name, undefined);
	}
	settings.clear();
}

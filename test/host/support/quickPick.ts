import * as vscode from 'vscode';
import { pause } from './eventually';

/** Milliseconds within which a list appears. */
const APPEARANCE = 400;

/** Chooses the entry with this 0-based index, not counting headings, in the list that a command shows, and waits for the command to end. */
export async function choose(command: Thenable<unknown>, index: number): Promise<void> {
	let isOver = false;
	const end = Promise.resolve(command).finally(() => {
		isOver = true;
	});
	await pause(APPEARANCE);
	await vscode.commands.executeCommand('quickInput.first');
	for (let step = 0; step < index; step++) {
		await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
	}
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	// A slow machine may not have shown the list yet.
	while (!isOver) {
		await pause(50);
		if (!isOver) {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		}
	}
	await end;
}

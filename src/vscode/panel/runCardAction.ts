import * as vscode from 'vscode';
import type { CardAction } from '../../board/panelState';
import { commandIds, type CommandId } from '../contributions';
import type { CardRow } from './cardRows';

const COMMANDS: Readonly<Record<Exclude<CardAction, 'peek'>, CommandId>> = {
	open: commandIds.open,
	openToSide: commandIds.openToSide,
	setStatus: commandIds.setStatus,
	setPriority: commandIds.setPriority,
	checkItems: commandIds.checkItems,
	continueWithAgent: commandIds.continueWithAgent,
	archive: commandIds.archive,
	finishUp: commandIds.finishUp,
	rename: commandIds.rename,
	copyPath: commandIds.copyPath,
	revealInView: commandIds.revealInView,
	delete: commandIds.delete,
};

/** Runs the view's command for cards. A document is previewed beside the panel, which keeps the focus. */
export async function runCardAction(action: CardAction, rows: readonly CardRow[]): Promise<void> {
	const [first] = rows;
	if (!first) {
		return;
	}
	if (action === 'peek') {
		await vscode.commands.executeCommand('vscode.open', first.uri, {
			viewColumn: vscode.ViewColumn.Beside,
			preview: true,
			preserveFocus: true,
		});
	} else {
		await vscode.commands.executeCommand(COMMANDS[action], first, rows);
	}
}

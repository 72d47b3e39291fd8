import * as vscode from 'vscode';
import { commandIds } from '../../contributions';
import type { Services } from '../services';
import { cycleValue } from './cycleValue';
import { revealInExplorer } from './revealInExplorer';
import { setPriority } from './setPriority';
import { setStatus } from './setStatus';
import { touchDate } from './touchDate';
import { updateProgress } from './updateProgress';

/**
 * Registers the commands about whole documents. Each works from the palette, a row of the tree, the explorer and a
 * keyboard, takes a URI, and says in one sentence what it could not do.
 */
export function registerCommands(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commandIds.refresh, () => services.catalog.refresh().then(() => undefined)),
		vscode.commands.registerCommand(commandIds.setStatus, (argument: unknown, selection: unknown) => setStatus(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.setPriority, (argument: unknown, selection: unknown) => setPriority(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.cycleStatus, (argument: unknown, selection: unknown) => cycleValue(services, 'status', argument, selection)),
		vscode.commands.registerCommand(commandIds.cyclePriority, (argument: unknown, selection: unknown) => cycleValue(services, 'priority', argument, selection)),
		vscode.commands.registerCommand(commandIds.touchDate, (argument: unknown, selection: unknown) => touchDate(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.updateProgress, (argument: unknown, selection: unknown) => updateProgress(services, argument, selection)),
		vscode.commands.registerCommand(commandIds.revealInExplorer, (argument: unknown) => revealInExplorer(argument)),
	);
}

import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LateRoom } from '../workspace/rooms/lateRoom';
import { registerLateCommands } from '../workspace/registerLateCommands';
import type { Services } from '../workspace/services';
import type * as room from './room';

/**
 * Registers the commands about whole documents. Each works from the palette, a row of the tree, the explorer and a
 * keyboard, takes a URI, and says in one sentence what it could not do.
 */
export function registerFields(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commandIds.refresh, () => services.catalog.refresh().then(() => undefined)),
		registerLateCommands(services, new LateRoom<typeof room>(services, 'fields'), {
			setStatus: commandIds.setStatus,
			setPriority: commandIds.setPriority,
			cycleStatus: commandIds.cycleStatus,
			cyclePriority: commandIds.cyclePriority,
			touchDate: commandIds.touchDate,
			updateProgress: commandIds.updateProgress,
			revealInExplorer: commandIds.revealInExplorer,
		}),
	);
}

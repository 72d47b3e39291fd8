import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/**
 * Registers the commands for whole documents. Each works from the Command Palette, a row of the tree, the explorer and
 * a keybinding, accepts a URI, and shows one sentence about what it could not do.
 */
export function registerFields(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commandIds.refresh, () => services.catalog.refresh().then(() => undefined)),
		vscode.commands.registerCommand(commandIds.undoChange, () => services.history.undoLast()),
		registerLazyCommands(services, new LazyModule<typeof lazy>(services, 'fields'), {
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

import type * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/**
 * Registers the commands for finished documents: their remaining steps, and archiving. Their implementation is loaded
 * when the first of them runs.
 */
export function registerFinishing(services: Services): vscode.Disposable {
	return registerLazyCommands(services, new LazyModule<typeof lazy>(services, 'finishing'), {
		archive: commandIds.archive,
		finishUp: commandIds.finishUp,
	});
}

import type * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/**
 * Registers the commands for documents that are done: what is still asked of them, and their archive. What they do is
 * loaded when the first of them runs.
 */
export function registerFinishing(services: Services): vscode.Disposable {
	return registerLazyCommands(services, new LazyModule<typeof lazy>(services, 'finishing'), {
		archive: commandIds.archive,
		finishUp: commandIds.finishUp,
	});
}

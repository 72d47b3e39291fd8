import type * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LateRoom } from '../workspace/rooms/lateRoom';
import { registerLateCommands } from '../workspace/registerLateCommands';
import type { Services } from '../workspace/services';
import type * as room from './room';

/**
 * Registers the commands for documents that are done: what is still asked of them, and their archive. What they do is
 * loaded when the first of them runs.
 */
export function registerFinishing(services: Services): vscode.Disposable {
	return registerLateCommands(services, new LateRoom<typeof room>(services, 'finishing'), {
		archive: commandIds.archive,
		finishUp: commandIds.finishUp,
	});
}

import type * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LateRoom } from '../workspace/rooms/lateRoom';
import { registerLateCommands } from '../workspace/registerLateCommands';
import type { Services } from '../workspace/services';
import type * as room from './room';

/** What tests look at that VS Code shows to nobody else. */
export interface Authoring extends vscode.Disposable {
	readonly room: LateRoom<typeof room>;
}

/**
 * Registers the commands that start documents from templates, add parts to them, and make them of one kind or another.
 * What they do is loaded when the first of them runs.
 */
export function registerAuthoring(services: Services): Authoring {
	const late = new LateRoom<typeof room>(services, 'authoring');
	const commands = registerLateCommands(services, late, {
		insertTemplate: commandIds.insertTemplate,
		newDocument: commandIds.newDocument,
		addPart: commandIds.addPart,
		recordActualTime: commandIds.recordActualTime,
		makeTemplate: commandIds.makeTemplate,
		addFields: commandIds.addFields,
		moveFields: commandIds.moveFields,
	});
	return { room: late, dispose: () => void commands.dispose() };
}

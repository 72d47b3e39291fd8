import type * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/** What tests look at that VS Code shows to nobody else. */
export interface Authoring extends vscode.Disposable {
	readonly lazyModule: LazyModule<typeof lazy>;
}

/**
 * Registers the commands that start documents from templates, add parts to them, and make them of one kind or another.
 * What they do is loaded when the first of them runs.
 */
export function registerAuthoring(services: Services): Authoring {
	const lazyModule = new LazyModule<typeof lazy>(services, 'authoring');
	const commands = registerLazyCommands(services, lazyModule, {
		insertTemplate: commandIds.insertTemplate,
		newDocument: commandIds.newDocument,
		addPart: commandIds.addPart,
		recordActualTime: commandIds.recordActualTime,
		makeTemplate: commandIds.makeTemplate,
		addFields: commandIds.addFields,
		moveFields: commandIds.moveFields,
	});
	return { lazyModule, dispose: () => void commands.dispose() };
}

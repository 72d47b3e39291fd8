import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { BlankDecorations } from './blankDecorations';
import type * as lazy from './lazy';

/** State exposed for tests, which VS Code's API doesn't provide. */
export interface Authoring extends vscode.Disposable {
	readonly lazyModule: LazyModule<typeof lazy>;
	readonly blanks: BlankDecorations;
}

/**
 * Highlights blanks, and registers the commands that create documents from templates, add parts to them, and convert
 * them. The implementation of the commands is loaded when the first of them runs.
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
	const blanks = new BlankDecorations(services);
	const registrations = vscode.Disposable.from(commands, blanks);
	return { lazyModule, blanks, dispose: () => void registrations.dispose() };
}

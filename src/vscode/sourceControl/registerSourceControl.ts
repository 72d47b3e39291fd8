import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { CHANGES_SCHEME, changesRefresh } from './changesDocument';
import type * as lazy from './lazy';

/** Registers the comparison of documents with the last commit and the read-only documents that show it. */
export function registerSourceControl(services: Services): vscode.Disposable {
	const lazyModule = new LazyModule<typeof lazy>(services, 'sourceControl');
	return vscode.Disposable.from(
		changesRefresh,
		registerLazyCommands(services, lazyModule, { showPlanChanges: commandIds.showPlanChanges }),
		vscode.workspace.registerTextDocumentContentProvider(CHANGES_SCHEME, {
			onDidChange: changesRefresh.event,
			provideTextDocumentContent: async uri => (await lazyModule.load()).changesText(services, uri),
		}),
	);
}

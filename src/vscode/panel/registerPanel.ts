import * as vscode from 'vscode';
import { commandIds, panelType } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/** The panel, as tests see it. */
export interface PanelSurface extends vscode.Disposable {
	readonly lazyModule: LazyModule<typeof lazy>;
}

/** Registers the commands that open the panel with the board, the roadmap and the graph, and restores it after a reload. */
export function registerPanel(services: Services): PanelSurface {
	const lazyModule = new LazyModule<typeof lazy>(services, 'panel');
	const registrations = vscode.Disposable.from(
		registerLazyCommands(services, lazyModule, {
			openBoard: commandIds.openBoard,
			openRoadmap: commandIds.openRoadmap,
			openGraph: commandIds.openGraph,
		}),
		vscode.window.registerWebviewPanelSerializer(panelType, {
			async deserializeWebviewPanel(panel) {
				(await lazyModule.load()).restorePanel(services, panel);
			},
		}),
	);
	return { lazyModule, dispose: () => void registrations.dispose() };
}

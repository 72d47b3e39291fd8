import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LateRoom } from '../workspace/lateRoom';
import { markdownSelector } from '../workspace/markdownSelector';
import type { Services } from '../workspace/services';
import { registerDefinition } from './definition';
import { foldDone } from './foldDone';
import { registerLinks } from './links';
import { registerOutline } from './registerOutline';
import type * as room from './room';
import { registerReferences } from './references';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another. */
export function registerNavigation(services: Services): vscode.Disposable {
	const late = new LateRoom<typeof room>(services, 'navigation');
	return vscode.Disposable.from(
		registerOutline(services, late),
		registerWorkspaceSymbols(services),
		registerDefinition(services),
		registerReferences(services),
		vscode.languages.registerHoverProvider(markdownSelector, { provideHover: async (...question) => (await late.load()).hoverProvider(services).provideHover(...question) }),
		registerLinks(services),
		vscode.commands.registerCommand(commandIds.foldDone, () => foldDone(services)),
	);
}

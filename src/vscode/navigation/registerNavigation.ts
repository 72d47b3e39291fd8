import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { Services } from '../workspace/services';
import { registerDefinition } from './definition';
import { registerDocumentSymbols } from './documentSymbols';
import { foldDone } from './foldDone';
import { registerFollowRenames } from './followRenames';
import { registerHover } from './hover';
import { registerLinks } from './links';
import { registerReferences } from './references';
import { registerRename } from './rename';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another. */
export function registerNavigation(services: Services): vscode.Disposable {
	const ownRenames = new Set<string>();
	return vscode.Disposable.from(
		registerDocumentSymbols(services),
		registerWorkspaceSymbols(services),
		registerDefinition(services),
		registerReferences(services),
		registerHover(services),
		registerLinks(services),
		registerRename(services, ownRenames),
		registerFollowRenames(services, ownRenames),
		vscode.commands.registerCommand(commandIds.foldDone, () => foldDone(services)),
	);
}

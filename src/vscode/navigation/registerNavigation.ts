import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { Services } from '../workspace/services';
import { registerDefinition } from './definition';
import { registerDocumentSymbols } from './documentSymbols';
import { foldDone } from './foldDone';
import { registerHover } from './hover';
import { registerLinks } from './links';
import { registerReferences } from './references';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another. */
export function registerNavigation(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		registerDocumentSymbols(services),
		registerWorkspaceSymbols(services),
		registerDefinition(services),
		registerReferences(services),
		registerHover(services),
		registerLinks(services),
		vscode.commands.registerCommand(commandIds.foldDone, () => foldDone(services)),
	);
}

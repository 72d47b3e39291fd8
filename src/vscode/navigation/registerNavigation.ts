import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { Services } from '../workspace/services';
import { registerDocumentSymbols } from './documentSymbols';
import { foldDone } from './foldDone';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another. */
export function registerNavigation(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		registerDocumentSymbols(services),
		registerWorkspaceSymbols(services),
		vscode.commands.registerCommand(commandIds.foldDone, () => foldDone(services)),
	);
}

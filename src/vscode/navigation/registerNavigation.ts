import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { definitionProvider } from './definition';
import { foldDone } from './foldDone';
import { hoverProvider } from './hover';
import { linkProvider } from './links';
import { referenceProvider } from './references';
import { registerOutline } from './registerOutline';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers navigation within documents and between them. */
export function registerNavigation(services: Services): vscode.Disposable {
	return vscode.Disposable.from(
		registerOutline(services),
		registerWorkspaceSymbols(services),
		vscode.languages.registerDefinitionProvider(markdownSelector, definitionProvider(services)),
		vscode.languages.registerReferenceProvider(markdownSelector, referenceProvider(services)),
		vscode.languages.registerHoverProvider(markdownSelector, hoverProvider(services)),
		vscode.languages.registerDocumentLinkProvider(markdownSelector, linkProvider(services)),
		vscode.commands.registerCommand(commandIds.foldDone, () => foldDone(services)),
	);
}

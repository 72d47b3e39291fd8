import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LateRoom } from '../workspace/rooms/lateRoom';
import { markdownSelector } from '../workspace/base/markdownSelector';
import { registerLateCommands } from '../workspace/registerLateCommands';
import type { Services } from '../workspace/services';
import { registerOutline } from './registerOutline';
import type * as room from './room';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another; what answers is loaded with the first question. */
export function registerNavigation(services: Services): vscode.Disposable {
	const late = new LateRoom<typeof room>(services, 'navigation');
	const { registerDefinitionProvider, registerDocumentLinkProvider, registerHoverProvider, registerReferenceProvider } = vscode.languages;
	return vscode.Disposable.from(
		registerOutline(services, late),
		registerWorkspaceSymbols(services),
		registerDefinitionProvider(markdownSelector, {
			provideDefinition: async (...question) => (await late.load()).definitionProvider(services).provideDefinition(...question),
		}),
		registerReferenceProvider(markdownSelector, {
			provideReferences: async (...question) => (await late.load()).referenceProvider(services).provideReferences(...question),
		}),
		registerHoverProvider(markdownSelector, {
			provideHover: async (...question) => (await late.load()).hoverProvider(services).provideHover(...question),
		}),
		registerDocumentLinkProvider(markdownSelector, {
			provideDocumentLinks: async (...question) => (await late.load()).linkProvider(services).provideDocumentLinks(...question),
			resolveDocumentLink: async link => (await late.load()).linkProvider(services).resolveDocumentLink(link),
		}),
		registerLateCommands<Pick<typeof room, 'foldDone'>>(services, late, { foldDone: commandIds.foldDone }),
	);
}

import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { LazyModule } from '../workspace/modules/lazyModule';
import { markdownSelector } from '../workspace/base/markdownSelector';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { registerOutline } from './registerOutline';
import type * as lazy from './lazy';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Registers the ways through a document and from one to another; what answers is loaded with the first question. */
export function registerNavigation(services: Services): vscode.Disposable {
	const lazyModule = new LazyModule<typeof lazy>(services, 'navigation');
	const { registerDefinitionProvider, registerDocumentLinkProvider, registerHoverProvider, registerReferenceProvider } = vscode.languages;
	return vscode.Disposable.from(
		registerOutline(services, lazyModule),
		registerWorkspaceSymbols(services),
		registerDefinitionProvider(markdownSelector, {
			provideDefinition: async (...question) => (await lazyModule.load()).definitionProvider(services).provideDefinition(...question),
		}),
		registerReferenceProvider(markdownSelector, {
			provideReferences: async (...question) => (await lazyModule.load()).referenceProvider(services).provideReferences(...question),
		}),
		registerHoverProvider(markdownSelector, {
			provideHover: async (...question) => (await lazyModule.load()).hoverProvider(services).provideHover(...question),
		}),
		registerDocumentLinkProvider(markdownSelector, {
			provideDocumentLinks: async (...question) => (await lazyModule.load()).linkProvider(services).provideDocumentLinks(...question),
			resolveDocumentLink: async link => (await lazyModule.load()).linkProvider(services).resolveDocumentLink(link),
		}),
		registerLazyCommands<Pick<typeof lazy, 'foldDone'>>(services, lazyModule, { foldDone: commandIds.foldDone }),
	);
}

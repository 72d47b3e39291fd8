import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { ActiveDocument } from './activeDocument';
import { CodeLenses } from './codeLenses';
import { DocumentStatus } from './documentStatus';
import { FillStatus } from './fillStatus';
import { goToPlaceholder } from './goToPlaceholder';
import { InstructionActions } from './instructionActions';
import { ItemActions } from './itemActions';
import { removeLeftInstructions } from './removeLeftInstructions';
import { registerSaveParticipant } from './saveParticipant';
import { registerSnippetSuggestions } from './suggestSnippets';
import { toggleItemAt, toggleSectionAt } from './toggleFromLens';
import { toggleItems } from './toggleItems';

/** State exposed for tests, which VS Code's API doesn't provide. */
export interface Editor extends vscode.Disposable {
	readonly fillStatus: FillStatus;
	readonly documentStatus: DocumentStatus;
	readonly activeDocument: ActiveDocument;
}

/** Registers the text editor features: lenses, toggling, the modified date on save, placeholders and snippets. */
export function registerEditor(services: Services): Editor {
	const lenses = new CodeLenses(services);
	const fillStatus = new FillStatus(services);
	const documentStatus = new DocumentStatus(services);
	const activeDocument = new ActiveDocument(services);
	const registrations = vscode.Disposable.from(
		lenses,
		fillStatus,
		documentStatus,
		activeDocument,
		vscode.languages.registerCodeLensProvider(markdownSelector, lenses),
		vscode.commands.registerCommand(commandIds.toggleItem, () => toggleItems(services)),
		vscode.commands.registerCommand(commandIds.toggleItemAt, (argument: unknown) => toggleItemAt(services, argument)),
		vscode.commands.registerCommand(commandIds.toggleSection, (argument: unknown) => toggleSectionAt(services, argument)),
		vscode.commands.registerCommand(commandIds.nextPlaceholder, () => goToPlaceholder(services, 'next')),
		vscode.commands.registerCommand(commandIds.previousPlaceholder, () => goToPlaceholder(services, 'previous')),
		vscode.commands.registerCommand(commandIds.removeInstructions, (argument: unknown) => removeLeftInstructions(services, argument)),
		vscode.languages.registerCodeActionsProvider(markdownSelector, new InstructionActions(services), InstructionActions.metadata),
		vscode.languages.registerCodeActionsProvider(markdownSelector, new ItemActions(services), ItemActions.metadata),
		registerSaveParticipant(services),
		registerSnippetSuggestions(services),
	);
	return { fillStatus, documentStatus, activeDocument, dispose: () => void registrations.dispose() };
}

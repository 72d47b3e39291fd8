import * as vscode from 'vscode';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';

/** Opens documents in tabs that stay. */
export function openDocuments(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return open(services, vscode.ViewColumn.Active, argument, selection);
}

/** Opens documents beside the active editor. */
export function openToSide(services: Services, argument: unknown, selection: unknown): Promise<void> {
	return open(services, vscode.ViewColumn.Beside, argument, selection);
}

async function open(services: Services, viewColumn: vscode.ViewColumn, argument: unknown, selection: unknown): Promise<void> {
	let column = viewColumn;
	for (const uri of findTargets(services, argument, selection)) {
		await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: column, preview: false });
		// Several documents share the new column.
		column = vscode.ViewColumn.Active;
	}
}

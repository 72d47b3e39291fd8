import * as vscode from 'vscode';
import { commandIds } from '../contributions';
import type { Confirmation } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';

/**
 * Offers the remaining steps of a document whose status was set to done, without waiting for an answer.
 * @param confirmation of the change, which the offer or a message of its own shows; undefined if the editor shows it
 */
export function offerOnDone({ log }: Services, uri: vscode.Uri, confirmation: Confirmation | undefined): void {
	vscode.commands
		.executeCommand(commandIds.finishUp, { uri, isAutomatic: true, confirmation })
		.then(undefined, (error: unknown) => log.error(`Offering what is left to do failed: ${String(error)}`));
}

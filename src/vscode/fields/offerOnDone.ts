import * as vscode from 'vscode';
import type { Choice } from '../../document/edit/nextChoice';
import { commandIds } from '../contributions';
import type { EditOutcome } from '../workspace/edits/editTarget';
import type { Services } from '../workspace/services';

/**
 * After a document's status was set to done, offers its remaining steps without waiting for an answer. Does nothing if
 * several were set at once, if it was done before, or if the setting is off.
 * @param before the previous meaning of the status @param after its new meaning
 */
export function offerOnDone(
	{ settings, log }: Services,
	uris: readonly vscode.Uri[],
	outcomes: readonly EditOutcome[],
	before: Choice['meaning'] | undefined,
	after: Choice['meaning'] | undefined,
): void {
	const [uri] = uris;
	if (uri && uris.length === 1 && outcomes[0]?.kind === 'applied' && after === 'done' && before !== 'done' && settings.offerOnDone(uri)) {
		vscode.commands
			.executeCommand(commandIds.finishUp, { uri, isAutomatic: true })
			.then(undefined, (error: unknown) => log.error(`Offering what is left to do failed: ${String(error)}`));
	}
}

import * as vscode from 'vscode';
import { restoreText } from '../../../document/restoreText';
import type { ComputeEdits } from '../editQueue';
import { inGroups } from '../groupsOf';
import type { EditOutcome } from '../editTarget';
import { messages, nameOf } from '../messages';
import { refuse } from '../refusal';
import type { Services } from '../services';
import { documentCount } from '../words';
import { showOutcomes } from './showOutcomes';

/**
 * Changes documents in one step and says in one sentence what could not be done. Of several that were changed it says
 * how many, and offers to take all of that back: where files were closed, no editor is there to undo in.
 * @param result what to say instead of how many were changed, however many those are
 */
export async function changeDocuments(
	{ edits }: Services, uris: readonly vscode.Uri[], compute: ComputeEdits, result?: (outcomes: readonly EditOutcome[]) => string | undefined,
): Promise<readonly EditOutcome[]> {
	const before = new Map<string, string>();
	const outcomes = await edits.applyEditsToAll(uris, (document, text) => {
		before.set(text.uri.toString(), text.getText());
		return compute(document, text);
	});
	showOutcomes(outcomes, uris);
	const changed = uris.filter((_, index) => outcomes[index]?.kind === 'applied');
	const sentence = result?.(outcomes);
	if (changed.length < 2) {
		if (sentence !== undefined) {
			void vscode.window.showInformationMessage(sentence);
		}
	} else {
		const after = await inGroups(changed, async uri => (await vscode.workspace.openTextDocument(uri)).getText());
		void offerUndo(sentence ?? vscode.l10n.t('{0} changed.', documentCount(changed.length))).then(async isWanted => {
			if (isWanted) {
				showOutcomes(await edits.applyEditsToAll(changed, (_, text) => {
					const key = text.uri.toString();
					const old = before.get(key);
					return old === undefined || text.getText() !== after.get(key)
						? refuse(messages.changedSince(nameOf(text.uri)))
						: restoreText(text.getText(), old);
				}, { keepDates: true }), changed);
			}
		});
	}
	return outcomes;
}

async function offerUndo(sentence: string): Promise<boolean> {
	const undo = vscode.l10n.t('Undo');
	return await vscode.window.showInformationMessage(sentence, undo) === undo;
}

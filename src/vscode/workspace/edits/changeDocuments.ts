import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, type TextChange } from '../../../document/edit/takeBack';
import type { ComputeEdits, EditQueue } from './editQueue';
import type { EditOutcome } from './editTarget';
import { messages, nameOf } from '../words/messages';
import { refuse } from './refusal';
import { documentCount } from '../words/words';
import { showOutcomes } from './showOutcomes';

/**
 * Changes documents in one step and says in one sentence what could not be done. Of several that were changed it says
 * how many, and offers to take all of that back: where files were closed, no editor is there to undo in. What was typed
 * since is kept; a document in which it can't be told apart is left as it is.
 * @param result what to say instead of how many were changed, however many those are
 */
export async function changeDocuments(
	{ edits }: { readonly edits: EditQueue },
	uris: readonly vscode.Uri[],
	compute: ComputeEdits,
	result?: (outcomes: readonly EditOutcome[]) => string | undefined,
): Promise<readonly EditOutcome[]> {
	/** What was done to each text, in order. */
	const done = new Map<string, readonly TextChange[]>();
	const outcomes = await edits.applyEditsToAll(
		uris,
		(document, text) => {
			const result = compute(document, text);
			done.set(text.uri.toString(), 'message' in result ? [] : [{ before: text.getText(), edits: result }]);
			return result;
		},
		{ onSetOnSave: (uri, change) => done.set(uri.toString(), [...(done.get(uri.toString()) ?? []), change]) },
	);
	showOutcomes(outcomes, uris);
	const changed = uris.filter((_, index) => outcomes[index]?.kind === 'applied');
	const sentence = result?.(outcomes);
	if (changed.length < 2) {
		if (sentence !== undefined) {
			void vscode.window.showInformationMessage(sentence);
		}
	} else {
		void offerUndo(sentence ?? vscode.l10n.t('{0} changed.', documentCount(changed.length))).then(async isWanted => {
			if (isWanted) {
				showOutcomes(
					await edits.applyEditsToAll(
						changed,
						(_, text) => {
							const now = text.getText();
							const old = [...(done.get(text.uri.toString()) ?? [])]
								.reverse()
								.reduce<string | undefined>((left, change) => (left === undefined ? undefined : takeBack(change, left)), now);
							return old === undefined ? refuse(messages.changedSince(nameOf(text.uri))) : restoreText(now, old);
						},
						{ keepDates: true },
					),
					changed,
				);
			}
		});
	}
	return outcomes;
}

async function offerUndo(sentence: string): Promise<boolean> {
	const undo = vscode.l10n.t('Undo');
	return (await vscode.window.showInformationMessage(sentence, undo)) === undo;
}

import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, type TextChange } from '../../../document/edit/takeBack';
import type { ComputeEdits, EditQueue } from './editQueue';
import type { EditOutcome } from './editTarget';
import { quotedTitle } from '../words/titles';
import { showOutcomes } from './showOutcomes';

/**
 * Changes documents in one step and shows one message about failures. After changing several it shows how many and
 * offers to undo all of them, since closed files have no editor to undo in. Undo keeps text typed since; it skips a
 * document where that text can't be separated from the change.
 * @param result the message to show instead of the number of changed documents, also for one document or none
 */
export async function changeDocuments(
	{ edits }: { readonly edits: EditQueue },
	uris: readonly vscode.Uri[],
	compute: ComputeEdits,
	result?: (outcomes: readonly EditOutcome[]) => string | undefined,
): Promise<readonly EditOutcome[]> {
	/** The changes made to each text, in order. */
	const done = new Map<string, readonly TextChange[]>();
	const outcomes = await edits.applyEditsToAll(
		uris,
		(document, text) => {
			const result = compute(document, text);
			done.set(text.uri.toString(), result.refusal ? [] : [{ before: text.getText(), edits: result.edits }]);
			return result;
		},
		{ onSetOnSave: (uri, change) => done.set(uri.toString(), [...(done.get(uri.toString()) ?? []), change]) },
	);
	showOutcomes(outcomes);
	const changed = uris.filter((_, index) => outcomes[index]?.kind === 'applied');
	const sentence = result?.(outcomes);
	if (changed.length < 2) {
		if (sentence !== undefined) {
			void vscode.window.showInformationMessage(sentence);
		}
	} else {
		void offerUndo(sentence ?? vscode.l10n.t('Changed {0} documents.', changed.length)).then(async isWanted => {
			if (isWanted) {
				showOutcomes(
					await edits.applyEditsToAll(
						changed,
						(document, text) => {
							const now = text.getText();
							const old = [...(done.get(text.uri.toString()) ?? [])]
								.reverse()
								.reduce<string | undefined>((left, change) => (left === undefined ? undefined : takeBack(change, left)), now);
							return old === undefined
								? { refusal: { code: 'changed-since', files: [quotedTitle(document.title.text)] } }
								: { edits: restoreText(now, old) };
						},
						{ keepDates: true },
					),
				);
			}
		});
	}
	return outcomes;
}

async function offerUndo(sentence: string): Promise<boolean> {
	const undo: vscode.MessageItem = { title: vscode.l10n.t('Undo') };
	return (await vscode.window.showInformationMessage(sentence, undo)) === undo;
}

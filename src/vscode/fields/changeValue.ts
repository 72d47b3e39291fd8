import * as vscode from 'vscode';
import type { ChoiceFieldName, ChoiceResult } from '../../action/setChoice';
import { withModifiedDate } from '../../action/withModifiedDate';
import type { Choice } from '../../document/edit/nextChoice';
import type { Level } from '../../document/model/level';
import type { TaskDocument } from '../../document/model/model';
import type { Stage } from '../../document/model/stage';
import { changeDocuments, offerUndo, type Confirmation } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import { plain } from '../workspace/words/messages';
import { levelLabel, stageLabel } from '../workspace/words/words';
import { offerOnDone } from './offerOnDone';

/**
 * Writes a status or priority to documents together with their modified dates, unless the setting leaves dates alone.
 * Confirms the change if it is made outside the editor, and offers the remaining steps of a document that is done.
 * @param argument of the command
 */
export async function changeValue(
	services: Services,
	name: ChoiceFieldName,
	uris: readonly vscode.Uri[],
	choose: (document: TaskDocument, text: vscode.TextDocument) => ChoiceResult,
	argument: unknown,
): Promise<void> {
	let before: Choice['meaning'] | undefined;
	/** The new values, by document. */
	const chosen = new Map<string, Choice>();
	/** Shown with the offer for a document that is done, or by itself. */
	let confirmation: Confirmation | undefined;
	const outcomes = await changeDocuments(
		services,
		uris,
		(document, text) => {
			const result = choose(document, text);
			if (result.refusal) {
				return result;
			}
			before = document.status.stage;
			chosen.set(text.uri.toString(), result.choice);
			return services.settings.modifiedDateOnSave(text.uri) === 'off'
				? result
				: { edits: withModifiedDate(document, result.edits, services.clock()) };
		},
		{
			argument,
			sentence: (titles, changed) =>
				changedSentence(
					titles,
					changed.flatMap(uri => chosen.get(uri.toString()) ?? []),
					name,
				),
			confirm: (sentence, undo) => {
				confirmation = { sentence, undo };
			},
		},
	);
	const [uri] = uris;
	const isDone = chosen.get(uri?.toString() ?? '')?.meaning === 'done' && before !== 'done';
	if (uri && uris.length === 1 && name === 'status' && isDone && outcomes[0]?.kind === 'applied' && services.settings.offerOnDone(uri)) {
		offerOnDone(services, uri, confirmation);
	} else if (confirmation) {
		void offerUndo(confirmation.sentence, confirmation.undo);
	}
}

/** `"Title" → Done` for one document, `3 documents → Done` for several that changed to the same value. */
function changedSentence(titles: readonly string[], choices: readonly Choice[], name: ChoiceFieldName): string {
	const [title] = titles;
	const [first] = choices;
	if (!first || !choices.every(({ meaning }) => meaning === first.meaning)) {
		return vscode.l10n.t('Changed {0} documents.', titles.length);
	}
	const isSameWord = choices.every(({ text }) => text === first.text);
	const value = isSameWord
		? plain(first.text)
		: name === 'status'
			? stageLabel(first.meaning as Stage)
			: levelLabel(first.meaning as Level);
	return titles.length === 1 && title !== undefined ? `${title} → ${value}` : vscode.l10n.t('{0} documents → {1}', titles.length, value);
}

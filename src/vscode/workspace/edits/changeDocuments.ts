import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, type TextChange } from '../../../document/edit/takeBack';
import { quotedTitle } from '../words/titles';
import type { ChangeHistory, UndoChange } from './changeHistory';
import type { ComputeEdits, EditQueue } from './editQueue';
import type { EditOutcome } from './editTarget';
import { showOutcomes } from './showOutcomes';

/** What changing documents needs. */
export interface ChangeDocumentsServices {
	readonly edits: EditQueue;
	readonly history: ChangeHistory;
}

/** A message about a change and a function that reverts it. */
export interface Confirmation {
	readonly sentence: string;
	readonly undo: UndoChange;
}

export interface ChangeDocumentsOptions {
	/**
	 * The argument of the command. A row of the view means that the change was made outside the editor, even if the
	 * document is the active one.
	 */
	readonly argument?: unknown;
	/** The message about changed documents; by default their number. @param changed those that changed; @param titles their titles in quotes */
	readonly sentence?: (titles: readonly string[], changed: readonly vscode.Uri[]) => string;
	/** A message that is always shown, also if nothing changed; undefined for none. */
	readonly result?: (outcomes: readonly EditOutcome[]) => string | undefined;
	/** Shows the message that confirms a change, with a button that reverts it; by default `offerUndo`. */
	readonly confirm?: (sentence: string, undo: UndoChange) => void;
	/** Whether undo is available but no message confirms the change, since what was clicked shows it. */
	readonly isSilent?: boolean;
	/** Whether the caller reports refusals by its own means. */
	readonly hidesRefusals?: boolean;
}

/**
 * Changes documents in one step and shows one message about failures. A change that is not made in the active editor is
 * confirmed by a message with an undo button, and can be undone with undo in the view, since closed files have no editor
 * to undo in. Undo keeps text typed since; it skips a document where that text can't be separated from the change.
 */
export async function changeDocuments(
	{ edits, history }: ChangeDocumentsServices,
	uris: readonly vscode.Uri[],
	compute: ComputeEdits,
	{
		argument,
		sentence,
		result,
		confirm = (text, undo) => void offerUndo(text, undo),
		isSilent = false,
		hidesRefusals = false,
	}: ChangeDocumentsOptions = {},
): Promise<readonly EditOutcome[]> {
	/** The changes made to each text, in order. */
	const done = new Map<string, readonly TextChange[]>();
	const titles = new Map<string, string>();
	const isOutside = !isInActiveEditor(uris, argument);
	if (isOutside) {
		history.announce(uris, argument);
	}
	const outcomes = await edits.applyEditsToAll(
		uris,
		(document, text) => {
			const computed = compute(document, text);
			const key = text.uri.toString();
			titles.set(key, quotedTitle(document.title.text));
			done.set(key, computed.refusal ? [] : [{ before: text.getText(), edits: computed.edits }]);
			return computed;
		},
		{ onSetOnSave: (uri, change) => done.set(uri.toString(), [...(done.get(uri.toString()) ?? []), change]) },
	);
	if (!hidesRefusals) {
		showOutcomes(outcomes);
	}
	const changed = uris.filter((_, index) => outcomes[index]?.kind === 'applied');
	if (isOutside && changed.length === 0) {
		history.announce([]);
	}
	const shown = result?.(outcomes);
	if (changed.length === 0 || !isOutside) {
		if (shown !== undefined) {
			void vscode.window.showInformationMessage(shown);
		}
		return outcomes;
	}
	const undo = history.add(async () => {
		history.announce(changed);
		const reverted = await revert(edits, changed, done);
		if (!reverted.some(({ kind }) => kind === 'applied')) {
			history.announce([]);
		}
		showOutcomes(reverted);
	});
	if (!isSilent) {
		const names = changed.flatMap(uri => titles.get(uri.toString()) ?? []);
		confirm(shown ?? sentence?.(names, changed) ?? changedSentence(names), undo);
	}
	return outcomes;
}

/** Shows a message about a change with a button that reverts it. */
export async function offerUndo(sentence: string, undo: UndoChange): Promise<void> {
	const button: vscode.MessageItem = { title: vscode.l10n.t('Undo') };
	if ((await vscode.window.showInformationMessage(sentence, button)) === button) {
		await undo();
	}
}

function changedSentence(titles: readonly string[]): string {
	const [title] = titles;
	return titles.length === 1 && title !== undefined
		? vscode.l10n.t('Changed {0}.', title)
		: vscode.l10n.t('Changed {0} documents.', titles.length);
}

/** Whether the only document is the active editor's, and the command doesn't come from a row of the view. */
function isInActiveEditor(uris: readonly vscode.Uri[], argument: unknown): boolean {
	const isRow =
		typeof argument === 'object' &&
		argument !== null &&
		!(argument instanceof vscode.Uri) &&
		// A code lens passes the URI as text.
		('kind' in argument || ('uri' in argument && argument.uri instanceof vscode.Uri));
	return !isRow && uris.length === 1 && vscode.window.activeTextEditor?.document.uri.toString() === uris[0]?.toString();
}

function revert(
	edits: EditQueue,
	uris: readonly vscode.Uri[],
	done: ReadonlyMap<string, readonly TextChange[]>,
): Promise<readonly EditOutcome[]> {
	return edits.applyEditsToAll(
		uris,
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
	);
}

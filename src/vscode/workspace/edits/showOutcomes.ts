import * as vscode from 'vscode';
import type { EditOutcome } from './editTarget';
import { refusalText } from './refusalText';
import { nameOf } from '../words/messages';

/** Reasons shown in full, and names listed after them. */
const MAX_REASONS = 3;
const MAX_NAMES = 8;

/**
 * Shows one message about what could not be done: for one document why, for several which ones and why.
 * @param uris the documents, in the order of their outcomes
 */
export function showOutcomes(outcomes: readonly EditOutcome[], uris: readonly vscode.Uri[]): void {
	const sentence = outcomesSentence(outcomes, uris);
	if (sentence !== undefined) {
		void vscode.window.showWarningMessage(sentence);
	}
}

function outcomesSentence(outcomes: readonly EditOutcome[], uris: readonly vscode.Uri[]): string | undefined {
	const refused = outcomes.flatMap((outcome, index) =>
		outcome.kind === 'refused' ? [{ message: refusalText(outcome.refusal, outcome.file), uri: uris[index] }] : [],
	);
	if (refused.length < 2) {
		return refused[0]?.message;
	}
	const others = refused.slice(MAX_REASONS, MAX_REASONS + MAX_NAMES).flatMap(({ uri }) => (uri ? [nameOf(uri)] : []));
	const unnamed = refused.length - MAX_REASONS - others.length;
	const parts = [
		...refused.slice(0, MAX_REASONS).map(({ message }) => message.replace(/\.$/u, '')),
		...(others.length > 0 ? [others.join(', ')] : []),
		...(unnamed > 0 ? [vscode.l10n.t('{0} more', unnamed)] : []),
	];
	return vscode.l10n.t('{0} of {1} documents were not changed: {2}.', refused.length, outcomes.length, parts.join('; '));
}

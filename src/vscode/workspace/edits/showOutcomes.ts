import * as vscode from 'vscode';
import type { EditOutcome } from './editTarget';
import { refusalText } from './refusalText';

/** Reasons shown in full, and names listed after them. */
const MAX_REASONS = 3;
const MAX_NAMES = 8;

/**
 * Shows one message about what could not be done: for one document why, for several which ones and why.
 */
export function showOutcomes(outcomes: readonly EditOutcome[]): void {
	const sentence = outcomesSentence(outcomes);
	if (sentence !== undefined) {
		void vscode.window.showWarningMessage(sentence);
	}
}

function outcomesSentence(outcomes: readonly EditOutcome[]): string | undefined {
	const refused = outcomes.flatMap(outcome =>
		outcome.kind === 'refused' ? [{ message: refusalText(outcome.refusal, outcome.file), name: outcome.file }] : [],
	);
	if (refused.length < 2) {
		return refused[0]?.message;
	}
	const others = refused.slice(MAX_REASONS, MAX_REASONS + MAX_NAMES).map(({ name }) => name);
	const unnamed = refused.length - MAX_REASONS - others.length;
	const parts = [
		...refused.slice(0, MAX_REASONS).map(({ message }) => message.replace(/\.$/u, '')),
		...(others.length > 0 ? [others.join(', ')] : []),
		...(unnamed > 0 ? [vscode.l10n.t('{0} more', unnamed)] : []),
	];
	return vscode.l10n.t("Couldn't change {0} of {1} documents: {2}.", refused.length, outcomes.length, parts.join('; '));
}

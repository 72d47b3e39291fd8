import * as vscode from 'vscode';
import type { EditOutcome } from '../editQueue';

/** Sentences that are shown for one command at most. */
const MAX_SENTENCES = 3;

/** Says what could not be done, each sentence once. */
export function showOutcomes(outcomes: readonly EditOutcome[]): void {
	const sentences = new Set(outcomes.flatMap(outcome => (outcome.kind === 'refused' ? [outcome.message] : [])));
	for (const sentence of [...sentences].slice(0, MAX_SENTENCES)) {
		void vscode.window.showWarningMessage(sentence);
	}
	if (sentences.size > MAX_SENTENCES) {
		void vscode.window.showWarningMessage(vscode.l10n.t('{0} more documents were not changed either.', sentences.size - MAX_SENTENCES));
	}
}

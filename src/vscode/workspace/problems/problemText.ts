import * as vscode from 'vscode';
import { fillSentence, problemSentences, type ProblemFacts } from '../../../sentences/problemSentences';

/** What stands beside every problem in the editor's list. */
export const problemSource = 'Task Docs';

/** A problem in one sentence of the user's language. */
export function problemText({ code, parameters }: ProblemFacts): string {
	// The sentence is translated before it is filled, since its parameters have names.
	return fillSentence(vscode.l10n.t(problemSentences[code]), parameters);
}

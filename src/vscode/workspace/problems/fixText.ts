import * as vscode from 'vscode';
import { fixSentences, type FixFacts } from '../../../sentences/fixSentences';
import { fillSentence } from '../../../sentences/problemSentences';

/** What a fix does, as the title of an action in the user's language. */
export function fixText({ code, parameters }: FixFacts): string {
	return fillSentence(vscode.l10n.t(fixSentences[code]), parameters);
}

import type * as vscode from 'vscode';
import { errorText } from './log';

/**
 * A provider's function that never throws: an error goes to the log under the name of what was asked for, and the
 * editor is told nothing, so that other extensions' answers are shown all the same.
 */
export function answering<Question extends readonly unknown[], Answer>(
	log: vscode.LogOutputChannel,
	what: string,
	answer: (...question: Question) => Answer | Promise<Answer>,
): (...question: Question) => Promise<Answer | undefined> {
	return async (...question) => {
		try {
			return await answer(...question);
		} catch (error) {
			log.error(`${what} failed: ${errorText(error)}`);
			return undefined;
		}
	};
}

import type * as vscode from 'vscode';
import { errorText } from './log';

/**
 * Wraps a provider function so that it never throws: an error is logged under the request's name and the editor gets no
 * result, so that results of other extensions are still shown.
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

import * as vscode from 'vscode';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import { provideFieldValues } from './fieldValueCompletion';
import { provideLinks } from './linkCompletion';

/** Maximum characters of a line to test, since this runs whenever a space is typed. */
const MAX_LINE = 2000;
const MAY_BE_FIELD = /[:|：]|^## /u;
const MAY_BE_LINK = /\]\(/u;

/** Registers the completion of field values, placeholders and link targets; see provideFieldValues and provideLinks. */
export function registerCompletion(services: Services): vscode.Disposable {
	const answer = async <T>(what: string, provide: () => Promise<T>): Promise<T | undefined> => {
		try {
			return await provide();
		} catch (error) {
			services.log.error(`Completing ${what} failed: ${errorText(error)}`);
			return undefined;
		}
	};
	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(
			markdownSelector,
			{
				provideCompletionItems: (text, position, _token, context) => {
					const isMeant = context.triggerCharacter === undefined || MAY_BE_FIELD.test(text.lineAt(position.line).text.slice(0, MAX_LINE));
					return isMeant && isMarkdown(text)
						? answer('a field value', () => provideFieldValues(services, text, position, context))
						: undefined;
				},
			},
			' ',
			':',
		),
		vscode.languages.registerCompletionItemProvider(
			markdownSelector,
			{
				provideCompletionItems: (text, position) => {
					const isMeant = isMarkdown(text) && MAY_BE_LINK.test(text.lineAt(position.line).text);
					return isMeant ? answer('a link', () => provideLinks(services, text, position)) : undefined;
				},
			},
			'(',
			'/',
			' ',
		),
	);
}

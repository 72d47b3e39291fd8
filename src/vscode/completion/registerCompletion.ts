import * as vscode from 'vscode';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { LazyModule } from '../workspace/modules/lazyModule';
import { errorText } from '../workspace/base/log';
import { markdownSelector } from '../workspace/base/markdownSelector';
import type { Services } from '../workspace/services';
import type * as lazy from './lazy';

/** What a line has at least, so that something in it may be completed: asked at every blank that is typed. */
const MAX_LINE = 2000;
const MAY_BE_FIELD = /[:|：]|^## /u;
const MAY_BE_LINK = /\]\(/u;

/**
 * Registers the completion of field values, placeholders and link targets. What finds the values is loaded when
 * a line is met for the first time that may have one; see provideFieldValues and provideLinks.
 */
export function registerCompletion(services: Services): vscode.Disposable {
	const lazyModule = new LazyModule<typeof lazy>(services, 'completion');
	const answer = async <T>(what: string, ask: (loaded: typeof lazy) => Promise<T>): Promise<T | undefined> => {
		try {
			return await ask(await lazyModule.load());
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
						? answer('a field value', loaded => loaded.provideFieldValues(services, text, position, context))
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
					return isMeant ? answer('a link', loaded => loaded.provideLinks(services, text, position)) : undefined;
				},
			},
			'(',
			'/',
			' ',
		),
	);
}

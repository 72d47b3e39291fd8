import * as vscode from 'vscode';
import { snippetPrefixes } from '../../template/snippet/snippetPrefixes';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';

/** As many characters of a prefix must have been typed; fewer begin too many other words. */
const LEAST = 3;
/** Deeper indentation makes code of the line. */
const MOST_INDENTATION = 3;

/**
 * Opens the list of suggestions when somebody types the beginning of one of our snippets at the start of a line. VS Code
 * never does so by itself in Markdown, where quick suggestions are off. Letters as trigger characters of a completion
 * provider would do it too, but would also offer everybody's snippets in the middle of any sentence.
 */
export function registerSnippetSuggestions({ documents, log }: Services): vscode.Disposable {
	const isBeginning = (typed: string): boolean => snippetPrefixes.some(prefix => prefix.startsWith(typed));
	return vscode.workspace.onDidChangeTextDocument(event => {
		try {
			const typed = typedLineStart(event);
			if (
				typed !== undefined &&
				isBeginning(typed) &&
				wantsSuggestions(event.document) &&
				documents.get(event.document).isProse(event.contentChanges[0]?.range.start.line ?? 0)
			) {
				void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
			}
		} catch (error) {
			log.error(`Suggesting snippets failed: ${errorText(error)}`);
		}
	});
}

/**
 * What stands before the cursor when a single character was typed at the end of a line that has nothing else in it, and
 * it is the moment to open the list: the least number of characters is reached, or a hyphen has closed it.
 */
function typedLineStart({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): string | undefined {
	const change = contentChanges[0];
	const editor = vscode.window.activeTextEditor;
	if (
		!change ||
		contentChanges.length > 1 ||
		reason !== undefined ||
		change.text.length !== 1 ||
		!change.range.isEmpty ||
		editor?.document !== document ||
		editor.selections.length > 1 ||
		!isMarkdown(document)
	) {
		return undefined;
	}
	const line = document.lineAt(change.range.start.line).text;
	const typed = line.trimStart();
	const isAtEnd = line.length === change.range.start.character + 1;
	return isAtEnd &&
		line.length - typed.length <= MOST_INDENTATION &&
		(typed.length === LEAST || (typed.length > LEAST && change.text === '-'))
		? typed
		: undefined;
}

/** Not where the list opens anyhow, and not where its user wants none of it. */
function wantsSuggestions(document: vscode.TextDocument): boolean {
	const editor = vscode.workspace.getConfiguration('editor', document);
	const quick = editor.get<unknown>('quickSuggestions');
	const other = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick;
	return (
		other !== true &&
		other !== 'on' &&
		editor.get<unknown>('suggestOnTriggerCharacters') !== false &&
		editor.get<unknown>('snippetSuggestions') !== 'none' &&
		editor.get<unknown>('suggest.showSnippets') !== false
	);
}

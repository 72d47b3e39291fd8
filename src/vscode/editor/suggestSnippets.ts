import * as vscode from 'vscode';
import { snippetPrefixes } from '../../template/snippet/snippetPrefixes';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';

/** Characters of a prefix that must be typed; shorter ones match too many other words. */
const MIN_PREFIX_LENGTH = 3;
/** Maximum columns of indentation; more would make the line a code block. */
const MAX_INDENTATION = 3;

/**
 * Opens the suggestions when the user types the beginning of one of our snippets at the start of a line. VS Code
 * doesn't in Markdown, where quick suggestions are off by default. A completion provider with letters as trigger
 * characters would also offer other extensions' snippets in the middle of a sentence.
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
 * The line's text if a single character was typed at its end and it is time to open the suggestions: the minimum length
 * has just been reached, or the character is a hyphen, which closed the list.
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
		line.length - typed.length <= MAX_INDENTATION &&
		(typed.length === MIN_PREFIX_LENGTH || (typed.length > MIN_PREFIX_LENGTH && change.text === '-'))
		? typed
		: undefined;
}

/** False where VS Code opens the suggestions anyway, or where the user has turned them off. */
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

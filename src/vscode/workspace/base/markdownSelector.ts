import type * as vscode from 'vscode';

/**
 * Selector for providers: Markdown by language and by the usual file names. Providers check with `isMarkdown` whether
 * it is a document that the user edits.
 */
export const markdownSelector: vscode.DocumentSelector = [
	...['markdown', 'prompt', 'instructions', 'skill', 'chatagent', 'quarto', 'rmd'].map(language => ({ language })),
	{ pattern: '**/*.{md,markdown,mdown,mkd,mdc}' },
];

import type * as vscode from 'vscode';

/**
 * For providers: Markdown by its languages and by the usual file names. Whether a document is really one that a user
 * works on is for `isMarkdown` to say.
 */
export const markdownSelector: vscode.DocumentSelector = [
	...['markdown', 'prompt', 'instructions', 'skill', 'chatagent', 'quarto', 'rmd'].map(language => ({ language })),
	{ pattern: '**/*.{md,markdown,mdown,mkd,mdc}' },
];

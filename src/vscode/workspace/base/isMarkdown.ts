import type * as vscode from 'vscode';

/** VS Code's language ids for Markdown; prompt, instruction, skill and agent files have their own. */
const MARKDOWN_LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'prompt', 'instructions', 'skill', 'chatagent', 'quarto', 'rmd']);

/** Markdown file extensions, for documents that are recognized by name. */
const FILE_NAME = /\.(?:md|markdown|mdown|mkd|mdc)$/i;

/** Schemes of documents that are viewed, not edited: diffs, old versions, output, settings, notebook cells. */
const VIEW_SCHEMES: ReadonlySet<string> = new Set([
	'task-docs-changes',
	'git',
	'gitlens',
	'gitlens-git',
	'gitfs',
	'review',
	'pr',
	'hg',
	'svn',
	'output',
	'debug',
	'vscode',
	'vscode-settings',
	'walkThrough',
	'walkThroughSnippet',
	'comment',
	'vscode-notebook-cell',
	'vscode-chat-code-block',
	'chat-editing-text-model',
	'chat-editing-snapshot-text-model',
	'vscode-scm',
	'vscode-terminal',
	'vscode-interactive-input',
	'conflictResolution',
	'vscode-local-history',
	'timeline',
]);

/** Whether a path's last segment is the name of a Markdown file. */
export function isMarkdownPath(path: string): boolean {
	return FILE_NAME.test(path);
}

/** Whether text under this scheme is a user's own document rather than a diff side, an old version or an output. */
export function isDocumentScheme(scheme: string): boolean {
	return !VIEW_SCHEMES.has(scheme);
}

/**
 * Whether an open document is Markdown that the user edits. Checks the path first, since `*.prompt.md`, `SKILL.md` and
 * the like have their own languages, then the language, for untitled documents and unusual file names.
 */
export function isMarkdown(document: vscode.TextDocument): boolean {
	return isDocumentScheme(document.uri.scheme) && (isMarkdownPath(document.uri.path) || MARKDOWN_LANGUAGES.has(document.languageId));
}

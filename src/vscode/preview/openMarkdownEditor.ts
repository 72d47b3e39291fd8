import * as vscode from 'vscode';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';
import { previewMessages } from './previewMessages';

/** The view type of VS Code's Markdown Editor, and the extension that contributes it. */
const MARKDOWN_EDITOR = 'vscode.markdown.editor';
const MARKDOWN_EXTENSION = 'vscode.markdown-language-features';

/** Whether this version of VS Code has a Markdown Editor, as far as this extension host can see. */
export function hasMarkdownEditor(): boolean {
	const manifest: unknown = vscode.extensions.getExtension(MARKDOWN_EXTENSION)?.packageJSON;
	const { contributes } = (manifest ?? {}) as { readonly contributes?: { readonly customEditors?: unknown } };
	const editors = contributes?.customEditors;
	return Array.isArray(editors) && editors.some((editor: { readonly viewType?: unknown }) => editor.viewType === MARKDOWN_EDITOR);
}

/** `taskDocs.openMarkdownEditor`: opens a document in VS Code's Markdown Editor, which shows it rendered. */
export async function openMarkdownEditor(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	if (!uri) {
		return;
	}
	if (hasMarkdownEditor()) {
		await vscode.commands.executeCommand('vscode.openWith', uri, MARKDOWN_EDITOR);
	} else {
		void vscode.window.showWarningMessage(previewMessages.noMarkdownEditor());
	}
}

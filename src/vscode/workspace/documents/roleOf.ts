import type * as vscode from 'vscode';
import { isTemplate } from '../../../document/read/templateSigns';
import { documentPath, type TaskDocuments } from './taskDocuments';

/**
 * How a Markdown document is treated when placeholders are filled in: a task document; a copy of a template that is
 * hardly filled in yet, which the tree doesn't list; a template, recognized by its location or content; or something
 * else, in which brackets are just brackets.
 */
export type Role = 'task' | 'copy' | 'template' | 'other';

/** The role of an open Markdown document by its current text. */
export function roleOf(documents: TaskDocuments, text: vscode.TextDocument): Role {
	const document = documents.get(text);
	if (!document.isTemplate) {
		return documents.isTaskMarkdown(text) ? 'task' : 'other';
	}
	const ownWords = document.fields.filter(({ name, isSet }) => isSet && (name === 'category' || name === 'type'));
	const isKept = isTemplate({
		path: documentPath(text.uri),
		templateFolders: documents.templateFolders(text.uri),
		title: '',
		isTitleWritten: false,
		fields: ownWords,
	});
	return isKept ? 'template' : 'copy';
}

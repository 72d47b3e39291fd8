import type * as vscode from 'vscode';
import { isTemplate } from '../../../document/read/templateSigns';
import { documentPath, type TaskDocuments } from './taskDocuments';

/**
 * What a Markdown document is to somebody who fills it in: a task document; a copy of a template in which hardly
 * anything is filled in yet, which the tree does not list before that; a template that is kept as one, by its place or
 * its own words; or something else, in which brackets are just brackets.
 */
export type Role = 'task' | 'copy' | 'template' | 'other';

/** The role of an open Markdown document as its text is now. */
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
		fields: ownWords,
	});
	return isKept ? 'template' : 'copy';
}

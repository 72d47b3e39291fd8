import * as vscode from 'vscode';
import { addField } from '../../document/addField';
import { formatIso } from '../../document/date';
import type { TaskDocument } from '../../document/model';
import { modifiedLabel } from '../../document/modifiedLabel';
import type { Moment } from '../../document/rewriteDate';
import type { TextEdit } from '../../document/text';

/** The modified date that a document has none of; nothing where it has no place. */
export function addModified(document: TaskDocument, text: vscode.TextDocument, now: Moment): readonly TextEdit[] {
	const eol = text.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	return addField(document, 'modified', modifiedLabel(document), formatIso(now.date), eol).edits ?? [];
}

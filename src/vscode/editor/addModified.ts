import * as vscode from 'vscode';
import { addField } from '../../document/edit/addField';
import { formatIso } from '../../document/date/date';
import type { TaskDocument } from '../../document/model/model';
import { modifiedLabel } from '../../document/edit/modifiedLabel';
import type { Moment } from '../../document/date/rewriteDate';
import type { TextEdit } from '../../document/model/text';

/** Adds a missing modified date; returns no edits if there is no place for it. */
export function addModified(document: TaskDocument, text: vscode.TextDocument, now: Moment): readonly TextEdit[] {
	const eol = text.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	return addField(document, 'modified', modifiedLabel(document), formatIso(now.date), eol).edits ?? [];
}

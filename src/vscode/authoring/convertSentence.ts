import * as vscode from 'vscode';
import type { ConvertRefusal } from '../../template/convert/convertResult';
import { nameOf } from '../workspace/messages';
import { refusalText } from '../workspace/refusalText';

/** Why fields were not added or moved, in one sentence. */
export function convertSentence(refusal: ConvertRefusal, uri: vscode.Uri): string {
	const name = nameOf(uri);
	switch (refusal) {
		case 'nothing-to-move':
			return vscode.l10n.t('{0} has no fields that could be moved there.', name);
		case 'comments':
			return vscode.l10n.t('The front matter of {0} has comments, which would be lost, so nothing was changed.', name);
		case 'not-read-back':
			return vscode.l10n.t('Not every field of {0} would mean the same there, so nothing was changed.', name);
		default:
			return refusalText(refusal, uri);
	}
}

/** The line end of a document. */
export function eolOf(document: vscode.TextDocument): '\n' | '\r\n' {
	return document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

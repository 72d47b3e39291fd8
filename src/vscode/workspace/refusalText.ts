import * as vscode from 'vscode';
import type { Refusal } from '../../document/editResult';
import { nameOf } from './messages';

/** Why an edit of a document was refused, in one sentence of the user's language. */
export function refusalText(refusal: Refusal, uri: vscode.Uri): string {
	const name = nameOf(uri);
	switch (refusal) {
		case 'no-field':
			return vscode.l10n.t('{0} has no such field.', name);
		case 'field-exists':
			return vscode.l10n.t('{0} has this field already.', name);
		case 'value':
			return vscode.l10n.t('This value cannot be written into {0}.', name);
		case 'label':
			return vscode.l10n.t('A field of this name cannot be written into {0}.', name);
		case 'front-matter-invalid':
			return vscode.l10n.t('The front matter of {0} is not valid YAML, so nothing was changed.', name);
		case 'toml':
			return vscode.l10n.t('The front matter of {0} is TOML, which is read but not written.', name);
		case 'not-a-scalar':
			return vscode.l10n.t('The value in {0} is a list, a mapping or a block of text, so nothing was changed.', name);
		case 'no-choice':
			return vscode.l10n.t('None of the boxes in {0} says that, so nothing was changed.', name);
		case 'no-place':
			return vscode.l10n.t('{0} has no place for another field; write it by hand.', name);
	}
}

import * as vscode from 'vscode';
import type { QueryError } from '../../query/query';
import { parameterTexts } from '../../sentences/problemSentences';

/** The sentence for a mistake in a query, in the user's language; see querySentences.ts. */
export function queryText({ code, parameters }: QueryError): string {
	const { word = '', limit = '', field = '', value = '', known = '' } = parameterTexts(parameters);
	switch (code) {
		case 'unclosed-quote':
			return vscode.l10n.t('Add the closing quotation mark.');
		case 'unclosed-parenthesis':
			return vscode.l10n.t('Add the closing parenthesis.');
		case 'unopened-parenthesis':
			return vscode.l10n.t('This parenthesis has no opening one; put it in quotation marks to search for it.');
		case 'empty-parentheses':
			return vscode.l10n.t('Write something between the parentheses.');
		case 'nothing-before':
			return vscode.l10n.t('Write something before "{0}", or put it in quotation marks to search for it.', word);
		case 'nothing-after':
			return vscode.l10n.t('Write something after "{0}", or put it in quotation marks to search for it.', word);
		case 'nothing-to-exclude':
			return vscode.l10n.t('Write what to exclude directly after "-".');
		case 'too-deep':
			return vscode.l10n.t('Parentheses can be nested {0} deep.', limit);
		case 'too-long':
			return vscode.l10n.t('A query can have {0} characters.', limit);
		case 'unknown-field':
			return vscode.l10n.t('There is no field "{0}"; put text with a colon in quotation marks.', field);
		case 'missing-value':
			return vscode.l10n.t('Write a value for "{0}".', field);
		case 'unknown-value':
			return vscode.l10n.t('"{0}" isn\'t a value of "{1}"; these are: {2}.', value, field, known);
		case 'not-comparable':
			return vscode.l10n.t('Use ":" or "=" with "{0}"; only "priority", "progress" and dates can be compared.', field);
		case 'not-a-date':
			return vscode.l10n.t('"{0}" isn\'t a date; use one such as 2026-12-01, today or +7d.', value);
		case 'not-a-number':
			return vscode.l10n.t('"{0}" isn\'t a number.', value);
	}
}

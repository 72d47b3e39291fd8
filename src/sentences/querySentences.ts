import type { QueryError, QueryErrorCode } from '../query/query';
import { fillSentence } from './problemSentences';

/** The English sentence for each mistake in a query, with `{name}` where a parameter goes. */
const querySentences: Readonly<Record<QueryErrorCode, string>> = {
	'unclosed-quote': 'Add the closing quotation mark.',
	'unclosed-parenthesis': 'Add the closing parenthesis.',
	'unopened-parenthesis': 'This parenthesis has no opening one; put it in quotation marks to search for it.',
	'empty-parentheses': 'Write something between the parentheses.',
	'nothing-before': 'Write something before "{word}", or put it in quotation marks to search for it.',
	'nothing-after': 'Write something after "{word}", or put it in quotation marks to search for it.',
	'nothing-to-exclude': 'Write what to exclude directly after "-".',
	'too-deep': 'Parentheses can be nested {limit} deep.',
	'too-long': 'A query can have {limit} characters.',
	'unknown-field': 'There is no field "{field}"; put text with a colon in quotation marks.',
	'missing-value': 'Write a value for "{field}".',
	'unknown-value': '"{value}" isn\'t a value of "{field}"; these are: {known}.',
	'not-comparable': 'Use ":" or "=" with "{field}"; only "priority", "progress" and dates can be compared.',
	'not-a-date': '"{value}" isn\'t a date; use one such as 2026-12-01, today or +7d.',
	'not-a-number': '"{value}" isn\'t a number.',
};

/** The English sentence for a mistake. */
export function querySentence({ code, parameters }: Pick<QueryError, 'code' | 'parameters'>): string {
	return fillSentence(querySentences[code], parameters);
}

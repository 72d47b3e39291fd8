import { taskDocuments, type Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { DueSettings } from '../catalog/group/dueState';
import { parseIso } from '../document/date/date';
import { COMMON_MEANINGS, type WordMeanings } from '../document/model/wordMeanings';
import { parseQuery } from '../query/parseQuery';
import type { QueryRange } from '../query/queryTokens';
import { querySentence } from '../sentences/querySentences';
import { DEFAULT_DUE, queryFacts } from './queryFacts';

/** What a query depends on besides the documents; the defaults are those of the settings. */
export interface QueryOptions {
	readonly due?: DueSettings;
	/** The meanings of stage and priority words, with a team's own. */
	readonly meanings?: WordMeanings;
}

export type QueriedDocuments =
	| { readonly entries: readonly Entry[] }
	/** One English sentence, and the place in the query in UTF-16 characters. */
	| { readonly error: QueryRange & { readonly message: string } };

/** Stands for a day that doesn't exist: nothing is overdue. */
const NO_DAY = { year: 1, month: 1, day: 1 };

/**
 * The task documents that match a query, in the catalog's order; all of them for an empty one. See parseQuery.
 * @param today `YYYY-MM-DD`
 */
export function queryDocuments(catalog: Catalog, text: string, today: string, options: QueryOptions = {}): QueriedDocuments {
	const day = parseIso(today) ?? NO_DAY;
	const parsed = parseQuery(text, { today: day, meanings: options.meanings ?? COMMON_MEANINGS });
	if ('error' in parsed) {
		const { start, end } = parsed.error;
		return { error: { message: querySentence(parsed.error), start, end } };
	}
	const documents = taskDocuments(catalog);
	if (parsed.query.isEmpty) {
		return { entries: documents };
	}
	const { due = DEFAULT_DUE } = options;
	const facts = queryFacts(catalog, day, () => due);
	return { entries: documents.filter(entry => parsed.query.matches(entry, facts)) };
}

import type { Entry } from '../catalog/entry';
import { foldText } from './foldText';
import { QUERY_FIELDS, queryField, queryFieldName, type QueryFieldName, UNORDERED_VALUES } from './queryFields';
import { queryTokens, quoteValue, type QueryTest, type QueryToken, type QueryValue } from './queryTokens';

/** What can be written at a place of a query. */
export interface QueryOffer {
	/** Replaces the text of the completion; a field ends with `:`, and a value has quotation marks where it needs them. */
	readonly text: string;
	readonly kind: 'field' | 'value';
	/** How many documents have the value; undefined for values that no document decides. */
	readonly count?: number;
}

/** The offers at a place, and the part of the query that they replace. */
export interface QueryCompletion {
	readonly start: number;
	readonly end: number;
	readonly offers: readonly QueryOffer[];
}

/** Maximum values offered for a field. */
const MAX_VALUES = 50;
/** Maximum characters of a value that is offered; longer ones are remarks. */
const MAX_VALUE_LENGTH = 60;

/**
 * What can be written at an offset: fields at the start of a term, and behind an operator the values that there are or
 * that documents have, the most frequent first. What begins with the characters before the offset comes before what
 * contains them. Nothing inside of text that is no field.
 */
export function completeQuery(query: string, offset: number, entries: readonly Entry[]): QueryCompletion {
	const token = queryTokens(query).find(({ start, end }) => start < offset && offset <= end);
	if (token?.kind === 'test' && offset >= token.operatorEnd) {
		return completeValue(token, query, offset, entries);
	}
	const isWord = token?.kind === 'test' || (token?.kind === 'text' && !token.isQuoted) || token?.kind === 'or' || token?.kind === 'and';
	if (token?.kind === 'text' && token.isQuoted) {
		return { start: offset, end: offset, offers: [] };
	}
	const [start, end] = isWord ? [token.start, fieldEnd(token)] : [offset, offset];
	const fields = QUERY_FIELDS.map((name): QueryOffer => ({ text: `${name}:`, kind: 'field' }));
	return { start, end, offers: ranked(fields, query.slice(start, offset)) };
}

/** The query with an offer in place of what it replaces. */
export function acceptOffer(query: string, { start, end }: QueryCompletion, offer: QueryOffer): string {
	return `${query.slice(0, start)}${offer.text}${query.slice(end)}`;
}

function fieldEnd(token: QueryToken): number {
	return token.kind === 'test' ? token.operatorEnd : token.end;
}

function completeValue({ field, operator, values }: QueryTest, query: string, offset: number, entries: readonly Entry[]): QueryCompletion {
	const name = queryFieldName(field.text);
	const value = values.find(({ start, end }) => start <= offset && offset <= end) as QueryValue;
	const { start, end } = value;
	const written = query.slice(start, offset);
	const known = name === undefined ? [] : valuesOf(name, entries);
	const fitting = operator === ':' || operator === '=' ? known : known.filter(({ text }) => !UNORDERED_VALUES.includes(text));
	const offers = ranked(fitting, value.isQuoted ? written.slice(1).replace(/\\(.)/gu, '$1') : written)
		.slice(0, MAX_VALUES)
		.map(offer => ({ ...offer, text: quoteValue(offer.text) }));
	return { start, end, offers: offers.filter(({ text }) => text !== query.slice(start, end)) };
}

/** The values of a field without quotation marks. */
function valuesOf(name: QueryFieldName, entries: readonly Entry[]): readonly QueryOffer[] {
	const { values, textOf } = queryField(name);
	return values ? values.map(text => ({ text, kind: 'value' })) : textOf ? seenValues(entries, textOf) : [];
}

/** The values of documents, the most frequent first; values that differ only in case are one. */
function seenValues(entries: readonly Entry[], textOf: (entry: Entry) => string | undefined): readonly QueryOffer[] {
	const seen = new Map<string, { readonly text: string; count: number }>();
	for (const entry of entries) {
		const text = textOf(entry)?.trim() ?? '';
		if (text === '' || text.length > MAX_VALUE_LENGTH) {
			continue;
		}
		const key = text.toLowerCase();
		const known = seen.get(key);
		if (known) {
			known.count++;
		} else {
			seen.set(key, { text, count: 1 });
		}
	}
	return [...seen.values()]
		.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
		.map(({ text, count }) => ({ text, kind: 'value', count }));
}

/** The offers with a text in them, those that begin with it first. */
function ranked(offers: readonly QueryOffer[], text: string): readonly QueryOffer[] {
	const wanted = foldText(text);
	if (wanted === '') {
		return offers;
	}
	const rank = (offer: QueryOffer): number => foldText(offer.text).indexOf(wanted);
	return [...offers.filter(offer => rank(offer) === 0), ...offers.filter(offer => rank(offer) > 0)];
}

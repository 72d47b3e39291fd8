import type { Entry } from '../catalog/entry';
import { foldText } from './foldText';
import type { Matcher, Query, QueryError, QueryErrorCode } from './query';
import { queryField, queryFieldName, type QueryContext } from './queryFields';
import {
	queryTokens,
	type QueryMark,
	type QueryRange,
	type QueryTest,
	type QueryText,
	type QueryToken,
	type QueryValue,
} from './queryTokens';

/** Maximum depth of parentheses. */
export const MAX_DEPTH = 50;
/** Maximum UTF-16 characters of a query, so that filtering ten thousand documents stays fast. */
export const MAX_LENGTH = 5000;

export type ParsedQuery = { readonly query: Query } | { readonly error: QueryError };

/**
 * Reads a query such as `stage:todo priority>=high -folder:archive (assignee:ann or is:overdue) "free text"`. Terms next
 * to each other must all match; `or` joins what is on its two sides. A word or a quoted text is searched for in title, id,
 * path and summary. An empty text matches everything. Linear in the text; never throws.
 */
export function parseQuery(text: string, context: QueryContext): ParsedQuery {
	if (text.length > MAX_LENGTH) {
		return { error: errorAt('too-long', { start: MAX_LENGTH, end: text.length }, { limit: MAX_LENGTH }) };
	}
	const stack = [newGroup(undefined)];
	const tokens = queryTokens(text);
	for (const [index, token] of tokens.entries()) {
		const group = stack.at(-1) as Group;
		let error: QueryError | undefined;
		switch (token.kind) {
			case 'not':
				group.isNegated = !group.isNegated;
				error = isExcludable(tokens[index + 1], token) ? undefined : errorAt('nothing-to-exclude', token);
				break;
			case 'open':
				stack.push(newGroup(token));
				error = stack.length > MAX_DEPTH + 1 ? errorAt('too-deep', token, { limit: MAX_DEPTH }) : undefined;
				break;
			case 'close':
				error = closeGroup(stack, token);
				break;
			case 'or':
			case 'and':
				error = join(group, token);
				break;
			case 'text':
			case 'test': {
				const read = readTerm(token, context);
				if (typeof read === 'function') {
					addTerm(group, read);
				} else {
					error = read;
				}
			}
		}
		if (error) {
			return { error };
		}
	}
	const group = stack.at(-1) as Group;
	const error = group.open ? errorAt('unclosed-parenthesis', group.open) : missingOperand(group);
	if (error) {
		return { error };
	}
	const matches = matcherOf(group);
	return { query: { isEmpty: matches === undefined, matches: matches ?? (() => true) } };
}

/** What is between parentheses, or the whole query, while it is read. */
interface Group {
	readonly open: QueryMark | undefined;
	/** What `or` joins, except for the last. */
	readonly alternatives: Matcher[];
	/** The terms since the last `or`. */
	terms: Matcher[];
	/** An `or` or `and` that nothing follows yet. */
	joint: QueryMark | undefined;
	/** Whether the next term is negated. */
	isNegated: boolean;
}

function newGroup(open: QueryMark | undefined): Group {
	return { open, alternatives: [], terms: [], joint: undefined, isNegated: false };
}

function isExcludable(next: QueryToken | undefined, { end }: QueryRange): boolean {
	return next?.start === end && next.kind !== 'close';
}

function addTerm(group: Group, term: Matcher): void {
	group.terms.push(group.isNegated ? (entry, facts) => !term(entry, facts) : term);
	group.isNegated = false;
	group.joint = undefined;
}

function join(group: Group, joint: QueryMark): QueryError | undefined {
	if (group.joint || group.isNegated) {
		return missingOperand(group) ?? errorAt('nothing-to-exclude', joint);
	}
	if (group.terms.length === 0) {
		return errorAt('nothing-before', joint, { word: joint.kind });
	}
	group.joint = joint;
	if (joint.kind === 'or') {
		group.alternatives.push(allOf(group.terms));
		group.terms = [];
	}
	return undefined;
}

function closeGroup(stack: Group[], close: QueryMark): QueryError | undefined {
	const group = stack.pop();
	const outer = stack.at(-1);
	if (!group?.open || !outer) {
		return errorAt('unopened-parenthesis', close);
	}
	const error = missingOperand(group);
	const matches = matcherOf(group);
	if (error || !matches) {
		return error ?? errorAt('empty-parentheses', { start: group.open.start, end: close.end });
	}
	addTerm(outer, matches);
	return undefined;
}

function missingOperand({ joint }: Group): QueryError | undefined {
	return joint && errorAt('nothing-after', joint, { word: joint.kind });
}

/** Undefined for a group without terms. */
function matcherOf({ alternatives, terms }: Group): Matcher | undefined {
	return terms.length === 0 ? undefined : anyOf([...alternatives, allOf(terms)]);
}

function allOf(matchers: readonly Matcher[]): Matcher {
	const [only] = matchers;
	return matchers.length === 1 && only ? only : (entry, facts) => matchers.every(matches => matches(entry, facts));
}

function anyOf(matchers: readonly Matcher[]): Matcher {
	const [only] = matchers;
	return matchers.length === 1 && only ? only : (entry, facts) => matchers.some(matches => matches(entry, facts));
}

function readTerm(token: QueryText | QueryTest, context: QueryContext): Matcher | QueryError {
	if (token.kind === 'test') {
		return readTest(token, context);
	}
	const wanted = foldText(token.text);
	return unclosed(token) ?? (entry => searchedText(entry).includes(wanted));
}

function readTest({ field, operator, operatorEnd, values }: QueryTest, context: QueryContext): Matcher | QueryError {
	const name = queryFieldName(field.text);
	if (name === undefined) {
		return errorAt('unknown-field', field, { field: shorten(field.text) });
	}
	const matchers: Matcher[] = [];
	for (const value of values) {
		if (value.text.trim() === '' && value.isClosed) {
			return errorAt('missing-value', { start: field.start, end: Math.max(operatorEnd, value.end) }, { field: name });
		}
		const read = unclosed(value) ?? queryField(name).read(value.text, operator, context);
		if (typeof read === 'function') {
			matchers.push(read);
		} else if ('start' in read) {
			return read;
		} else {
			const place = read.isOperator ? { start: operatorEnd - operator.length, end: operatorEnd } : value;
			return errorAt(read.code, place, { field: name, value: shorten(value.text), ...read.parameters });
		}
	}
	return anyOf(matchers);
}

function unclosed({ start, end, isClosed }: QueryValue): QueryError | undefined {
	return isClosed ? undefined : errorAt('unclosed-quote', { start, end });
}

function errorAt(code: QueryErrorCode, { start, end }: QueryRange, parameters: QueryError['parameters'] = {}): QueryError {
	return { code, start, end, parameters };
}

/** Characters of the query in a message. */
const MAX_SHOWN = 40;

function shorten(text: string): string {
	return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`;
}

const searchedTexts = new WeakMap<Entry, string>();

/** Entries never change, so the text of each is folded once. */
function searchedText(entry: Entry): string {
	let text = searchedTexts.get(entry);
	if (text === undefined) {
		// Blanks are folded, so no text of a query has a line break.
		text = [entry.title, entry.id ?? '', entry.path, entry.summary ?? ''].map(foldText).join('\n');
		searchedTexts.set(entry, text);
	}
	return text;
}

import type { Entry } from '../catalog/entry';
import type { DueState } from '../catalog/group/dueState';
import type { QueryRange } from './queryTokens';

/** What a query asks about a document besides its entry. Each is asked only where the query needs it. */
export interface QueryFacts {
	dueState(entry: Entry): DueState;
	/** Whether it waits for another document. */
	isWaiting(entry: Entry): boolean;
	/** Whether its work can begin now. */
	isStartable(entry: Entry): boolean;
}

/** Whether a document is one that the query asks for. */
export type Matcher = (entry: Entry, facts: QueryFacts) => boolean;

export type QueryErrorCode =
	| 'unclosed-quote'
	| 'unclosed-parenthesis'
	| 'unopened-parenthesis'
	| 'empty-parentheses'
	| 'nothing-before'
	| 'nothing-after'
	| 'nothing-to-exclude'
	| 'too-deep'
	| 'too-long'
	| 'unknown-field'
	| 'missing-value'
	| 'unknown-value'
	| 'not-comparable'
	| 'not-a-date'
	| 'not-a-number';

/** Why a text is no query, and where. The sentences are in src/sentences/querySentences.ts. */
export interface QueryError extends QueryRange {
	readonly code: QueryErrorCode;
	readonly parameters: Readonly<Record<string, string | number>>;
}

/** A query that was understood. */
export interface Query {
	/** Whether it has no terms, so that it matches every document. */
	readonly isEmpty: boolean;
	readonly matches: Matcher;
}

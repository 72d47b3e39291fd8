import type { Entry } from '../entry';
import { stripInlineMarkdown } from '../../document/model/plainText';
import type { Stage } from '../../document/model/stage';
import { isOver } from '../relations/relationIndex';
import type { DueState } from './dueState';

/** What the row of a document says after its title. */
export type RowToken =
	/** Overdue by this many days, or due in this many. */
	| { readonly kind: 'late' | 'due'; readonly days: number }
	/** Waits for another document. */
	| { readonly kind: 'blocked' }
	/** A status that its place in the tree doesn't tell, as plain text. */
	| { readonly kind: 'status'; readonly text: string }
	| { readonly kind: 'items'; readonly done: number; readonly total: number };

/** What is known about a row besides its entry. */
export interface RowFacts {
	readonly due: DueState;
	/** Whether it waits for another document. */
	readonly isBlocked: boolean;
	/** The stage of the unit that the document belongs to. */
	readonly unitStage?: Stage | undefined;
}

/** Maximum characters of a status. */
const MAX_STATUS = 18;

/** The one thing that matters most about a document, for a narrow row; undefined if nothing does. */
export function rowToken(entry: Entry, { due, isBlocked, unitStage }: RowFacts): RowToken | undefined {
	const { status, progress } = entry;
	if (due.kind === 'overdue') {
		return { kind: 'late', days: -due.days };
	}
	if (isBlocked && status.stage !== 'blocked') {
		return { kind: 'blocked' };
	}
	if (due.kind === 'soon') {
		return { kind: 'due', days: due.days };
	}
	const text = plainStatus(entry);
	if (text !== undefined && (status.stage === 'other' || (unitStage !== undefined && unitStage !== status.stage))) {
		return { kind: 'status', text: shorten(text) };
	}
	const { done, total } = progress.work;
	return total === 0 || (isOver(entry) && done === total) ? undefined : { kind: 'items', done, total };
}

/** The written status without Markdown; undefined without one. */
export function plainStatus({ status }: Entry): string | undefined {
	return status.text === undefined ? undefined : stripInlineMarkdown(status.text) || undefined;
}

function shorten(text: string): string {
	return text.length > MAX_STATUS ? `${text.slice(0, MAX_STATUS - 1).trimEnd()}…` : text;
}

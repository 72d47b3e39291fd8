import { daysBetween, parseIso, type CalendarDate } from '../../document/date/date';
import type { Entry } from '../entry';

/** How near is near, and how long is long; in days. */
export interface DueSettings {
	/** Up to so many days before it is due, a document is due soon; 0 means on the day alone. */
	readonly soonDays: number;
	/** Not touched for so many days, active work is stale; 0 means never. */
	readonly staleDays: number;
}

/** What of an entry, or of an open document, decides whether it is due. */
export type DueFacts = Pick<Entry, 'due' | 'nextDue' | 'modified'> & { readonly status: Pick<Entry['status'], 'stage'> };

/** How a document stands to its dates. */
export interface DueState {
	/** Undefined when nothing is due, or when the document is over. */
	readonly kind: 'overdue' | 'soon' | 'later' | undefined;
	/** The day that decides, `YYYY-MM-DD`; undefined with `kind`. */
	readonly date: string | undefined;
	/** Days until then, negative when it is over; 0 with no such day. */
	readonly days: number;
	/** For how many days active work was not touched; undefined when it is not stale. */
	readonly staleDays: number | undefined;
}

const NOTHING: DueState = { kind: undefined, date: undefined, days: 0, staleDays: undefined };

/**
 * Whether a document is overdue, due soon or later, by its due date and its next milestone, and whether it is stale: in
 * progress, in review or blocked, and not touched for long by its modified date. What is done or archived is neither.
 */
export function dueState(facts: DueFacts, today: CalendarDate, settings: DueSettings): DueState {
	const { stage } = facts.status;
	if (stage === 'done' || stage === 'archived') {
		return NOTHING;
	}
	const isActive = stage === 'in-progress' || stage === 'in-review' || stage === 'blocked';
	const modified = isActive && settings.staleDays > 0 ? facts.modified && parseIso(facts.modified) : undefined;
	const age = modified ? daysBetween(modified, today) : -1;
	const staleDays = settings.staleDays > 0 && age >= settings.staleDays ? age : undefined;
	const date = dueDay(facts);
	const day = date === undefined ? undefined : parseIso(date);
	if (!day) {
		return { ...NOTHING, staleDays };
	}
	const days = daysBetween(today, day);
	return { kind: days < 0 ? 'overdue' : days <= settings.soonDays ? 'soon' : 'later', date, days, staleDays };
}

/** The first day on which something of the document is due, `YYYY-MM-DD`, whatever its stage. */
function dueDay({ due, nextDue }: Pick<Entry, 'due' | 'nextDue'>): string | undefined {
	return due === undefined || (nextDue !== undefined && nextDue < due) ? nextDue : due;
}

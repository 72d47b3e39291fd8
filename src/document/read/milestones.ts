import { dayOf } from './checkFields';
import { formatIso, readDate, type ReadDate } from '../date/date';
import type { Section, TaskDocument } from '../model/model';
import { isAsciiLetter } from '../model/plainText';

/** An open item with a date. */
export interface Milestone {
	/** Index into the document's items. */
	readonly item: number;
	/** `YYYY-MM-DD`. */
	readonly date: string;
}

/** Maximum characters of an item searched for its date, and maximum attempts. */
const MAX_TEXT = 300;
const MAX_TRIES = 20;

/** The start of a date: a number or the name of a month, not within a word, a version or a path. */
const DATE_START = /(?<![\p{L}\p{N}_./\-\u2010-\u2015])(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu;
/** What joins the two days of a span, the second of which is the due date. */
const UNTIL = /^\s{0,3}(?:[-\u2010-\u2015\u2212→]|to|until|till|through)\s{1,3}/iu;
const MILESTONE = /^[^\p{L}\p{N}[]{0,8}milestone(?!\p{L})/iu;

/**
 * The open milestones that have a date, in the order of the text: items that begin with “Milestone”, and the items of
 * sections named Milestones. The first date of an item's line counts, the end of a span, and nothing struck out.
 */
export function readMilestones({ items, sections }: Pick<TaskDocument, 'items' | 'sections'>): readonly Milestone[] {
	const named: ReadonlySet<number> = items.length === 0 ? new Set() : milestoneSections(sections);
	const found: Milestone[] = [];
	for (const [index, { state, section, text }] of items.entries()) {
		const date = state === 'open' && (named.has(section) || isMilestone(text)) ? findDay(text) : undefined;
		if (date !== undefined) {
			found.push({ item: index, date });
		}
	}
	return found;
}

/**
 * The first day, `YYYY-MM-DD`, of an open milestone, or of another due field, such as a review date, that is earlier than
 * `due`. Undefined when there is none.
 */
export function nextDue(document: Pick<TaskDocument, 'items' | 'sections' | 'fields' | 'due'>): string | undefined {
	const days = readMilestones(document).map(({ date }) => date);
	for (const field of document.due === undefined ? [] : document.fields) {
		const day = field.name === 'due' && field.isSet ? dayOf(field) : undefined;
		if (day !== undefined && document.due !== undefined && day < document.due) {
			days.push(day);
		}
	}
	return days.length === 0 ? undefined : days.reduce((first, day) => (day < first ? day : first));
}

/** The sections named Milestones and their subsections; of a title only its own text. */
function milestoneSections(sections: readonly Section[]): ReadonlySet<number> {
	const named = new Set<number>();
	for (const [index, { meaning, parent }] of sections.entries()) {
		// A section comes after the one around it.
		const isInside = named.has(parent) && (sections[parent]?.level ?? 1) > 1;
		if (isInside || meaning.isMilestones) {
			named.add(index);
		}
	}
	return named;
}

/** A fast check, since most items begin with other letters. */
function isMilestone(text: string): boolean {
	return (!isAsciiLetter(text.charCodeAt(0)) || /^mi/i.test(text)) && MILESTONE.test(text);
}

function findDay(text: string): string | undefined {
	if (!/\d/.test(text)) {
		return undefined;
	}
	const searched = text.slice(0, MAX_TEXT).replace(/~~[^~]*~~/gu, ' ');
	let tries = 0;
	for (const { index } of searched.matchAll(DATE_START)) {
		const found = readDate(searched.slice(index));
		if (found?.isValid) {
			return formatIso(endOfSpan(searched.slice(index), found).date);
		}
		if (++tries === MAX_TRIES) {
			break;
		}
	}
	return undefined;
}

function endOfSpan(text: string, first: ReadDate): ReadDate {
	const rest = text.slice(first.end);
	const joint = UNTIL.exec(rest);
	const second = joint && readDate(rest.slice(joint[0].length));
	return second?.isValid ? second : first;
}

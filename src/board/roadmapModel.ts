import type { Entry } from '../catalog/entry';
import { dueState, type DueSettings } from '../catalog/group/dueState';
import { isOver } from '../catalog/relations/relationIndex';
import { addDays, daysBetween, formatIso, parseIso, weekdayOf, type CalendarDate } from '../document/date/date';
import { stripInlineMarkdown } from '../document/model/plainText';
import { isOverStage, type Stage } from '../document/model/stage';
import type { BoardWords } from './boardWords';
import { sortedByUrgency } from './boardModel';
import type { CardField } from './cardField';
import { cardGroups, cardKey } from './cardGroups';
import type { Zoom } from './zoom';

/** A document on the time axis. Offsets are days since the roadmap's first day. */
export interface RoadmapRow {
	/** The URI of the document. */
	readonly id: string;
	readonly title: string;
	readonly path: string;
	readonly stage: Stage;
	readonly stageLabel: string;
	/** `YYYY-MM-DD`. */
	readonly created: string | undefined;
	/** The due date. */
	readonly due: string | undefined;
	/** The day on which finished work without a due date was last modified. */
	readonly finished: string | undefined;
	/** The first and the last day of the bar; the start is never after the end. */
	readonly start: number;
	readonly end: number;
	/** Whether the document has no date for an end of its bar, which then fades out. */
	readonly isStartOpen: boolean;
	readonly isEndOpen: boolean;
	/** The day of the next open milestone, where that is not the due date. */
	readonly milestone: { readonly day: number; readonly date: string } | undefined;
	/** `overdue by 3 days`; undefined unless it is overdue. */
	readonly late: string | undefined;
	readonly progress: { readonly done: number; readonly total: number };
}

export interface RoadmapGroup {
	readonly key: string;
	/** `''` for the only group of a roadmap that is not grouped. */
	readonly label: string;
	readonly rows: readonly RoadmapRow[];
}

/** A line of the time axis. */
export interface Tick {
	readonly day: number;
	readonly label: string;
	/** Whether a month or, in the year's view, a quarter begins. */
	readonly isMajor: boolean;
}

export interface Roadmap {
	/** The first day, `YYYY-MM-DD`. */
	readonly from: string;
	/** Number of days. */
	readonly days: number;
	/** Today's offset. */
	readonly today: number;
	readonly zoom: Zoom;
	readonly ticks: readonly Tick[];
	readonly groups: readonly RoadmapGroup[];
	/** Number of documents without a date, which have no row. */
	readonly undated: number;
}

export interface RoadmapOptions {
	readonly groupBy: CardField | undefined;
	readonly zoom: Zoom;
	readonly today: CalendarDate;
	readonly dueSettings: (entry: Entry) => DueSettings;
	readonly words: BoardWords;
}

/** Days that a bar without a date at one end extends there. */
const OPEN_DAYS = 14;
/** Days before and after all bars. */
const MARGIN = 7;
/** Maximum days before and after today, so that a mistyped year leaves the others legible. */
const MAX_DAYS = 3 * 365;

/**
 * The roadmap of these entries: a bar from the day each was created until it is due or, once finished, was last modified.
 * Within each group, bars are sorted by their start, those of finished work last.
 * @param entries with units as one entry; see withUnits
 */
export function roadmapModel(entries: readonly Entry[], options: RoadmapOptions): Roadmap {
	const { today, zoom, groupBy, words } = options;
	const spans = new Map<Entry, Span>();
	for (const entry of sortedByUrgency(entries)) {
		const span = spanOf(entry, today);
		if (span) {
			spans.set(entry, span);
		}
	}
	const limit = (day: number): number => Math.max(-MAX_DAYS, Math.min(MAX_DAYS, day));
	let [first, last] = [0, 0];
	for (const { start, end, milestone } of spans.values()) {
		first = Math.min(first, start, milestone ?? start);
		last = Math.max(last, end, milestone ?? end);
	}
	const from = addDays(today, limit(first) - MARGIN);
	const offset = daysBetween(from, today);
	const days = offset + limit(last) + MARGIN + (zoom === 'year' ? 4 * MARGIN : MARGIN);
	const rows = [...spans].map(([entry, span]) => ({ entry, row: rowOf(entry, span, { offset, limit, options }) }));
	const groups = groupBy === undefined ? [{ key: '', label: '' }] : cardGroups(entries, groupBy, words);
	return {
		from: formatIso(from),
		days,
		today: offset,
		zoom,
		ticks: ticksOf(from, days, zoom, words),
		groups: groups.flatMap(({ key, label }) => {
			const own = rows.filter(({ entry }) => groupBy === undefined || cardKey(entry, groupBy) === key).map(({ row }) => row);
			return own.length === 0
				? []
				: [{ key, label, rows: own.sort((a, b) => Number(isFinished(a)) - Number(isFinished(b)) || a.start - b.start || a.end - b.end) }];
		}),
		undated: entries.length - spans.size,
	};
}

function isFinished({ stage }: RoadmapRow): boolean {
	return isOverStage(stage);
}

/** Offsets in days from today. */
interface Span {
	readonly start: number;
	readonly end: number;
	readonly isStartOpen: boolean;
	readonly isEndOpen: boolean;
	readonly milestone: number | undefined;
	readonly finished: string | undefined;
}

function spanOf(entry: Entry, today: CalendarDate): Span | undefined {
	const day = (iso: string | undefined): number | undefined => {
		const date = iso === undefined ? undefined : parseIso(iso);
		return date && daysBetween(today, date);
	};
	const finished = entry.due === undefined && isOver(entry) ? entry.modified : undefined;
	const created = day(entry.created);
	const end = day(entry.due ?? finished);
	const next = isOver(entry) ? undefined : day(entry.nextDue);
	const milestone = next === end ? undefined : next;
	if (created === undefined && end === undefined && milestone === undefined) {
		return undefined;
	}
	const start = created ?? (end ?? milestone ?? 0) - OPEN_DAYS;
	const stop = end ?? Math.max(start, milestone ?? start, isOver(entry) ? start : 0) + (isOver(entry) ? 0 : OPEN_DAYS);
	return {
		start: Math.min(start, stop),
		end: Math.max(start, stop),
		isStartOpen: created === undefined,
		isEndOpen: end === undefined,
		milestone,
		finished,
	};
}

function rowOf(
	entry: Entry,
	span: Span,
	{ offset, limit, options }: { readonly offset: number; readonly limit: (day: number) => number; readonly options: RoadmapOptions },
): RoadmapRow {
	const { today, dueSettings, words } = options;
	const due = dueState(entry, today, dueSettings(entry));
	return {
		id: entry.uri,
		title: stripInlineMarkdown(entry.title) || entry.path,
		path: entry.path,
		stage: entry.status.stage,
		stageLabel: words.stage(entry.status.stage),
		created: entry.created,
		due: entry.due,
		finished: span.finished,
		start: offset + limit(span.start),
		end: offset + limit(span.end),
		isStartOpen: span.isStartOpen,
		isEndOpen: span.isEndOpen,
		milestone:
			span.milestone === undefined || entry.nextDue === undefined
				? undefined
				: { day: offset + limit(span.milestone), date: entry.nextDue },
		late: due.kind === 'overdue' ? words.due(due) : undefined,
		progress: entry.progress.work,
	};
}

/** Mondays and months, or months and quarters, depending on the zoom. */
function ticksOf(from: CalendarDate, days: number, zoom: Zoom, words: BoardWords): readonly Tick[] {
	const ticks: Tick[] = [];
	for (let day = 0; day < days; day++) {
		const date = addDays(from, day);
		const isMonth = date.day === 1;
		if (isMonth && (zoom !== 'year' || date.month % 3 === 1)) {
			ticks.push({ day, label: words.month(date.year, date.month), isMajor: true });
		} else if (zoom === 'month' ? weekdayOf(date) === 1 : isMonth) {
			ticks.push({ day, label: zoom === 'month' ? String(date.day) : '', isMajor: false });
		} else if (zoom === 'quarter' && weekdayOf(date) === 1) {
			ticks.push({ day, label: '', isMajor: false });
		}
	}
	return ticks;
}

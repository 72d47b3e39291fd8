import type { Entry } from '../catalog/entry';
import { dueState, type DueSettings } from '../catalog/group/dueState';
import { dueDay } from '../document/date/dueDay';
import { openBlockersOf } from '../catalog/group/startable';
import { unitMembers } from '../catalog/group/units';
import { isOver, type RelationIndex } from '../catalog/relations/relationIndex';
import { shortName } from '../catalog/relations/shortName';
import { compareEntries } from '../catalog/catalog';
import { textOrder } from '../catalog/textOrder';
import type { CalendarDate } from '../document/date/date';
import { stripInlineMarkdown } from '../document/model/plainText';
import { LEVELS, type Level } from '../document/model/level';
import type { Stage } from '../document/model/stage';
import { lastSegment, parentPath } from '../util/paths';
import type { BoardWords } from './boardWords';
import { cardGroups, cardKey, type CardGroup } from './cardGroups';
import type { CardField } from './cardField';

/** A document, or a unit of several, as a card. All texts are plain text. */
export interface Card {
	/** The URI of the document, of a unit that of the document that leads it. */
	readonly id: string;
	readonly title: string;
	/** Relative to the workspace folder. */
	readonly path: string;
	/** The last folder of the path, if another card has the same title. */
	readonly folder: string | undefined;
	readonly isUnit: boolean;
	readonly family: string | undefined;
	readonly stage: Stage;
	/** The stage in words. */
	readonly stageLabel: string;
	/** The status as written. */
	readonly status: string | undefined;
	readonly level: Level;
	/** The priority in words; undefined without one. */
	readonly priority: string | undefined;
	readonly assignee: string | undefined;
	/** Items that the work needs; a total of 0 means that there are none. */
	readonly progress: { readonly done: number; readonly total: number };
	readonly due: { readonly kind: 'overdue' | 'soon' | 'later'; readonly text: string; readonly date: string } | undefined;
	/** `blocked by A and 2 more`; undefined if this one is finished, or no document must be done before it. */
	readonly blocked: string | undefined;
	/** Number of problems. */
	readonly problems: number;
}

/** The cards of one lane, by column. */
export interface BoardLane extends CardGroup {
	/** For each column the ids of its cards, the most urgent first. */
	readonly cells: readonly (readonly string[])[];
}

/** What a board shows. Without lanes there is one lane with an empty key and label. */
export interface Board {
	readonly columns: readonly CardGroup[];
	readonly lanes: readonly BoardLane[];
	readonly cards: readonly Card[];
}

export interface CardOptions {
	readonly relations: RelationIndex;
	readonly today: CalendarDate;
	readonly dueSettings: (entry: Entry) => DueSettings;
	/** Number of problems that are shown for a document. */
	readonly problemsOf: (uri: string) => number;
	readonly words: BoardWords;
}

export interface BoardOptions extends CardOptions {
	readonly columns: CardField;
	readonly lanes: CardField | undefined;
}

/**
 * The board of these entries. The cards of a column are sorted by priority, then by due date, then by title. Linear in the
 * entries and their relations, but for sorting.
 * @param entries with units as one entry; see withUnits
 */
export function boardModel(entries: readonly Entry[], options: BoardOptions): Board {
	const columns = cardGroups(entries, options.columns, options.words);
	const lanes = options.lanes === undefined ? [{ key: '', label: '', canTake: true }] : cardGroups(entries, options.lanes, options.words);
	const columnAt = new Map(columns.map(({ key }, index) => [key, index]));
	const laneAt = new Map(lanes.map(({ key }, index) => [key, index]));
	const cells = lanes.map(() => columns.map(() => new Array<string>()));
	const sorted = sortedByUrgency(entries);
	const titles = new Map<string, number>();
	entries.forEach(entry => titles.set(titleOf(entry), (titles.get(titleOf(entry)) ?? 0) + 1));
	for (const entry of sorted) {
		const lane = options.lanes === undefined ? 0 : laneAt.get(cardKey(entry, options.lanes));
		const column = columnAt.get(cardKey(entry, options.columns));
		cells[lane ?? -1]?.[column ?? -1]?.push(entry.uri);
	}
	return {
		columns,
		lanes: lanes.flatMap((lane, index) => {
			const own = cells[index] ?? [];
			return options.lanes !== undefined && own.every(ids => ids.length === 0) ? [] : [{ ...lane, cells: own }];
		}),
		cards: sorted.map(entry => cardOf(entry, (titles.get(titleOf(entry)) ?? 0) > 1, options)),
	};
}

/** The card of an entry. @param hasTwin whether another card has its title */
function cardOf(entry: Entry, hasTwin: boolean, { relations, today, dueSettings, problemsOf, words }: CardOptions): Card {
	const members = unitMembers(entry);
	const due = dueState(entry, today, dueSettings(entry));
	// What is done waits for nothing.
	const blockers = isOver(entry) ? [] : openBlockersOf(entry, relations).map(shortName).map(plain);
	const dueText = words.due(due);
	return {
		id: entry.uri,
		title: titleOf(entry),
		path: entry.path,
		folder: hasTwin ? lastSegment(parentPath(entry.path)) || undefined : undefined,
		isUnit: members !== undefined,
		family: entry.family && words.family(entry.family),
		stage: entry.status.stage,
		stageLabel: words.stage(entry.status.stage),
		status: entry.status.text === undefined ? undefined : plain(entry.status.text),
		level: entry.priority.level,
		priority: priorityText(entry, words),
		assignee: entry.assignee === undefined ? undefined : plain(entry.assignee),
		progress: entry.progress.work,
		due: due.kind && due.date !== undefined && dueText !== undefined ? { kind: due.kind, text: dueText, date: due.date } : undefined,
		blocked: blockers.length > 0 ? words.blockedBy(blockers) : undefined,
		problems: (members ?? [entry]).reduce((count, { uri }) => count + problemsOf(uri), 0),
	};
}

function titleOf({ title, path }: Entry): string {
	return plain(title) || path;
}

/** The priority in words; a word that means no level as it is written. */
function priorityText({ priority: { text, level } }: Entry, words: BoardWords): string | undefined {
	return text === undefined ? undefined : level === 'other' ? plain(text) : words.level(level);
}

function plain(text: string): string {
	return stripInlineMarkdown(text);
}

/** A new list by priority, due date, and title. */
export function sortedByUrgency(entries: readonly Entry[]): readonly Entry[] {
	return entries
		.map(entry => ({
			entry,
			level: LEVELS.indexOf(entry.priority.level),
			due: dueDay(entry) ?? '~',
			title: textOrder(entry.title),
		}))
		.sort((a, b) => a.level - b.level || compare(a.due, b.due) || compare(a.title, b.title) || compareEntries(a.entry, b.entry))
		.map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

import { compareEntries, type Catalog } from '../catalog/catalog';
import { isHistory } from '../catalog/check/isHistory';
import type { Entry } from '../catalog/entry';
import { dueState, type DueSettings, type DueState } from '../catalog/group/dueState';
import { openBlockersOf } from '../catalog/group/startable';
import { unitMembers, withUnits } from '../catalog/group/units';
import { relationIndexOf, type RelationIndex } from '../catalog/relations/relationIndex';
import type { CalendarDate } from '../document/date/date';
import { LEVELS } from '../document/model/level';
import type { TaskDocument, TaskItem } from '../document/model/model';

/** Work that can be done now. */
export interface NextDocument {
	/** A unit of several documents is one entry; see withUnits. */
	readonly entry: Entry;
	readonly due: DueState;
	/** Number of open documents that wait for this one. */
	readonly unblocks: number;
}

export interface NextOptions {
	readonly today: CalendarDate;
	readonly due: DueSettings;
}

/**
 * The work that can be done now, the most urgent first: what is to do or in progress and waits for no open document.
 * Documents in archives are left out. Overdue work comes first, then what is due soon, what is in progress, the higher
 * priority, the earlier due date, and what more documents wait for.
 * @param documents the task documents to choose from, in the catalog's order
 */
export function nextDocuments(catalog: Catalog, documents: readonly Entry[], { today, due }: NextOptions): readonly NextDocument[] {
	const relations = relationIndexOf(catalog);
	return withUnits(documents)
		.filter(entry => (entry.status.stage === 'todo' || entry.status.stage === 'in-progress') && !isHistory(entry))
		.filter(entry => openBlockersOf(entry, relations).length === 0)
		.map((entry): NextDocument => ({ entry, due: dueState(entry, today, due), unblocks: waitingFor(entry, relations) }))
		.sort(compareUrgency);
}

/**
 * The item of a document to work on next: the first begun one, else the first open one, in the order of the text.
 * Items that contain open items, questions and optional items come after others.
 */
export function nextItem({ items }: Pick<TaskDocument, 'items'>): TaskItem | undefined {
	const open = items.filter(({ state }) => state === 'open' || state === 'begun');
	const isParent = new Set(open.map(({ parent }) => items[parent]));
	const rank = (item: TaskItem): number =>
		(item.kind === 'work' ? 0 : item.kind === 'gate' ? 8 : 16) +
		(item.isOptional ? 4 : 0) +
		(isParent.has(item) ? 2 : 0) +
		(item.state === 'begun' ? 0 : 1);
	return open.reduce<TaskItem | undefined>((best, item) => (best === undefined || rank(item) < rank(best) ? item : best), undefined);
}

function waitingFor(entry: Entry, relations: RelationIndex): number {
	const own = new Set((unitMembers(entry) ?? [entry]).map(({ uri }) => uri));
	const waiting = new Set<string>();
	for (const uri of own) {
		for (const { from } of relations.incoming(uri)) {
			if (!own.has(from.uri) && relations.openBlockers(from.uri).some(blocker => own.has(blocker.uri))) {
				waiting.add(from.uri);
			}
		}
	}
	return waiting.size;
}

const DUE_ORDER: readonly DueState['kind'][] = ['overdue', 'soon'];

function compareUrgency(a: NextDocument, b: NextDocument): number {
	const dueRank = ({ due }: NextDocument): number => (DUE_ORDER.includes(due.kind) ? DUE_ORDER.indexOf(due.kind) : DUE_ORDER.length);
	const stageRank = ({ entry }: NextDocument): number => (entry.status.stage === 'in-progress' ? 0 : 1);
	const dateOf = ({ due }: NextDocument): string => due.date ?? '~';
	return (
		dueRank(a) - dueRank(b) ||
		stageRank(a) - stageRank(b) ||
		LEVELS.indexOf(a.entry.priority.level) - LEVELS.indexOf(b.entry.priority.level) ||
		(dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0) ||
		b.unblocks - a.unblocks ||
		compareEntries(a.entry, b.entry)
	);
}

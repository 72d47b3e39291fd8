import { folderWords } from '../../format/base/names';
import type { Count, Progress } from '../../document/model/model';
import { LEVELS } from '../../document/model/level';
import { isOverStage, STAGES, type Stage } from '../../document/model/stage';
import type { Entry } from '../entry';

/** The documents of each unit, by the unit's entry. */
const membersOf = new WeakMap<Entry, readonly Entry[]>();
/** The last entry made for a unit, by the document that leads it. */
const unitsByLead = new WeakMap<Entry, Entry>();
/** The rows of each list of entries, since several callers ask for those of one catalog. */
const rowsOf = new WeakMap<readonly Entry[], readonly Entry[]>();

/**
 * The entries with one entry for each unit of several documents in place of its first document. That entry has the URI
 * of the document that leads the unit, its tasks where it has some, and the unit's title, stage and progress. As long as
 * the documents are the same objects, so is the unit's entry. Linear in the entries.
 */
export function withUnits(entries: readonly Entry[]): readonly Entry[] {
	let rows = rowsOf.get(entries);
	if (!rows) {
		rows = entries.some(({ unit }) => unit !== undefined) ? foldUnits(entries) : entries;
		rowsOf.set(entries, rows);
	}
	return rows;
}

/** The documents of a unit, what it is about first and its tasks last; undefined for an entry that is a document. */
export function unitMembers(entry: Entry): readonly Entry[] | undefined {
	return membersOf.get(entry);
}

function foldUnits(entries: readonly Entry[]): readonly Entry[] {
	const units = new Map<string, Entry[]>();
	for (const entry of entries) {
		const key = unitKey(entry);
		const members = key === undefined ? undefined : units.get(key);
		if (members) {
			members.push(entry);
		} else if (key !== undefined) {
			units.set(key, [entry]);
		}
	}
	return entries.flatMap(entry => {
		const members = units.get(unitKey(entry) ?? '') ?? [];
		return members.length < 2 ? [entry] : members[0] === entry ? [unitEntry(inReadingOrder(members))] : [];
	});
}

function unitKey({ folder, unit }: Entry): string | undefined {
	return unit === undefined ? undefined : `${folder}\n${unit}`;
}

function inReadingOrder(members: readonly Entry[]): readonly Entry[] {
	const rank = ({ family }: Entry): number => (SUBJECT.test(family ?? '') ? 0 : TASKS.test(family ?? '') ? 2 : 1);
	return [...members].sort((a, b) => rank(a) - rank(b));
}

function unitEntry(members: readonly Entry[]): Entry {
	const work = workOf(members);
	const lead = work[0] ?? (members[0] as Entry);
	const known = unitsByLead.get(lead);
	const knownMembers = known && membersOf.get(known);
	if (known && knownMembers?.length === members.length && members.every((member, index) => member === knownMembers[index])) {
		return known;
	}
	const [text, level] = highestPriority(members);
	const stage = stageOfAll(work);
	const written = work.length === 1 ? lead.status.text : undefined;
	const entry: Entry = {
		...lead,
		title: titleOf(members, work),
		status: { text: written, stage, ...(written === undefined && stage !== 'unset' && { isDerived: true }) },
		priority: { text, level },
		created: dates(members, 'created')[0],
		modified: dates(members, 'modified').at(-1),
		due: dates(members, 'due')[0],
		nextDue: dates(members, 'nextDue')[0],
		assignee: members.find(({ assignee }) => assignee !== undefined)?.assignee,
		summary: members.find(({ summary }) => summary !== undefined)?.summary,
		progress: sum(work),
		problems: [],
	};
	membersOf.set(entry, members);
	unitsByLead.set(lead, entry);
	return entry;
}

/** Families whose documents list the tasks of their unit, and those that say what it is about. */
const TASKS = /-tasks$/u;
const SUBJECT = /-(?:spec|proposal|requirements)$/u;

/** The documents that say how far the unit is: its tasks, else those with items, with a status, or all. */
function workOf(members: readonly Entry[]): readonly Entry[] {
	const has = [
		(entry: Entry) => TASKS.test(entry.family ?? '') && entry.progress.all.total > 0,
		(entry: Entry) => entry.progress.work.total > 0 && !SUBJECT.test(entry.family ?? ''),
		(entry: Entry) => entry.status.text !== undefined,
	].find(test => members.some(test));
	return has ? members.filter(has) : members;
}

/** The title that the documents agree on, else the one of what the unit is about, else the folder's name in words. */
function titleOf(members: readonly Entry[], work: readonly Entry[]): string {
	const titles = new Set(work.map(({ title }) => title));
	const subject = members.find(({ family }) => SUBJECT.test(family ?? '')) ?? (titles.size === 1 ? work[0] : undefined);
	return subject?.title ?? folderWords(members[0]?.unit ?? '');
}

/** The stage of several documents as one. Work that is partly done is in progress. */
function stageOfAll(entries: readonly Entry[]): Stage {
	const stages = new Set(entries.map(({ status }) => status.stage));
	const [only] = stages;
	if (stages.size === 1 && only) {
		return only;
	}
	if ([...stages].every(isOverStage)) {
		return 'done';
	}
	const active = (['in-progress', 'in-review', 'blocked'] as const).find(stage => stages.has(stage));
	return active ?? ([...stages].some(isOverStage) ? 'in-progress' : (STAGES.find(stage => stages.has(stage)) ?? 'unset'));
}

function highestPriority(entries: readonly Entry[]): readonly [Entry['priority']['text'], Entry['priority']['level']] {
	const [highest] = [...entries].sort((a, b) => LEVELS.indexOf(a.priority.level) - LEVELS.indexOf(b.priority.level));
	return [highest?.priority.text, highest?.priority.level ?? 'unset'];
}

/** ISO dates in order. */
function dates(entries: readonly Entry[], name: 'created' | 'modified' | 'due' | 'nextDue'): readonly string[] {
	return entries.flatMap(entry => entry[name] ?? []).sort();
}

function sum(entries: readonly Entry[]): Progress {
	const total = (name: 'all' | 'work' | 'gates' | 'questions'): Count => ({
		done: entries.reduce((done, { progress }) => done + progress[name].done, 0),
		total: entries.reduce((count, { progress }) => count + progress[name].total, 0),
	});
	const optional = entries.flatMap(({ progress }) => progress.optional ?? []);
	return {
		all: total('all'),
		work: total('work'),
		gates: total('gates'),
		questions: total('questions'),
		...(optional.length > 0 && {
			optional: {
				done: optional.reduce((done, count) => done + count.done, 0),
				total: optional.reduce((count, each) => count + each.total, 0),
			},
		}),
	};
}

import type { FamilyName } from '../document/model/family';
import type { Claim, Follows, FormatName } from '../document/model/planFacts';
import { traitsOf } from '../document/model/fieldForm';
import type { FieldName } from '../document/model/fieldName';
import type { Level } from '../document/model/level';
import { nextDue } from '../document/read/milestones';
import { readListedPaths, type ListedPath } from '../document/relation/listedPaths';
import type { Count, Progress, TaskDocument } from '../document/model/model';
import type { Problem } from '../document/model/problem';
import { idWordsOf } from '../document/relation/idWords';
import { readRelations, type Relation } from '../document/relation/relations';
import { memoize } from '../util/memoize';
import type { Stage } from '../document/model/stage';
import type { Range } from '../document/model/text';
import { blanksIn, type Blank } from '../document/check/checkLeftovers';
import { checkDocument } from '../document/check/checkDocument';
import { copyText } from './copyText';

/** Where a document stands. */
export interface Location {
	/** The document's URI as a string; unique in a catalog. */
	readonly uri: string;
	/** The workspace folder's name. */
	readonly folder: string;
	/** Relative to the workspace folder, `/` between segments. */
	readonly path: string;
}

/** A problem whose strings are copies. */
export type EntryProblem = Problem;

/** What the catalog keeps of one document: small, every string a copy that does not hold the document's text alive. */
export interface Entry extends Location {
	readonly title: string;
	/** The bundled family or the plan format. */
	readonly family: FamilyName | FormatName | undefined;
	readonly isTemplate: boolean;
	/** See summarize; what the tree shows. */
	readonly isTaskDocument: boolean;
	/** `isDerived` is present where the stage follows from boxes, a folder or a sibling and is written nowhere. */
	readonly status: { readonly text: string | undefined; readonly stage: Stage; readonly isDerived?: true };
	/** The folder whose documents are one piece of work, relative to the workspace folder. */
	readonly unit: string | undefined;
	/** The file that the stage comes from; see followStage. */
	readonly follows: (Omit<Follows, 'name'> & { readonly uri: string }) | undefined;
	readonly priority: { readonly text: string | undefined; readonly level: Level };
	/** `YYYY-MM-DD` or undefined. */
	readonly created: string | undefined;
	/** See TaskDocument. */
	readonly createdFrom: TaskDocument['createdFrom'];
	readonly modified: string | undefined;
	readonly due: string | undefined;
	/** The next open milestone's date, or that of a further due field when it is earlier; see milestones.ts. */
	readonly nextDue: string | undefined;
	readonly assignee: string | undefined;
	readonly id: string | undefined;
	readonly sprint: string | undefined;
	readonly category: string | undefined;
	readonly summary: string | undefined;
	readonly progress: Progress;
	/** What does not agree in the document itself; at most 100. */
	readonly problems: readonly EntryProblem[];
	/** What it says of other documents, by position; none of a template. */
	readonly relations: readonly Relation[];
	/** Words of its text that can be ids of documents, in lower case, each once; at most `MAX_ID_WORDS`, none of a template. */
	readonly idWords: readonly string[];
	/** The files it says it will change or make, by position; none of a template. */
	readonly paths: readonly ListedPath[];
	/** What may be text of the workspace's own templates: in a template what it asks for, elsewhere what stands in its place. */
	readonly blanks: readonly Blank[];
	/** What it says of the stage of other documents, or of itself against its folder; see checkDrift. */
	readonly claims: readonly Claim[];
	/** Where its status and its own id stand; no id that may be a parent's or a ticket's. */
	readonly places: { readonly status: Range | undefined; readonly id: Range | undefined };
}

export interface SummarizeOptions {
	/** Leave out the problems and what only checks between documents use: blanks and listed paths. */
	readonly skipChecks?: boolean | undefined;
}

/** Characters of a summary and of a problem's parameter that are kept. */
const MAX_SUMMARY = 200;
const MAX_PARAMETER = 200;
/** A document with this many words that can be ids has to be read to find out whether it has a certain one. */
export const MAX_ID_WORDS = 200;
/** Labels of an id that is the document's alone; several documents may carry one ticket. */
const OWN_ID = /^(?:(?:task|item|document|doc|enhancement|bug)?[ _-]?id|identifier|task number)$/iu;

/**
 * The entry of a parsed document. A document counts as a task document when it carries a status or priority field,
 * even an unfilled one, when its family is known, or when it is a plan. Templates and what tells agents what to do are
 * never one. Strings above 500 characters are shortened with `…`.
 */
export function summarize(document: TaskDocument, location: Location, { skipChecks = false }: SummarizeOptions = {}): Entry {
	const { status, priority, progress, plan } = document;
	const follows = plan?.follows;
	return {
		uri: location.uri,
		folder: location.folder,
		path: location.path,
		title: copyText(document.title.text),
		family: document.plan?.format ?? document.family,
		isTemplate: document.isTemplate,
		isTaskDocument: isTaskDocument(document),
		status: { text: sharedText(status.text), stage: status.stage, ...(status.isDerived && { isDerived: true }) },
		unit: sharedText(plan?.unit),
		follows: follows && {
			uri: `${location.uri.slice(0, location.uri.lastIndexOf('/') + 1)}${follows.name}`,
			by: follows.by,
			otherwise: follows.otherwise,
		},
		priority: { text: sharedText(priority.text), level: priority.level },
		// Dates are written anew when they are read, and no part of the text.
		created: document.created,
		createdFrom: document.createdFrom,
		modified: document.modified,
		due: document.due,
		nextDue: nextDue(document),
		assignee: sharedText(document.assignee),
		id: copyText(fieldText(document, 'id')),
		sprint: sharedText(fieldText(document, 'sprint')),
		category: sharedText(fieldText(document, 'category')),
		summary: copyText(document.summary, MAX_SUMMARY),
		progress: entryProgress(progress),
		problems: skipChecks ? NONE : listOf(checkDocument(document), entryProblem),
		relations: listOf(document.isTemplate ? NONE : readRelations(document), relation => ({
			...relation,
			target: copyText(relation.target),
		})),
		idWords: document.isTemplate ? NONE : listOf([...idWordsOf(document.text, MAX_ID_WORDS)], wordsOnce),
		paths: listOf(skipChecks || document.isTemplate ? NONE : readListedPaths(document), path => ({ ...path, path: copyText(path.path) })),
		blanks: skipChecks ? NONE : listOf(blanksIn(document), ({ text, range }) => ({ text: copyText(text), range })),
		claims: listOf(plan?.claims ?? NONE, claim => ({ ...claim, of: copyText(claim.of), text: copyText(claim.text) })),
		places: {
			status: status.field?.valueRange,
			id: document.fields.find(field => field.name === 'id' && field.isSet && OWN_ID.test(field.label))?.valueRange,
		},
	};
}

/** See summarize. */
export function isTaskDocument({ isTemplate, isGuidance, family, plan, status, priority }: TaskDocument): boolean {
	return (
		!isTemplate &&
		!isGuidance &&
		(family !== undefined ||
			plan !== undefined ||
			status.field !== undefined ||
			// A section "Task Priority" of a reference says no level.
			(priority.field !== undefined && (priority.level !== 'other' || !traitsOf(priority.field).isOwnLine)))
	);
}

const NONE: readonly never[] = [];
const NO_COUNT: Count = { done: 0, total: 0 };
const NO_PROGRESS: Progress = { all: NO_COUNT, work: NO_COUNT, gates: NO_COUNT, questions: NO_COUNT };

/** Most lists are empty, and then are one: a catalog may have a hundred thousand. */
function listOf<T, R>(list: readonly T[], map: (each: T) => R): readonly R[] {
	return list.length === 0 ? NONE : list.map(map);
}

/** A copy of its own, in which counts that say the same are one. */
function entryProgress({ all, work, gates, questions, optional }: Progress): Progress {
	if (all.total === 0) {
		return NO_PROGRESS;
	}
	const copy = ({ done, total }: Count): Count => (total === 0 ? NO_COUNT : { done, total });
	const whole = copy(all);
	return {
		all: whole,
		work: work.total === all.total ? whole : copy(work),
		gates: copy(gates),
		questions: copy(questions),
		...(optional && { optional: copy(optional) }),
	};
}

/** A copy that documents share: the same statuses, people and sprints stand in many of them. */
function sharedText(text: string | undefined): string | undefined {
	return text === undefined ? undefined : wordsOnce(text);
}

const wordsOnce = memoize(text => copyText(text));

/** The first filled field of this name; fields stand in order of precedence. */
function fieldText(document: TaskDocument, name: FieldName): string | undefined {
	return document.fields.find(field => field.name === name && field.isSet)?.value;
}

function entryProblem({ code, range, severity, parameters }: Problem): EntryProblem {
	const kept: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(parameters)) {
		kept[name] = typeof value === 'string' ? copyText(value, MAX_PARAMETER) : value;
	}
	const { start, end } = range;
	return { code, range: { start: { ...start }, end: { ...end } }, severity, parameters: kept };
}

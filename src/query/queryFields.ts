import type { Entry } from '../catalog/entry';
import type { CalendarDate } from '../document/date/date';
import { dueDay } from '../document/date/dueDay';
import { labelLookup } from '../document/model/fieldName';
import { LEVELS, type Level } from '../document/model/level';
import { isOverStage, STAGES, type Stage } from '../document/model/stage';
import type { WordMeanings } from '../document/model/wordMeanings';
import { percentOf } from '../document/progress/progressRun';
import { parentPath } from '../util/paths';
import { readDateRange } from './dateRange';
import { areSameWords, foldText, hasWords } from './foldText';
import type { Matcher, QueryErrorCode } from './query';
import type { QueryOperator } from './queryTokens';

/** What the values of a query are read with. */
export interface QueryContext {
	/** The day that relative dates count from. */
	readonly today: CalendarDate;
	/** The meanings of stage and priority words. */
	readonly meanings: WordMeanings;
}

/** Why a value or an operator doesn't suit a field. */
export interface ValueError {
	readonly code: QueryErrorCode;
	/** Besides `field` and `value`, which all have. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** Whether the operator is to blame and not the value. */
	readonly isOperator?: true;
}

const NOT_COMPARABLE: ValueError = { code: 'not-comparable', isOperator: true };

/** The value of every field for documents that don't have it. */
const NO_VALUE = 'none';
/** Values that are in no order with others, so that nothing can be compared with them. */
export const UNORDERED_VALUES: readonly string[] = [NO_VALUE, 'other', 'unset'];
const DATE_VALUES: readonly string[] = ['today', 'tomorrow', '+7d', '+2w', '-7d', NO_VALUE];

/** Makes the matcher of one value. */
type ValueReader = (value: string, operator: QueryOperator, context: QueryContext) => Matcher | ValueError;

export interface QueryField {
	readonly read: ValueReader;
	/** The values to offer; undefined where documents decide. */
	readonly values?: readonly string[];
	/** The text that documents have; undefined for a field of another kind. */
	readonly textOf?: (entry: Entry) => string | undefined;
}

/** States of a document besides its stage. */
const STATES: Readonly<Record<string, Matcher>> = {
	overdue: (entry, facts) => facts.dueState(entry).kind === 'overdue',
	'due-soon': (entry, facts) => facts.dueState(entry).kind === 'soon',
	stale: (entry, facts) => facts.dueState(entry).staleDays !== undefined,
	blocked: (entry, facts) => entry.status.stage === 'blocked' || (!isOver(entry) && facts.isWaiting(entry)),
	startable: (entry, facts) => facts.isStartable(entry),
	open: entry => !isOver(entry),
	closed: isOver,
	derived: entry => entry.status.isDerived === true,
};

/** What a document can have. */
const PARTS: Readonly<Record<string, Matcher>> = {
	open: ({ progress: { work } }) => work.done < work.total,
	items: ({ progress: { all } }) => all.total > 0,
	questions: ({ progress: { questions } }) => questions.done < questions.total,
	problems: ({ problems }) => problems.length > 0,
	blockers: (entry, facts) => facts.isWaiting(entry),
	status: ({ status }) => status.text !== undefined,
	priority: ({ priority }) => priority.text !== undefined,
	due: entry => dueDay(entry) !== undefined,
	created: ({ created }) => created !== undefined,
	modified: ({ modified }) => modified !== undefined,
	assignee: ({ assignee }) => assignee !== undefined,
	id: ({ id }) => id !== undefined,
	sprint: ({ sprint }) => sprint !== undefined,
	category: ({ category }) => category !== undefined,
	family: ({ family }) => family !== undefined,
	unit: ({ unit }) => unit !== undefined,
	summary: ({ summary }) => summary !== undefined,
};

/** A new field of queries is a row here. */
const FIELDS = {
	stage: { read: readStage, values: STAGES },
	status: textField(({ status }) => status.text),
	priority: { read: readLevel, values: LEVELS },
	is: { read: flagReader({ ...STATES, ...stageStates() }), values: [...Object.keys(STATES), ...STAGES.filter(isState)] },
	has: { read: flagReader(PARTS), values: Object.keys(PARTS) },
	assignee: textField(({ assignee }) => assignee),
	due: dateField(dueDay),
	created: dateField(({ created }) => created),
	modified: dateField(({ modified }) => modified),
	family: textField(({ family }) => family),
	unit: textField(({ unit }) => unit),
	folder: { read: readFolder, textOf: entry => parentPath(entry.path) || undefined },
	path: containedField(({ path }) => path),
	title: containedField(({ title }) => title),
	id: textField(({ id }) => id),
	sprint: textField(({ sprint }) => sprint),
	category: textField(({ category }) => category),
	progress: { read: readProgress },
} as const satisfies Readonly<Record<string, QueryField>>;

export type QueryFieldName = keyof typeof FIELDS;

/** In the order in which they are suggested. */
export const QUERY_FIELDS = Object.keys(FIELDS) as readonly QueryFieldName[];

export function queryField(name: QueryFieldName): QueryField {
	return FIELDS[name];
}

/** Names of fields in other tools. */
const OTHER_NAMES: Readonly<Record<string, QueryFieldName>> = {
	format: 'family',
	type: 'family',
	name: 'title',
	file: 'path',
	updated: 'modified',
};
const lookup = labelLookup(undefined);

/** The field with this name, or with this label in any language; undefined when there is none. */
export function queryFieldName(text: string): QueryFieldName | undefined {
	const name = text.toLowerCase();
	const own = QUERY_FIELDS.find(field => field === name) ?? (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined);
	if (own !== undefined) {
		return own;
	}
	const label = lookup(text)?.name;
	return QUERY_FIELDS.find(field => field === label);
}

function isState(stage: Stage): boolean {
	return stage !== 'other' && stage !== 'unset' && !Object.hasOwn(STATES, stage);
}

function stageStates(): Readonly<Record<string, Matcher>> {
	return Object.fromEntries(STAGES.filter(isState).map(stage => [stage, ({ status }: Entry) => status.stage === stage]));
}

function isOver({ status: { stage } }: Entry): boolean {
	return isOverStage(stage);
}

function readStage(value: string, operator: QueryOperator, { meanings }: QueryContext): Matcher | ValueError {
	if (isComparison(operator)) {
		return NOT_COMPARABLE;
	}
	const name = canonical(value);
	const named = name === NO_VALUE ? 'unset' : STAGES.find(stage => stage === name);
	const wanted = named ?? meanings.stageOf(value);
	return named === undefined && (wanted === 'other' || wanted === 'unset') ? unknownValue(STAGES) : ({ status }) => status.stage === wanted;
}

function readLevel(value: string, operator: QueryOperator, { meanings }: QueryContext): Matcher | ValueError {
	const name = canonical(value);
	const named = name === NO_VALUE ? 'unset' : LEVELS.find(level => level === name);
	const wanted = named ?? meanings.levelOf(value);
	if ((named === undefined || isComparison(operator)) && rankOf(wanted) === undefined) {
		return unknownValue(isComparison(operator) ? LEVELS.filter(level => rankOf(level) !== undefined) : LEVELS);
	}
	return isComparison(operator)
		? ({ priority }) => isWithin(rankOf(priority.level), operator, { from: rankOf(wanted) ?? 0, to: rankOf(wanted) ?? 0 })
		: ({ priority }) => priority.level === wanted;
}

/** Higher for a higher priority; undefined for one that is not known. */
function rankOf(level: Level): number | undefined {
	return level === 'other' || level === 'unset' ? undefined : LEVELS.length - LEVELS.indexOf(level);
}

/** A field whose values are compared by words; `=` compares the whole value. */
function textField(textOf: (entry: Entry) => string | undefined): QueryField {
	return {
		textOf,
		read: (value, operator) => {
			if (isComparison(operator)) {
				return NOT_COMPARABLE;
			}
			const isSame = operator === '=' ? areSameWords : hasWords;
			const isNone = canonical(value) === NO_VALUE;
			return entry => {
				const text = textOf(entry);
				return text === undefined ? isNone : isSame(text, value);
			};
		},
	};
}

/** A field that has a value when it contains its characters; `=` compares the whole text. */
function containedField(textOf: (entry: Entry) => string): QueryField {
	return {
		textOf,
		read: (value, operator) => {
			if (isComparison(operator)) {
				return NOT_COMPARABLE;
			}
			const wanted = foldText(value);
			return entry => (operator === '=' ? foldText(textOf(entry)) === wanted : foldText(textOf(entry)).includes(wanted));
		},
	};
}

/** `docs/plans`: documents anywhere below folders of these names, one in the other. The workspace folder is the outermost. */
function readFolder(value: string, operator: QueryOperator): Matcher | ValueError {
	if (isComparison(operator)) {
		return NOT_COMPARABLE;
	}
	const wanted = `/${foldText(value.replaceAll('\\', '/'))
		.split('/')
		.filter(segment => segment !== '' && segment !== '.')
		.join('/')}/`;
	return operator === '='
		? ({ path }) => `/${foldText(parentPath(path))}/` === wanted
		: ({ folder, path }) => wanted === '//' || `/${foldText(folder)}/${foldText(parentPath(path))}/`.includes(wanted);
}

function dateField(dayOf: (entry: Entry) => string | undefined): QueryField {
	return {
		values: DATE_VALUES,
		read: (value, operator, { today }) => {
			if (canonical(value) === NO_VALUE && !isComparison(operator)) {
				return entry => dayOf(entry) === undefined;
			}
			const range = readDateRange(value, today);
			if (!range) {
				return { code: 'not-a-date' };
			}
			return entry => isWithin(dayOf(entry), operator, range);
		},
	};
}

/** The share of work that is done, in percent, as it is shown. */
function readProgress(value: string, operator: QueryOperator): Matcher | ValueError {
	if (canonical(value) === NO_VALUE && !isComparison(operator)) {
		return ({ progress }) => progress.work.total === 0;
	}
	const [, digits] = /^(\d{1,3}) ?%?$/u.exec(value.trim()) ?? [];
	const wanted = Number(digits);
	return digits === undefined
		? { code: 'not-a-number' }
		: ({ progress: { work } }) => isWithin(work.total === 0 ? undefined : percentOf(work), operator, { from: wanted, to: wanted });
}

/** Compares a value with a range; ISO dates compare like their texts. */
function isWithin<Value extends string | number>(
	value: Value | undefined,
	operator: QueryOperator,
	{ from, to }: { readonly from: Value; readonly to: Value },
): boolean {
	if (value === undefined) {
		return false;
	}
	switch (operator) {
		case ':':
		case '=':
			return value >= from && value <= to;
		case '<':
			return value < from;
		case '<=':
			return value <= to;
		case '>':
			return value > to;
		case '>=':
			return value >= from;
	}
}

function flagReader(flags: Readonly<Record<string, Matcher>>): ValueReader {
	return (value, operator) => {
		if (isComparison(operator)) {
			return NOT_COMPARABLE;
		}
		const name = canonical(value);
		return (Object.hasOwn(flags, name) && flags[name]) || unknownValue(Object.keys(flags));
	};
}

function isComparison(operator: QueryOperator): boolean {
	return operator !== ':' && operator !== '=';
}

function unknownValue(known: readonly string[]): ValueError {
	return { code: 'unknown-value', parameters: { known: known.join(', ') } };
}

/** A value as names are written: `In Progress` and `in_progress` give `in-progress`. */
function canonical(value: string): string {
	return value.trim().toLowerCase().replace(/[ _]/gu, '-');
}

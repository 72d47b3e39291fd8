import type { Entry } from '../catalog/entry';
import { dueState, type DueSettings } from '../catalog/group/dueState';
import type { CalendarDate } from '../document/date/date';
import { stageNames } from '../sentences/meaningNames';
import { levelColor, stageColor, type Color } from './color';
import type { Terminal } from './output';
import { table, type Cell } from './table';

const COLUMNS = [
	{ heading: 'STATUS', minimum: 12 },
	{ heading: 'PRIORITY', minimum: 8 },
	{ heading: 'PROGRESS' },
	{ heading: 'DUE' },
	{ heading: 'TITLE', minimum: 16 },
	{ heading: 'PATH' },
];

export interface ListTableOptions {
	readonly terminal: Terminal;
	readonly today: CalendarDate;
	readonly due: DueSettings;
}

/** A table of documents for people; derived stages are in parentheses. Columns without values are left out. */
export function listTable(entries: readonly Entry[], { terminal, today, due }: ListTableOptions): string {
	const rows = entries.map((entry): readonly Cell[] => {
		const state = dueState(entry, today, due);
		return [
			{ text: statusText(entry), color: stageColor(entry.status.stage) },
			{ text: entry.priority.text ?? '', color: levelColor(entry.priority.level) },
			{ text: progressText(entry) },
			{ text: state.date ?? '', color: DUE_COLORS[state.kind ?? 'later'] },
			{ text: entry.title },
			{ text: entry.path, color: 'dim' },
		];
	});
	const isUsed = (at: number): boolean => rows.some(row => row[at]?.text !== '');
	const used = COLUMNS.flatMap((_, at) => (isUsed(at) ? [at] : []));
	return table(
		COLUMNS.filter((_, at) => used.includes(at)),
		rows.map(row => row.filter((_, at) => used.includes(at))),
		terminal,
	);
}

const DUE_COLORS: Readonly<Record<'overdue' | 'soon' | 'later', Color | undefined>> = { overdue: 'red', soon: 'yellow', later: undefined };

/** The status as written; a derived stage in parentheses. */
function statusText({ status: { text, stage, isDerived } }: Pick<Entry, 'status'>): string {
	return text ?? (isDerived ? `(${stage})` : '');
}

/** The status as written; a derived stage in English. */
export function statusInWords({ status: { text, stage, isDerived } }: Pick<Entry, 'status'>): string {
	return text ?? (isDerived ? stageNames[stage] : '');
}

/** `2/11`, or `''` without items. */
export function progressText({ progress: { all } }: Pick<Entry, 'progress'>): string {
	return all.total === 0 ? '' : `${all.done}/${all.total}`;
}

import type { Grouping } from '../catalog/group/grouping';
import { addDays, daysBetween, formatIso, parseIso } from '../document/date/date';
import type { Moment } from '../document/date/rewriteDate';
import { mainField } from '../document/edit/setField';
import { foldWord } from '../document/language/foldWord';
import type { EditResult } from '../document/model/editResult';
import type { LabelLookup } from '../document/model/fieldName';
import type { Level } from '../document/model/level';
import type { TaskDocument } from '../document/model/model';
import type { Stage } from '../document/model/stage';
import { setDay } from './moveCard';
import { setChoice } from './setChoice';
import { setNamedField } from './setNamedField';

/** A group that documents are moved to. */
export interface TargetGroup {
	readonly grouping: Grouping;
	readonly key: string;
	/** Its value as written; undefined for a group without one. */
	readonly text: string | undefined;
}

/** The groupings by what a document says of itself, which moving it to another group can change. */
const WRITABLE: ReadonlySet<Grouping> = new Set<Grouping>([
	'stage',
	'status',
	'priority',
	'assignee',
	'sprint',
	'category',
	'dueWeek',
	'none',
]);

/** Whether documents can be moved to a group; not to one of unknown values, nor between families or folders. */
export function canMoveTo({ grouping, key }: Pick<TargetGroup, 'grouping' | 'key'>): boolean {
	return WRITABLE.has(grouping) && key !== 'other';
}

/**
 * The edits that make a document one of a group, and of the groups around it: its status, its priority, an assignee and
 * so on, in its own words and formats. A group without a value empties the field. In another week, work is due on the same
 * weekday as before, or else on Friday. Refused as a whole if one of the values can't be written.
 * @param lookup includes the labels from the user's settings
 * @param eol the document's line ending
 */
export function moveToGroup(
	document: TaskDocument,
	groups: readonly TargetGroup[],
	{ lookup, eol, now }: { readonly lookup: LabelLookup; readonly eol: string; readonly now: Moment },
): EditResult {
	// A status word decides the stage, too; writing both would make two edits of one value.
	const hasWord = groups.some(({ grouping }) => grouping === 'status');
	const edits = [];
	for (const group of groups.filter(({ grouping }) => !hasWord || grouping !== 'stage')) {
		const result = isMember(document, group) ? { edits: [] } : setValue(document, group, { lookup, eol, now });
		if (result.refusal) {
			return result;
		}
		edits.push(...result.edits);
	}
	return { edits };
}

function isMember(document: TaskDocument, { grouping, key, text = '' }: TargetGroup): boolean {
	switch (grouping) {
		case 'stage':
			return document.status.stage === key;
		case 'priority':
			return document.priority.level === key;
		case 'status':
		case 'assignee':
		case 'sprint':
		case 'category': {
			const field = mainField(document, grouping);
			return foldWord(field?.isSet ? field.value : '') === foldWord(text);
		}
		default:
			return false;
	}
}

function setValue(
	document: TaskDocument,
	{ grouping, key, text = '' }: TargetGroup,
	{ lookup, eol, now }: { readonly lookup: LabelLookup; readonly eol: string; readonly now: Moment },
): EditResult {
	switch (grouping) {
		case 'stage':
			return key === 'unset'
				? clear(document, 'status', lookup, eol)
				: setChoice(document, 'status', { text: '', meaning: key as Stage }, eol);
		case 'priority':
			return key === 'unset'
				? clear(document, 'priority', lookup, eol)
				: setChoice(document, 'priority', { text: '', meaning: key as Level }, eol);
		case 'status':
		case 'assignee':
		case 'sprint':
		case 'category':
			return text === '' ? clear(document, grouping, lookup, eol) : setNamedField(document, grouping, text, lookup, eol);
		case 'dueWeek':
			return key === '' ? clear(document, 'due', lookup, eol) : setWeek(document, key, { eol, now });
		default:
			return { edits: [] };
	}
}

/** Nothing to do for a document that has no such field. */
function clear(
	document: TaskDocument,
	name: 'status' | 'priority' | 'assignee' | 'sprint' | 'category' | 'due',
	lookup: LabelLookup,
	eol: string,
): EditResult {
	return mainField(document, name) ? setNamedField(document, name, '', lookup, eol) : { edits: [] };
}

/** The days from Monday to Friday. */
const FRIDAY = 4;

/** @param monday of the week */
function setWeek(document: TaskDocument, monday: string, { eol, now }: { readonly eol: string; readonly now: Moment }): EditResult {
	const first = parseIso(monday);
	const before = document.due === undefined ? undefined : parseIso(document.due);
	if (!first) {
		return { edits: [] };
	}
	const weekday = before ? ((daysBetween(first, before) % 7) + 7) % 7 : FRIDAY;
	const day = formatIso(addDays(first, weekday));
	return day === document.due ? { edits: [] } : setDay(document, 'due', day, now, eol);
}

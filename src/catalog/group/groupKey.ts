import { normalizeValue } from '../../document/model/plainText';
import { STAGES } from '../../document/model/stage';
import type { Entry } from '../entry';
import { textOrder } from '../textOrder';

/** What entries can be grouped by; `status` is the word as written, `folder` the folder a document stands in. */
export const GROUPINGS = ['stage', 'priority', 'folder', 'family', 'assignee', 'sprint', 'category', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Where an entry belongs in one grouping. */
export interface GroupKey {
	/** Equal for entries of one group; `''` when the entry has no such value. */
	readonly key: string;
	/** The text to show; undefined where `key` is a canonical name or empty. */
	readonly label: string | undefined;
	/** Compared by code units, puts groups in the order that people expect. */
	readonly order: string;
}

/** The group of an entry. Texts that differ in case, emphasis or emoji only are one group. */
export function groupingKey(entry: Entry, grouping: Grouping): GroupKey {
	switch (grouping) {
		case 'stage':
			return canonical(entry.status.stage);
		case 'priority':
			return canonical(entry.priority.level);
		case 'family':
			return canonical(entry.family ?? '');
		case 'folder':
			return folderKey(entry);
		case 'assignee':
			return textKey(entry.assignee?.replace(/^@/, ''));
		case 'sprint':
			return textKey(entry.sprint);
		case 'category':
			return textKey(entry.category);
		case 'status': {
			const { key, label, order } = textKey(entry.status.text);
			return { key, label, order: `${STAGES.indexOf(entry.status.stage)} ${order}` };
		}
	}
}

/** The key alone; for what the view groups by, nothing is made for each of ten thousand entries. */
export function keyIn(entry: Entry, grouping: Grouping): string {
	switch (grouping) {
		case 'stage':
			return entry.status.stage;
		case 'priority':
			return entry.priority.level;
		default:
			return groupingKey(entry, grouping).key;
	}
}

function canonical(key: string): GroupKey {
	return { key, label: undefined, order: key };
}

function textKey(text: string | undefined): GroupKey {
	if (text === undefined) {
		return { key: '', label: undefined, order: '' };
	}
	const key = normalizeValue(text) || text.trim().toLowerCase();
	return { key, label: text, order: textOrder(key) };
}

/** Folders of the same name in two workspace folders are two groups. */
function folderKey({ folder, path }: Entry): GroupKey {
	const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	const key = `${folder}/${parent}`;
	return { key, label: parent === '' ? folder : parent, order: textOrder(key) };
}

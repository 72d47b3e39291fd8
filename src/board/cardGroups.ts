import type { Entry } from '../catalog/entry';
import { textOrder } from '../catalog/textOrder';
import { normalizeValue } from '../document/model/plainText';
import { LEVELS } from '../document/model/level';
import { STAGES, type Stage } from '../document/model/stage';
import type { BoardWords } from './boardWords';
import type { CardField } from './cardField';

/** A column or a lane of a board, or a group of a roadmap. */
export interface CardGroup {
	/** What its documents have in common: a stage, a level, or the value as it is written; `''` for none. */
	readonly key: string;
	readonly label: string;
	/** Whether a document can get this value. */
	readonly canTake: boolean;
}

/** Stages that a board always shows, so that a card can be moved there. */
const WORK: readonly Stage[] = ['todo', 'in-progress', 'in-review', 'blocked', 'done'];

/** The key of the group that an entry belongs to. Words that differ only in case or emphasis share a key, in lower case. */
export function cardKey(entry: Entry, field: CardField): string {
	switch (field) {
		case 'stage':
			return entry.status.stage;
		case 'status':
			return normalizeValue(entry.status.text ?? '');
		case 'priority':
			return entry.priority.level;
		case 'assignee':
			return wordKey(entry.assignee);
		case 'sprint':
			return wordKey(entry.sprint);
		case 'unit':
			return entry.unit === undefined ? '' : `${entry.folder}/${entry.unit}`;
	}
}

function wordKey(text: string | undefined): string {
	return (text ?? '').trim().toLowerCase();
}

/** The groups of these entries in their order. Stages of work and priorities are always there. */
export function cardGroups(entries: readonly Entry[], field: CardField, words: BoardWords): readonly CardGroup[] {
	const found = new Map<string, Entry>();
	for (const entry of entries) {
		const key = cardKey(entry, field);
		if (!found.has(key)) {
			found.set(key, entry);
		}
	}
	switch (field) {
		case 'stage':
			return STAGES.filter(stage => found.has(stage) || WORK.includes(stage)).map(stage => ({
				key: stage,
				label: words.stage(stage),
				canTake: stage !== 'other' && stage !== 'unset',
			}));
		case 'priority':
			return LEVELS.filter(level => found.has(level) || (level !== 'other' && level !== 'unset')).map(level => ({
				key: level,
				label: words.level(level),
				canTake: level !== 'other' && level !== 'unset',
			}));
		default:
			return [...found]
				.map(([key, entry]) => ({
					group: {
						key,
						label: labelOf(entry, field) ?? words.none(field),
						canTake: field !== 'unit' && (field !== 'status' || key !== ''),
					},
					order: [key === '' ? 1 : 0, field === 'status' ? STAGES.indexOf(entry.status.stage) : 0, textOrder(key)] as const,
				}))
				.sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0))
				.map(({ group }) => group);
	}
}

function labelOf(entry: Entry, field: Exclude<CardField, 'stage' | 'priority'>): string | undefined {
	const text = field === 'status' ? entry.status.text : entry[field];
	return text === undefined || text.trim() === '' ? undefined : text.trim();
}

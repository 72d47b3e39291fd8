import type { Stage } from '../../document/model/stage';
import { finishedFolder } from '../../format/finishedFolders';

/** What a folder's name says about its documents. */
export interface FolderStage {
	/** The stage that agrees with the folder. */
	readonly stage: Stage;
	/** Stages that contradict the name. */
	readonly against: readonly Stage[];
	/** The name says it alone, not only next to folders for other stages. */
	readonly isPlain: boolean;
}

const OPEN: readonly Stage[] = ['todo', 'in-progress', 'in-review', 'blocked'];
const OVER: readonly Stage[] = ['done', 'archived'];
const DONE: FolderStage = { stage: 'done', against: OPEN, isPlain: true };
/** An archive keeps documents as they were, also those that were never finished. */
const ARCHIVED: FolderStage = { stage: 'archived', against: [], isPlain: true };
const CANCELLED: FolderStage = { stage: 'archived', against: OPEN, isPlain: true };
/** A folder for everything that is not finished. */
const ACTIVE: FolderStage = { stage: 'in-progress', against: OVER, isPlain: false };
const DOING: FolderStage = { stage: 'in-progress', against: ['todo', ...OVER], isPlain: false };
const TODO: FolderStage = { stage: 'todo', against: ['in-progress', 'in-review', ...OVER], isPlain: false };
const REVIEW: FolderStage = { stage: 'in-review', against: ['todo', ...OVER], isPlain: false };
const BLOCKED: FolderStage = { stage: 'blocked', against: OVER, isPlain: false };

/** Not `backlog`: backlogs often keep finished work. */
const FOLDERS: Readonly<Record<string, FolderStage>> = {
	cancelled: CANCELLED,
	canceled: CANCELLED,
	rejected: CANCELLED,
	active: ACTIVE,
	open: ACTIVE,
	'in-progress': DOING,
	doing: DOING,
	wip: DOING,
	todo: TODO,
	'to-do': TODO,
	planned: TODO,
	review: REVIEW,
	'in-review': REVIEW,
	blocked: BLOCKED,
	'on-hold': BLOCKED,
	paused: BLOCKED,
};

/** What a folder of this name says; undefined for most. Ignores case, a leading dot or underscore, and a number. */
export function folderStage(name: string): FolderStage | undefined {
	const finished = finishedFolder(name);
	if (finished) {
		return finished === 'done' ? DONE : ARCHIVED;
	}
	const key = name
		.toLowerCase()
		.replace(/^[._]|^\d{1,2}[-_.]/u, '')
		.replace(/[_ ]/gu, '-');
	return Object.hasOwn(FOLDERS, key) ? FOLDERS[key] : undefined;
}

import type { Level } from '../document/model/level';
import type { Stage } from '../document/model/stage';

/** A stage in English. */
export const stageNames: Readonly<Record<Stage, string>> = {
	todo: 'To Do',
	'in-progress': 'In Progress',
	'in-review': 'In Review',
	blocked: 'Blocked',
	done: 'Done',
	archived: 'Archived',
	other: 'Other Status',
	unset: 'No Status',
};

/** A level in English. */
export const levelNames: Readonly<Record<Level, string>> = {
	critical: 'Critical',
	high: 'High',
	medium: 'Medium',
	low: 'Low',
	other: 'Other Priority',
	unset: 'No Priority',
};

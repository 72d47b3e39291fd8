import { FAMILIES } from '../document/model/family';
import { levelNames, stageNames } from '../sentences/meaningNames';
import type { BoardWords } from './boardWords';
import type { CardField } from './cardField';

const NONE: Readonly<Record<CardField, string>> = {
	stage: 'No Status',
	status: 'No Status',
	priority: 'No Priority',
	assignee: 'Unassigned',
	sprint: 'No Sprint',
	unit: 'No Unit',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The words in English, for the command line and agents. */
export const englishWords: BoardWords = {
	stage: stage => stageNames[stage],
	level: level => levelNames[level],
	family: family => FAMILIES.find(({ name }) => name === family)?.label ?? family.replace(/^custom:/u, ''),
	none: field => NONE[field],
	due: ({ kind, days, date }) => {
		switch (kind) {
			case undefined:
				return undefined;
			case 'overdue':
				return `overdue by ${days === -1 ? '1 day' : `${-days} days`}`;
			case 'soon':
				return days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`;
			case 'later':
				return `due ${date ?? ''}`;
		}
	},
	blockedBy: names => `blocked by ${names[0] ?? ''}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`,
	month: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`,
};

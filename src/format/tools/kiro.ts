import { followsTasks, type PlanFormat } from '../base/planFormat';

/** Kiro and cc-sdd: a folder for each spec. */
export const kiro: readonly PlanFormat[] = [
	{
		name: 'kiro-requirements',
		path: /(?:^|\/)\.kiro\/specs\/(?:[._]?(?:archived?|completed?|done)\/)?[^/]+\/requirements\.md$/u,
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-design',
		path: /(?:^|\/)\.kiro\/specs\/(?:[._]?(?:archived?|completed?|done)\/)?[^/]+\/design\.md$/u,
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-tasks',
		itemIds: 'number',
		path: /(?:^|\/)\.kiro\/specs\/(?:[._]?(?:archived?|completed?|done)\/)?[^/]+\/tasks\.md$/u,
		hasUnit: true,
		boxes: 'all',
		begunMarks: '-',
		begunMark: '-',
		hasOptionalItems: true,
		isParsed: true,
		isTicked: true,
	},
];

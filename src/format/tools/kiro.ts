import { followsTasks, type PlanFormat } from '../base/planFormat';

/** Kiro and cc-sdd: a folder for each spec. */
export const kiro: readonly PlanFormat[] = [
	{
		name: 'kiro-requirements',
		path: /(?:^|\/)\.kiro\/specs\/[^/]+\/requirements\.md$/u,
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-design',
		path: /(?:^|\/)\.kiro\/specs\/[^/]+\/design\.md$/u,
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-tasks',
		path: /(?:^|\/)\.kiro\/specs\/[^/]+\/tasks\.md$/u,
		hasUnit: true,
		boxes: 'all',
		begunMarks: '-',
		begunMark: '-',
		hasOptionalItems: true,
		isParsed: true,
		isTicked: true,
	},
];

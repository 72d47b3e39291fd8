import { KEPT_FOLDER } from '../base/keptFolder';
import { followsTasks, type PlanFormat } from '../base/planFormat';

/** The folder of a spec. */
const SPEC = String.raw`(?:^|/)\.kiro/specs/${KEPT_FOLDER}[^/]+/`;

/** Kiro and cc-sdd: a folder for each spec. */
export const kiro: readonly PlanFormat[] = [
	{
		name: 'kiro-requirements',
		path: new RegExp(String.raw`${SPEC}requirements\.md$`, 'u'),
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-design',
		path: new RegExp(String.raw`${SPEC}design\.md$`, 'u'),
		hasUnit: true,
		boxes: 'work',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'kiro-tasks',
		itemIds: 'number',
		path: new RegExp(String.raw`${SPEC}tasks\.md$`, 'u'),
		hasUnit: true,
		boxes: 'all',
		begunMarks: '-',
		begunMark: '-',
		hasOptionalItems: true,
		isParsed: true,
		isTicked: true,
	},
];

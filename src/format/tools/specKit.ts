import { KEPT_FOLDER } from '../base/keptFolder';
import { followsTasks, type PlanFormat } from '../base/planFormat';

/** The folder of a feature. */
const FEATURE = String.raw`(?:^|/)specs/${KEPT_FOLDER}\d{3,14}-[^/]+/`;

/** GitHub's spec-kit: a folder for each feature, numbered or dated, with three documents. */
export const specKit: readonly PlanFormat[] = [
	{
		name: 'spec-kit-spec',
		path: new RegExp(String.raw`${FEATURE}spec\.md$`, 'u'),
		hasUnit: true,
		// Its boxes are review gates.
		boxes: 'none',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'spec-kit-plan',
		path: new RegExp(String.raw`${FEATURE}plan\.md$`, 'u'),
		hasUnit: true,
		// Its status lines and its boxes describe gates and the planning itself.
		hasNoStatus: true,
		boxes: 'none',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'spec-kit-tasks',
		itemIds: 'task',
		path: new RegExp(String.raw`${FEATURE}tasks\.md$`, 'u'),
		hasUnit: true,
		boxes: 'all',
		isParsed: true,
		isTicked: true,
	},
];

import { followsTasks, type PlanFormat } from '../base/planFormat';

/** GitHub's spec-kit: a folder for each feature, numbered or dated, with three documents. */
export const specKit: readonly PlanFormat[] = [
	{
		name: 'spec-kit-spec',
		path: /(?:^|\/)specs\/(?:[._]?(?:archived?|completed?|done)\/)?\d{3,14}-[^/]+\/spec\.md$/u,
		hasUnit: true,
		// Its boxes are review gates.
		boxes: 'none',
		follows: followsTasks,
		isParsed: true,
		isTicked: false,
	},
	{
		name: 'spec-kit-plan',
		path: /(?:^|\/)specs\/(?:[._]?(?:archived?|completed?|done)\/)?\d{3,14}-[^/]+\/plan\.md$/u,
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
		path: /(?:^|\/)specs\/(?:[._]?(?:archived?|completed?|done)\/)?\d{3,14}-[^/]+\/tasks\.md$/u,
		hasUnit: true,
		boxes: 'all',
		isParsed: true,
		isTicked: true,
	},
];

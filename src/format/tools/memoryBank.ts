import type { PlanFormat } from '../base/planFormat';

/** The file of a memory bank that says how far the work is. The other files are memory. */
export const memoryBank: readonly PlanFormat[] = [
	{
		name: 'memory-bank',
		path: /(?:^|\/)\.?memory[-_]?bank\/(?:[^/]+\/)?progress\.md$/iu,
		boxes: 'work',
		emptyStage: 'unset',
		isParsed: false,
		isTicked: true,
	},
];

import type { PlanFormat } from '../base/planFormat';

/** The progress file of a memory bank. Its other files aren't plans. */
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

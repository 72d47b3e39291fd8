import type { PlanFormat } from '../base/planFormat';

/** Decision records and requests for comments: numbered files in a folder of their own. */
export const decisionRecord: readonly PlanFormat[] = [
	{
		name: 'decision-record',
		path: /(?:^|\/)(?:adrs?|decisions|decision-records|architecture-decisions|rfcs?)\/(?:[^/]+\/)?(?:(?:adr|rfc)-?)?\d{1,6}[-_.][^/]*\.md$/iu,
		boxes: 'none',
		emptyStage: 'unset',
		isParsed: false,
		isTicked: false,
	},
];

import type { PlanFormat } from '../base/planFormat';

/** Plans that Claude Code and Qwen Code keep: arbitrary headings, often neither boxes nor a status. */
export const claudePlan: readonly PlanFormat[] = [
	{
		name: 'claude-plan',
		path: /(?:^|\/)\.(?:claude|qwen)\/plans\/(?:[^/]+\/){0,4}(?!(?:README|CLAUDE|AGENTS|index|template)\.md$)[^/]+\.md$/iu,
		boxes: 'work',
		folders: [{ path: /\/plans\/(?:[^/]+\/){0,3}(?:\.?archived?|completed|done)\//u, stage: 'archived' }],
		emptyStage: 'unset',
		isParsed: false,
		isTicked: true,
	},
];

import type { PlanFormat } from '../base/planFormat';

/** Cursor's plans, which keep their items in the front matter. */
export const cursor: readonly PlanFormat[] = [
	{
		name: 'cursor-plan',
		itemIds: 'todo',
		path: /(?:^|\/)\.cursor\/plans\/(?:[^/]+\/){0,4}[^/]+\.plan\.md$/u,
		titleField: 'name',
		boxes: 'work',
		hasTodos: true,
		emptyStage: 'unset',
		isParsed: true,
		isTicked: true,
	},
];

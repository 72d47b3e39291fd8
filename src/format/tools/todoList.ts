import type { PlanFormat } from '../base/planFormat';

/** Lists of things to do by their usual names. One without boxes is none. */
export const todoList: readonly PlanFormat[] = [
	{
		name: 'todo-list',
		path: /(?:^|\/)(?:to-?dos?|tasks)\.md$/iu,
		looksRight: ({ items }) => items.length > 0,
		boxes: 'work',
		isParsed: false,
		isTicked: true,
	},
];

import type { PlanFormat } from '../base/planFormat';

/** To-do lists, identified by their usual names. They must have boxes. */
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

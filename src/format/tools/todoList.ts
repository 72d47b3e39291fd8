import type { PlanFormat } from '../base/planFormat';

const NAME = /(?:^|\/)(?:to-?dos?|tasks)\.md$/iu;
/** Folders whose lists show what a list looks like. */
const SAMPLES = /(?:^|\/)(?:examples?|samples?|templates?|fixtures?)\//iu;

/** To-do lists, identified by their usual names. They must have boxes. */
export const todoList: readonly PlanFormat[] = [
	{
		name: 'todo-list',
		path: { test: path => NAME.test(path) && !SAMPLES.test(path) },
		looksRight: ({ items }) => items.length > 0,
		boxes: 'work',
		isParsed: false,
		isTicked: true,
	},
];

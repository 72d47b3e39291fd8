import type { PlanFormat } from '../base/planFormat';

/** Backlog.md: a file for each task, with a status in its front matter. */
export const backlogMd: readonly PlanFormat[] = [
	{
		name: 'backlog-md-task',
		path: /(?:^|\/)\.?backlog\/(?:tasks|drafts|completed|archive\/(?:tasks|drafts))\/(?:[^/]+\/){0,3}[^/]+\.md$/u,
		looksRight: ({ fields }) =>
			['id', 'status'].every(key => fields.some(({ zone, label }) => zone === 'frontMatter' && label.toLowerCase() === key)),
		boxes: 'work',
		isParsed: false,
		isTicked: true,
	},
];

import type { PlanFormat } from '../base/planFormat';

const folders: PlanFormat['folders'] = [{ path: /(?:^|\/)\.claude\/epics\/\.?archived?\//u, stage: 'archived' }];

/** ccpm: a folder for each epic, whose tasks are named after their issues. Its logs aren't tasks. */
export const ccpm: readonly PlanFormat[] = [
	{
		name: 'ccpm-epic',
		path: /(?:^|\/)\.claude\/epics\/(?:[^/]+\/){1,2}epic\.md$/u,
		titleField: 'name',
		boxes: 'work',
		folders,
		isParsed: false,
		isTicked: false,
	},
	{
		name: 'ccpm-task',
		path: /(?:^|\/)\.claude\/epics\/(?:[^/]+\/){1,2}\d[^/]*\.md$/u,
		looksRight: ({ fields, sections }) =>
			fields.some(({ zone, label }) => zone === 'frontMatter' && /^(?:name|status)$/iu.test(label)) ||
			/^(?:task|issue)\b/iu.test(sections[0]?.text ?? ''),
		titleField: 'name',
		boxes: 'work',
		folders,
		isParsed: false,
		isTicked: false,
	},
];

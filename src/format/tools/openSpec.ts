import { followsTasks, type PlanFormat } from '../base/planFormat';

const archive: PlanFormat['folders'] = [{ path: /(?:^|\/)openspec\/changes\/archive\//u, stage: 'archived' }];

/** OpenSpec: a folder for each change, which is moved to `archive` when the change is complete. */
export const openSpec: readonly PlanFormat[] = [
	{
		name: 'openspec-proposal',
		path: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/proposal\.md$/u,
		hasUnit: true,
		boxes: 'work',
		folders: archive,
		follows: followsTasks,
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'openspec-design',
		path: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/design\.md$/u,
		hasUnit: true,
		boxes: 'work',
		folders: archive,
		follows: followsTasks,
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'openspec-tasks',
		path: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/tasks\.md$/u,
		hasUnit: true,
		boxes: 'all',
		folders: archive,
		isParsed: true,
		isTicked: true,
	},
];

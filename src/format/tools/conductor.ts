import type { PlanFormat } from '../base/planFormat';

/** Conductor: one list of tracks, and a plan for each of them. */
export const conductor: readonly PlanFormat[] = [
	{
		name: 'conductor-tracks',
		path: /(?:^|\/)conductor\/tracks\.md$/u,
		boxes: 'all',
		hasHeadingItems: true,
		begunMark: '~',
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'conductor-plan',
		path: /(?:^|\/)conductor\/(?:tracks|archive)\/(?:[^/]+\/){1,4}plan\.md$/u,
		hasUnit: true,
		boxes: 'all',
		begunMark: '~',
		folders: [{ path: /(?:^|\/)conductor\/(?:tracks\/)?archived?\//u, stage: 'archived' }],
		archiveOf: track => {
			const [folder] = /^(?:.*\/)?conductor(?=\/tracks\/[^/]+$)/u.exec(track) ?? [];
			return folder === undefined ? undefined : { path: `${folder}/archive` };
		},
		isParsed: true,
		isTicked: true,
	},
];

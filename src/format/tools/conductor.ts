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
		archiveOf: track => /^(?:.*\/)?conductor(?=\/tracks\/[^/]+$)/u.exec(track)?.map(folder => ({ path: `${folder}/archive` }))[0],
		isParsed: true,
		isTicked: true,
	},
];

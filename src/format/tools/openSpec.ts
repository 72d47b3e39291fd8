import type { TaskItem } from '../../document/model/model';
import type { Claim } from '../../document/model/planFacts';
import type { Stage } from '../../document/model/stage';
import { parentPath } from '../../util/paths';
import { followsTasks, type PlanFormat } from '../base/planFormat';

const archive: PlanFormat['folders'] = [{ path: /(?:^|\/)openspec\/changes\/archive\//u, stage: 'archived' }];

/** `openspec archive` moves a change there, and applies its deltas to the specs. */
const archiveOf: PlanFormat['archiveOf'] = change =>
	parentPath(change).endsWith('/archive') ? undefined : { path: `${parentPath(change)}/archive`, isDated: true, merges: 'specs' };

/** OpenSpec: a folder for each change, which is moved to `archive` when the change is complete. */
export const openSpec: readonly PlanFormat[] = [
	{
		name: 'openspec-proposal',
		path: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/proposal\.md$/u,
		hasUnit: true,
		boxes: 'work',
		folders: archive,
		archiveOf,
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
		archiveOf,
		follows: followsTasks,
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'openspec-tasks',
		itemIds: 'number',
		path: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/tasks\.md$/u,
		hasUnit: true,
		boxes: 'all',
		claims: openItem,
		folders: archive,
		archiveOf,
		isParsed: true,
		isTicked: true,
	},
];

/** Remarks on items that are left open on purpose. */
const DROPPED = /\b(?:cancell?ed|deferred|skipped|dropped|optional|out of scope|not needed|follow-?up|n\/a)\b/iu;

/** The first open item of an archived change, unless nobody ticked any. */
function openItem(items: readonly TaskItem[], stage: Stage): readonly Claim[] {
	const open = items.find(({ state, text }) => (state === 'open' || state === 'begun') && !DROPPED.test(text));
	return stage === 'archived' && open && items.some(({ state }) => state === 'done')
		? [{ of: '', text: `[${open.mark}]`, stage: 'todo', range: open.markRange }]
		: [];
}

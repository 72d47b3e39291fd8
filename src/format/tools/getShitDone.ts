import type { TaskItem } from '../../document/model/model';
import type { Claim } from '../../document/model/planFacts';
import type { Stage } from '../../document/model/stage';
import type { PlanFormat } from '../base/planFormat';
import { lastSegment, parentPath } from '../../util/paths';
import { folderWords } from '../base/names';

/** Get Shit Done: roadmaps of phases, and plans that are done when there is a summary beside them. */
export const getShitDone: readonly PlanFormat[] = [
	{
		name: 'gsd-roadmap',
		itemIds: 'phase',
		path: /(?:^|\/)\.planning\/(?:[^/]+\/){0,4}(?:[^/]+-)?ROADMAP\.md$/u,
		hasNoStatus: true,
		boxes: 'all',
		claims: tickedPlans,
		// Completed milestones are archived there.
		folders: [{ path: /(?:^|\/)\.planning\/milestones\//u, stage: 'archived' }],
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'gsd-plan',
		path: /(?:^|\/)\.planning\/(?:[^/]+\/){0,4}(?:phases|quick|[^/]+-phases)\/[^/]+\/(?:[^/]+-)?PLAN(?:-[^/]+)?\.md$/u,
		hasUnit: true,
		titleOf,
		hasNoStatus: true,
		boxes: 'none',
		// Also the summary of `02-PLAN-01.md` is called `02-01-SUMMARY.md`.
		follows: name => ({
			name: name.replace(/^(.{1,60})-PLAN-(\d{1,4})\.md$/u, '$1-$2-PLAN.md').replace('PLAN', 'SUMMARY'),
			by: 'existence',
		}),
		isParsed: true,
		isTicked: false,
	},
];

/** The phase in words and the plan's number; only its name for a quick task. */
function titleOf(path: string): string {
	const folder = parentPath(path);
	const name = lastSegment(path);
	const number = /^\d[\d.]*-PLAN-\d+/u.exec(name)?.[0].replace('PLAN-', '') ?? /^(\d[\d.]*(?:-\d[\d.]*)?)-PLAN/u.exec(name)?.[1];
	return number === undefined || parentPath(folder).endsWith('/quick') ? folderWords(folder) : `${folderWords(folder)} ${number}`;
}

const NUMBER = /^(\d{1,4}(?:\.\d{1,3}){0,3})-(?:PLAN-)?(\d{1,3})(?:-PLAN)?(?:\.md)?(?![\w-])/u;

/** The number of a plan in its file name or in the roadmap: `02-01` of `02-01-PLAN.md`, `02-PLAN-01.md` and `02-01: …`. */
export function planNumber(text: string): string | undefined {
	const match = NUMBER.exec(text);
	return match ? `${match[1] ?? ''}-${match[2] ?? ''}` : undefined;
}

/** The plans that a roadmap in use calls done. */
function tickedPlans(items: readonly TaskItem[], stage: Stage): readonly Claim[] {
	return stage === 'archived'
		? []
		: items.flatMap(({ state, mark, markRange, text }): Claim[] => {
				const number = state === 'done' ? planNumber(text.replace(/^[*_`[]{1,4}/u, '')) : undefined;
				return number === undefined ? [] : [{ of: number, text: `[${mark}]`, stage: 'done', range: markRange }];
			});
}

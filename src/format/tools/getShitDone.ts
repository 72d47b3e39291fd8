import type { PlanFormat } from '../base/planFormat';
import { lastSegment, parentPath } from '../../util/paths';
import { folderWords } from '../base/names';

/** Get Shit Done: roadmaps of phases, and plans that are done when there is a summary beside them. */
export const getShitDone: readonly PlanFormat[] = [
	{
		name: 'gsd-roadmap',
		path: /(?:^|\/)\.planning\/(?:[^/]+\/){0,4}(?:[^/]+-)?ROADMAP\.md$/u,
		hasNoStatus: true,
		boxes: 'all',
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
		follows: name => ({ name: name.replace('PLAN', 'SUMMARY'), by: 'existence' }),
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

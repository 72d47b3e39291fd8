import type { PlanFormat } from '../planFormat';
import { folderWords, nameOf, parentOf } from '../names';

/** Get Shit Done: roadmaps of phases, and plans that are done when their summary stands beside them. */
export const getShitDone: readonly PlanFormat[] = [
	{
		name: 'gsd-roadmap',
		path: /(?:^|\/)\.planning\/(?:[^/]+\/){0,4}(?:[^/]+-)?ROADMAP\.md$/u,
		hasNoStatus: true,
		boxes: 'all',
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'gsd-plan',
		path: /(?:^|\/)\.planning\/(?:[^/]+\/){0,4}(?:phases|quick)\/[^/]+\/(?:[^/]+-)?PLAN(?:-[^/]+)?\.md$/u,
		hasUnit: true,
		titleOf: path => {
			const number = nameOf(path)
				.replace(/\.md$/u, '')
				.replace(/-?PLAN/u, '')
				.replace(/^-/u, '');
			return `${folderWords(parentOf(path))}${/^\d/u.test(number) ? ` ${number}` : ''}`;
		},
		hasNoStatus: true,
		boxes: 'none',
		follows: name => ({ name: name.replace('PLAN', 'SUMMARY'), by: 'existence' }),
		isParsed: true,
		isTicked: false,
	},
];

import type { TaskDocument } from '../../document/model/model';
import { parentPath } from '../../util/paths';
import type { PlanFormat } from '../base/planFormat';

const folders: PlanFormat['folders'] = [
	{ path: /(?:^|\/)exec-?plans\/(?:completed|done|archived?)\//u, stage: 'done' },
	{ path: /(?:^|\/)exec-?plans\/active\//u, stage: 'in-progress', isHint: true },
];
const archiveOf: PlanFormat['archiveOf'] = path => {
	const folder = parentPath(path);
	return /(?:^|\/)exec-?plans\/active$/u.test(folder) ? { path: `${parentPath(folder)}/completed` } : undefined;
};
const MARK = 'This ExecPlan is a living document';
/** Maximum lines from the top that are searched for the sentence. */
const MAX_HEADER_LINES = 60;

/**
 * ExecPlans, identified by their sentence or their folder. `PLANS.md` defines their rules; neither it nor the debt
 * tracker is a plan.
 */
export const execPlan: readonly PlanFormat[] = [
	{
		name: 'exec-plan',
		path: /(?:^|\/)(?!PLANS\.md$)[^/]+\.md$/iu,
		looksRight: hasMark,
		boxes: 'work',
		folders,
		archiveOf,
		isParsed: false,
		isTicked: false,
	},
	{
		name: 'exec-plan',
		path: /(?:^|\/)(?:\.agents?\/(?:exec-?)?plans|exec-?plans)\/(?:[^/]+\/)?(?!(?:README|PLANS|index|template|tech-debt-tracker)\.md$)[^/]+\.md$/iu,
		boxes: 'work',
		folders,
		archiveOf,
		isParsed: false,
		isTicked: false,
	},
];

function hasMark(document: TaskDocument): boolean {
	return document.linesWith(MARK).some(line => line < MAX_HEADER_LINES);
}

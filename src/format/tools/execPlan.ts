import type { TaskDocument } from '../../document/model/model';
import type { PlanFormat } from '../base/planFormat';

const folders: PlanFormat['folders'] = [
	{ path: /(?:^|\/)exec-?plans\/(?:completed|done|archived?)\//u, stage: 'done' },
	{ path: /(?:^|\/)exec-?plans\/active\//u, stage: 'in-progress', isHint: true },
];
const MARK = 'This ExecPlan is a living document';
/** In lines. */
const HEADER = 60;

/** ExecPlans, by their sentence or their folder. `PLANS.md` is the rule for them, and the debt tracker is none. */
export const execPlan: readonly PlanFormat[] = [
	{
		name: 'exec-plan',
		path: /(?:^|\/)(?!PLANS\.md$)[^/]+\.md$/iu,
		looksRight: hasMark,
		boxes: 'work',
		folders,
		isParsed: false,
		isTicked: false,
	},
	{
		name: 'exec-plan',
		path: /(?:^|\/)(?:\.agents?\/(?:exec-?)?plans|exec-?plans)\/(?:[^/]+\/)?(?!(?:README|PLANS|index|template|tech-debt-tracker)\.md$)[^/]+\.md$/iu,
		boxes: 'work',
		folders,
		isParsed: false,
		isTicked: false,
	},
];

function hasMark(document: TaskDocument): boolean {
	return document.linesWith(MARK).some(line => line < HEADER);
}

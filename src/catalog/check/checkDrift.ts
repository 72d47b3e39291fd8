import { parentPath, lastSegment } from '../../util/paths';
import { planNumber } from '../../format/tools/getShitDone';
import { SPRINT_STATUS } from '../../format/sprintStatus';
import type { Claim } from '../../document/model/planFacts';
import type { Severity } from '../../document/model/problem';
import { isOverStage, type Stage } from '../../document/model/stage';
import type { Entry } from '../entry';
import type { Steps } from '../../util/steps';
import type { Report } from './checkOptions';

/** Stages of a story whose difference somebody would act on; others come from words that only one place has. */
const STEPS: readonly Stage[] = ['todo', 'in-progress', 'in-review', 'done'];

/**
 * Plans whose format says their stage in two places that disagree: a story and BMAD's `sprint-status.yaml`, a plan of
 * Get Shit Done that the roadmap ticks although it has no summary, and an archived change of OpenSpec with items that
 * are open beside ticked ones. Linear.
 */
export function* checkDrift(entries: readonly Entry[], report: Report): Steps<void> {
	const plans = new Map<string, Entry>();
	const stories = new Map<string, Entry[]>();
	for (const entry of entries) {
		if (entry.family === 'gsd-plan') {
			const number = planNumber(lastSegment(entry.path));
			const root = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/phases/')));
			plans.set(`${entry.folder}\0${root}\0${number ?? ''}`, entry);
		} else if (entry.family === 'bmad-story') {
			const number = storyNumber(lastSegment(entry.path));
			if (number !== undefined) {
				const key = `${entry.folder}\0${parentPath(entry.path)}\0${number}`;
				const known = stories.get(key);
				if (known) {
					known.push(entry);
				} else {
					stories.set(key, [entry]);
				}
			}
		}
		yield;
	}
	for (const entry of entries) {
		for (const claim of entry.claims) {
			if (lastSegment(entry.path) === SPRINT_STATUS) {
				checkStory(entry, claim, stories, report);
			} else if (claim.of === '') {
				drift(entry, claim, lastSegment(parentPath(parentPath(entry.path))), entry.status.stage, 'information', report);
			} else {
				const plan = plans.get(`${entry.folder}\0${parentPath(entry.path)}\0${claim.of}`);
				if (plan && !isOverStage(plan.status.stage)) {
					drift(entry, claim, lastSegment(plan.path), plan.status.stage, 'warning', report);
				}
			}
			yield;
		}
	}
}

/** The number at the beginning of a story's key or file name: `2-3` of `2-3-frost-alerts.md`. */
function storyNumber(name: string): string | undefined {
	return /^\d{1,3}[a-z]?-\d{1,3}[a-z]?(?=[-.]|$)/u.exec(name)?.[0];
}

function checkStory(tracker: Entry, claim: Claim, stories: ReadonlyMap<string, readonly Entry[]>, report: Report): void {
	const known = stories.get(`${tracker.folder}\0${parentPath(tracker.path)}\0${storyNumber(claim.of) ?? ''}`) ?? [];
	const story = known.find(({ path }) => lastSegment(path) === `${claim.of}.md`) ?? (known.length === 1 ? known[0] : undefined);
	const { text, stage } = story?.status ?? {};
	if (story && text !== undefined && stage !== claim.stage && [stage, claim.stage].every(each => each && STEPS.includes(each))) {
		report(story, {
			code: 'plan-drift',
			range: story.places.status ?? claim.range,
			severity: 'warning',
			parameters: { here: text, other: SPRINT_STATUS, there: claim.text },
			related: [{ uri: tracker.uri, range: claim.range, name: SPRINT_STATUS }],
		});
	}
}

function drift(entry: Entry, { range, text }: Claim, other: string, there: string, severity: Severity, report: Report): void {
	report(entry, { code: 'plan-drift', range, severity, parameters: { here: text, other, there } });
}

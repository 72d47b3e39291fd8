import type { StatusFact, TaskDocument, TaskItem } from '../document/model/model';
import type { Follows, PlanFacts } from '../document/model/planFacts';
import type { Stage } from '../document/model/stage';
import type { OwnFacts } from '../document/read/parsedDocument';
import { isBoxPlan } from './boxPlan';
import { PLAN_FORMATS } from './formats';
import { lastSegment, parentPath } from '../util/paths';
import type { PlanFormat } from './base/planFormat';
import { planItems } from './planItems';
import { planTitle } from './planTitle';

/** The format that a document is written in; undefined for one that is in none of them. */
function formatOf(document: TaskDocument, path: string): PlanFormat | undefined {
	return PLAN_FORMATS.find(format => format.path?.test(path) !== false && format.looksRight?.(document) !== false);
}

/**
 * The facts of a plan beyond those of `parse`: by its format, or by its boxes and its path alone. `{}` for a document
 * that isn't a plan.
 * @param path relative to the workspace folder, `/` between segments
 */
export function readPlan(document: TaskDocument, path: string): Partial<OwnFacts> {
	const format = formatOf(document, path);
	if (format) {
		return readFormat(document, format, path);
	}
	if (!isBoxPlan(document, path)) {
		return {};
	}
	const plan: PlanFacts = { format: undefined, unit: undefined, follows: undefined, isParsed: false, isTicked: true };
	return { plan, status: derived(document.status, stageOfItems(document.items, 'work') ?? 'unset') };
}

function readFormat(document: TaskDocument, format: PlanFormat, path: string): Partial<OwnFacts> {
	const unit = format.hasUnit ? parentPath(path) : undefined;
	const items = planItems(document, format);
	const status: StatusFact = format.hasNoStatus ? { text: undefined, stage: 'unset', field: undefined } : document.status;
	const own = status.text === undefined ? ownStage(format, path, items) : undefined;
	const follows = status.text === undefined && own === undefined ? followed(format, path) : undefined;
	return {
		family: undefined,
		title: planTitle(document, format, path, unit),
		items,
		status: derived(status, own ?? follows?.otherwise ?? format.emptyStage ?? 'todo'),
		plan: {
			format: format.name,
			unit,
			follows,
			isParsed: format.isParsed,
			...(format.begunMark !== undefined && { begunMark: format.begunMark }),
			isTicked: format.isTicked,
		},
	};
}

/** The stage by folder and boxes; undefined if neither gives one. */
function ownStage(format: PlanFormat, path: string, items: readonly TaskItem[]): Stage | undefined {
	const folder = format.folders?.find(candidate => candidate.path.test(path));
	const byBoxes = format.boxes === 'none' ? undefined : stageOfItems(items, format.boxes);
	return folder && (!folder.isHint || byBoxes === undefined) ? folder.stage : byBoxes;
}

function followed(format: PlanFormat, path: string): Follows | undefined {
	const follows = format.follows?.(lastSegment(path));
	return follows && { ...follows, otherwise: format.emptyStage ?? 'todo' };
}

/** To do if nothing is ticked, in progress if something is, done if everything required is. */
function stageOfItems(items: readonly TaskItem[], which: 'all' | 'work'): Stage | undefined {
	const known = items.filter(({ state }) => state !== 'other');
	const work = which === 'all' ? known : known.filter(({ kind }) => kind === 'work');
	const counted = work.length > 0 ? work : known;
	const required = counted.filter(({ isOptional }) => !isOptional);
	const decisive = required.length > 0 ? required : counted;
	if (decisive.length === 0) {
		return undefined;
	}
	if (decisive.every(({ state }) => state === 'done')) {
		return 'done';
	}
	return counted.some(({ state }) => state !== 'open') ? 'in-progress' : 'todo';
}

/** A written status takes precedence. */
function derived(status: StatusFact, stage: Stage): StatusFact {
	return status.text !== undefined || stage === 'unset' ? status : { ...status, stage, isDerived: true };
}

import type { StatusFact, TaskDocument, TaskItem } from '../document/model/model';
import type { Follows, PlanFacts } from '../document/model/planFacts';
import type { Stage } from '../document/model/stage';
import type { OwnFacts } from '../document/read/parsedDocument';
import { unitDate } from './base/unitDate';
import { isBoxPlan, MIN_ITEMS } from './boxPlan';
import { isTextPlan } from './textPlan';
import { PLAN_FORMATS } from './formats';
import { finishedFolder } from './finishedFolders';
import { lastSegment, parentPath } from '../util/paths';
import type { FormatOptions } from './base/formatOptions';
import type { PlanFormat } from './base/planFormat';
import { isManual } from './manual';
import { planItems } from './planItems';
import { planTitle } from './planTitle';

/** The format that a document is written in; undefined for one that is in none of them. */
function formatOf(document: TaskDocument, path: string, own: readonly PlanFormat[] = []): PlanFormat | undefined {
	const formats = own.length === 0 ? PLAN_FORMATS : [...own, ...PLAN_FORMATS];
	return formats.find(format => format.path?.test(path) !== false && format.looksRight?.(document) !== false);
}

/**
 * The facts of a plan beyond those of `parse`: by its format, or by its boxes, its parts and its path alone. `{}` for a document
 * that isn't a plan.
 * @param path relative to the workspace folder, `/` between segments
 */
export function readPlan(document: TaskDocument, path: string, options?: FormatOptions): Partial<OwnFacts> {
	const format = formatOf(document, path, options?.own);
	if (format) {
		return options?.off.has(format.name) ? {} : readFormat(document, format, path);
	}
	if (!isBoxPlan(document, path) && !isTextPlan(document, path) && (isManual(path) || !hasPriorityAndBoxes(document))) {
		return {};
	}
	const plan: PlanFacts = { format: undefined, unit: undefined, follows: undefined, isParsed: false, isTicked: true };
	return {
		plan,
		status: derived(document.status, stageOfFolder(path) ?? stageOfItems(document.items, 'work') ?? 'unset'),
	};
}

/** A document with a priority is work, wherever it is, unless it is a manual. */
function hasPriorityAndBoxes({ priority, status, items }: TaskDocument): boolean {
	return priority.text !== undefined && status.text === undefined && items.length >= MIN_ITEMS;
}

function readFormat(document: TaskDocument, format: PlanFormat, path: string): Partial<OwnFacts> {
	// A plan at the top of the workspace folder has no folder of its own.
	const unit = (format.hasUnit && parentPath(path)) || undefined;
	const items = planItems(document, format);
	const status: StatusFact = format.hasNoStatus ? { text: undefined, stage: 'unset', field: undefined } : document.status;
	const own = status.text === undefined ? ownStage(format, path, items) : undefined;
	const follows = status.text === undefined && own === undefined ? followed(format, path) : undefined;
	const facts = derived(status, own ?? follows?.otherwise ?? format.emptyStage ?? 'todo');
	const archive = format.archiveOf?.(unit ?? path);
	const claims = format.claims?.(items, facts.stage) ?? [];
	return {
		family: undefined,
		title: planTitle(document, format, path, unit),
		items,
		status: facts,
		...dated(document, {
			format: format.name,
			unit,
			follows,
			...(claims.length > 0 && { claims }),
			...(archive && { archive }),
			isParsed: format.isParsed,
			...(format.begunMark !== undefined && { begunMark: format.begunMark }),
			isTicked: format.isTicked,
		}),
	};
}

/** The facts with the date in the name of the plan's unit if it has no other. */
function dated({ created }: TaskDocument, plan: PlanFacts): Partial<OwnFacts> {
	const day = created === undefined && plan.unit !== undefined ? unitDate(plan.unit) : undefined;
	return day === undefined ? { plan } : { plan, created: day, createdFrom: 'file-name' };
}

/** The stage by folder and boxes; undefined if neither gives one. */
function ownStage(format: PlanFormat, path: string, items: readonly TaskItem[]): Stage | undefined {
	const folder = format.folders?.find(candidate => candidate.path.test(path));
	const byBoxes = format.boxes === 'none' ? undefined : stageOfItems(items, format.boxes);
	if (folder && (!folder.isHint || byBoxes === undefined)) {
		return folder.stage;
	}
	return (format.folders ? undefined : stageOfFolder(path)) ?? byBoxes;
}

/**
 * The stage of plans in a folder that people move finished or abandoned ones to, in formats that have none of their own:
 * anywhere in an archive, in a folder for what is done, or in a plan's own folder there.
 */
function stageOfFolder(path: string): Stage | undefined {
	const folders = path.split('/').slice(0, -1).map(finishedFolder);
	return folders.includes('archived') ? 'archived' : folders.slice(-2).includes('done') ? 'done' : undefined;
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

import type { Field, TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { headPhrase, normalizeValue, shownValue } from '../model/plainText';
import { openWork } from './openWork';

/** Statuses of finished work. `Accepted`, `Final` or `Live` describe a decision or something in use. */
const FINISHED =
	/^(?:(?:fully|successfully|already|all|everything|is|now|100 ?%) ?)*(?:|done|completed?|completion|finished|implemented|implementation completed?|fixed|resolved|closed|shipped|released|merged|delivered)$/u;
/** Remarks that mention remaining work. */
const PARTLY =
	/\b(?:partial|most|manual|follow up)|\b(?:except|but|without|part \d|phase|milestone|mvp|slice|pr ?\d|v\d|remaining|remains|left|pending|open|todo|not|almost|nearly|core|initial|foundation|needs?|awaiting|deferred|some|ready for)\b|\d ?\/ ?\d|\b\d\d? ?%/u;
/** Statuses of work in progress or planned. `Draft`, `Approved` or `Ready` may describe the text itself. */
const UNFINISHED =
	/^(?:in progress|inprogress|in development|development|wip|work in progress|working on it|doing|started|implementing|in implementation|ongoing|todo|to do|not started|planned|backlog|queued|scheduled)$/u;
/** Words in titles of documents whose boxes are ticked again and again. */
const REUSED = /\b(?:runbooks?|playbooks?|checklists?|pre-?flight|procedures?|sop)\b/iu;
/** Minimum ticked items that say something about the work. */
const LEAST_ITEMS = 2;

/**
 * A done status with open work items, another status with all items ticked, and a completed enhancement without its
 * review. Gates and questions may stay open in a finished document.
 */
export function checkStatus(document: TaskDocument): Problem[] {
	const { field, text, stage } = document.status;
	if (text === undefined || !field || document.plan?.isTicked === false) {
		return [];
	}
	const problems: Problem[] = [];
	const { work, all } = document.progress;
	if (stage === 'done') {
		const open = work.done < work.total && isFinished(document, text) && ticksItems(document) ? openWork(document).length : 0;
		if (open > 0) {
			problems.push(problem('done-open-items', field, 'warning', { status: shownValue(text), open }));
		}
		if (document.family === 'enhancement-tracking' && !hasReview(document)) {
			problems.push(problem('review-missing', field, 'information', {}));
		}
	} else if (
		work.total >= LEAST_ITEMS &&
		all.done === all.total &&
		isUnfinished(document, text) &&
		document.items.every(({ state }) => state === 'done')
	) {
		problems.push(problem('items-done', field, 'information', { status: shownValue(text), total: all.total }));
	}
	return problems;
}

function problem(code: Problem['code'], field: Field, severity: Problem['severity'], parameters: Problem['parameters']): Problem {
	return { code, range: field.valueRange, severity, parameters };
}

/**
 * Whether open boxes say anything. Where nobody has ticked a single one, the boxes are not in use, except in a bundled
 * family, whose checklists are its work. The boxes of a runbook or a checklist are ticked each time it is used.
 */
function ticksItems({ family, items, title }: TaskDocument): boolean {
	return !REUSED.test(title.text) && (family !== undefined || items.some(({ state }) => state === 'done'));
}

function isFinished({ family }: TaskDocument, status: string): boolean {
	const normalized = normalizeValue(status);
	const head = headPhrase(normalized);
	return (FINISHED.test(head) || (family === 'enhancement-task' && head === 'reviewed')) && !PARTLY.test(normalized);
}

/** `Active` is a stage in the families; elsewhere it may mean that a text is in force. */
function isUnfinished({ family }: TaskDocument, status: string): boolean {
	const head = headPhrase(normalizeValue(status));
	return UNFINISHED.test(head) || (family !== undefined && head === 'active');
}

/** The enhancement tracker's sixth step asks for the review after completion. */
function hasReview({ sections, lines }: TaskDocument): boolean {
	const review = sections.find(({ meaning }) => /^post implementation review\b/u.test(meaning.name));
	return (
		review !== undefined && lines.slice(review.line + 1, review.endLine).some(line => /[\p{L}\p{N}]/u.test(line) && !/^ {0,3}#/u.test(line))
	);
}

import type { Field, TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { headPhrase, normalizeValue } from '../model/plainText';
import { openWork } from './openWork';

/** Statuses that say that work is over. `Accepted`, `Final` or `Live` speak of a decision or of a thing in use. */
const FINISHED =
	/^(?:(?:fully|successfully|already|all|everything|is|now|100 ?%) ?)*(?:|done|completed?|completion|finished|implemented|implementation completed?|fixed|resolved|closed|shipped|released|merged|delivered)$/u;
/** Remarks by which the author says that something is left. */
const PARTLY =
	/\b(?:partial|most|manual|follow up)|\b(?:except|but|without|part \d|phase|milestone|mvp|slice|pr ?\d|v\d|remaining|remains|left|pending|open|todo|not|almost|nearly|core|initial|foundation|needs?|awaiting|deferred|some|ready for)\b|\d ?\/ ?\d|\b\d\d? ?%/u;
/** Statuses that say that work goes on or waits for its turn. `Draft`, `Approved` or `Ready` may speak of the text itself. */
const UNFINISHED =
	/^(?:in progress|inprogress|in development|development|wip|work in progress|working on it|doing|started|implementing|in implementation|ongoing|todo|to do|not started|planned|backlog|queued|scheduled)$/u;
/** Fewer ticked items say nothing of the work. */
const LEAST_ITEMS = 2;
const MAX_TEXT = 100;

/**
 * A status that says done where work is left to tick, one that does not where everything is ticked, and an enhancement
 * that is completed without its review. Gates and questions may stay open in a finished document.
 */
export function checkStatus(document: TaskDocument): Problem[] {
	const { field, text, stage } = document.status;
	if (text === undefined || !field || document.plan?.isTicked === false) {
		return [];
	}
	const problems: Problem[] = [];
	const { work, all } = document.progress;
	if (stage === 'done') {
		const open = work.done < work.total && isFinished(document, text) ? openWork(document).length : 0;
		if (open > 0) {
			problems.push(problem('done-open-items', field, 'warning', { status: text.slice(0, MAX_TEXT), open }));
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
		problems.push(problem('items-done', field, 'information', { status: text.slice(0, MAX_TEXT), total: all.total }));
	}
	return problems;
}

function problem(code: Problem['code'], field: Field, severity: Problem['severity'], parameters: Problem['parameters']): Problem {
	return { code, range: field.valueRange, severity, parameters };
}

function isFinished({ family }: TaskDocument, status: string): boolean {
	const normalized = normalizeValue(status);
	const head = headPhrase(normalized);
	return (FINISHED.test(head) || (family === 'enhancement-task' && head === 'reviewed')) && !PARTLY.test(normalized);
}

/** `Active` is a step of the families; elsewhere it may say that a text is in force. */
function isUnfinished({ family }: TaskDocument, status: string): boolean {
	const head = headPhrase(normalizeValue(status));
	return UNFINISHED.test(head) || (family !== undefined && head === 'active');
}

/** Source: the enhancement tracker's sixth step asks for the review once it is completed. */
function hasReview({ sections, lines }: TaskDocument): boolean {
	const review = sections.find(({ meaning }) => /^post implementation review\b/u.test(meaning.name));
	return (
		review !== undefined && lines.slice(review.line + 1, review.endLine).some(line => /[\p{L}\p{N}]/u.test(line) && !/^ {0,3}#/u.test(line))
	);
}

import { openWork } from './openWork';
import type { Problem, TaskDocument } from '../model';
import { headPhrase, normalizeValue } from '../plainText';

/** Statuses that say that work is over. `Accepted`, `Final` or `Live` speak of a decision or of a thing in use. */
const FINISHED = /^(?:(?:fully|successfully|already|all|everything|is|now|100 ?%) ?)*(?:|done|completed?|completion|finished|implemented|implementation completed?|fixed|resolved|closed|shipped|released|merged|delivered)$/u;
/** Remarks by which the author says that something is left. */
const PARTLY = /\b(?:except|but|without|partial\w*|part \d|phase|milestone|mvp|v\d|remaining|remains|left|pending|open|todo|follow ups?|not|most\w*|almost|nearly|core|initial|needs?|awaiting|deferred|some)\b|\d ?\/ ?\d|\b\d\d? ?%/u;
/** Statuses that say that work goes on or waits for its turn. `Draft`, `Approved` or `Ready` may speak of the text itself. */
const UNFINISHED = /^(?:in progress|inprogress|in development|development|wip|work in progress|working on it|doing|started|implementing|in implementation|ongoing|todo|to do|not started|planned|backlog|queued|scheduled)$/u;
/** Fewer ticked items say nothing of the work. */
const LEAST_ITEMS = 2;

/** A status that says done where work is left to tick, and one that does not where everything is ticked. */
export function checkStatus(document: TaskDocument): Problem[] {
	const { status, progress, items } = document;
	if (status.text === undefined || !status.field || items.length === 0) {
		return [];
	}
	const report = (code: Problem['code'], severity: Problem['severity'], count: Problem['parameters']): Problem[] =>
		[{ code, range: status.field?.valueRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, severity, parameters: { status: (status.text ?? '').slice(0, 100), ...count } }];
	const normalized = normalizeValue(status.text);
	const head = headPhrase(normalized);
	if (status.stage === 'done' && progress.work.done < progress.work.total) {
		const isFinished = FINISHED.test(head) || (document.family === 'enhancement-task' && head === 'reviewed');
		const open = isFinished && !PARTLY.test(normalized) ? openWork(document).length : 0;
		return open > 0 ? report('done-open-items', 'warning', { open }) : [];
	}
	const isAllTicked = progress.all.done === progress.all.total && progress.work.total >= LEAST_ITEMS && items.every(({ state }) => state === 'done');
	return isAllTicked && UNFINISHED.test(head) ? report('items-done', 'information', { total: progress.all.total }) : [];
}

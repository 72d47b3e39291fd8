import { traitsOf } from '../document/model/fieldForm';
import { dateInStyle } from '../document/date/dateInStyle';
import type { EditResult } from '../document/model/editResult';
import type { Field, TaskDocument } from '../document/model/model';
import { isOpenItem } from '../document/read/items';
import { parse } from '../document/read/parse';
import { readPlaceholder } from '../document/model/placeholder';
import { normalizeLabel } from '../document/model/plainText';
import { timelineRows } from '../document/edit/recordTime';
import type { Moment } from '../document/date/rewriteDate';
import { lineRange, type Range, type TextEdit } from '../document/model/text';
import { writeValue } from '../document/edit/writeValue';
import { bundledTemplate } from '../template/bundled';

/** A remaining step for a finished document. */
export type DoneOffer =
	/** The section that compares a tracked enhancement's results with its goals; the edits add it. */
	| { readonly kind: 'review-section'; readonly edits: readonly TextEdit[] }
	/** A completion date that is not filled in; the edits set it to today. `label` as in the document. */
	| { readonly kind: 'completion-date'; readonly label: string; readonly edits: readonly TextEdit[] }
	/** A date that only the user knows; `range` is to be replaced. */
	| { readonly kind: 'review-date'; readonly label: string; readonly range: Range }
	/** A timeline in which a phase's actual time is missing. */
	| { readonly kind: 'actual-time' };

/** Normalized labels of completion dates. */
const COMPLETION =
	/^(?:(?:date |actual )?(?:completed|completion|finished|closed|done|resolved|shipped)(?: (?:date|on|at))?|completion target|actual end(?: date)?)$/u;
/** A remark in an item that need not be done. */
const OPTIONAL = /\((?:if (?:applicable|needed|required|any)|optional)\)/iu;
const REVIEW_DATE = /^(?:next )?review(?: date| on)$/u;
/** The heading of the section that compares results with goals. */
export const REVIEW_SECTION = /^\W*(?:\d[\d.]*\s+)?post[- ]?implementation review\b/iu;

/**
 * The remaining steps for a finished document, in the order to offer them: a review depending on its family, dates from
 * its unfilled fields, and actual times from its timeline. None for a template, and none twice.
 * @param eol the document's line ending
 */
export function doneOffers(document: TaskDocument, now: Moment, eol: string): readonly DoneOffer[] {
	if (document.isTemplate || document.frontMatter?.isValid === false) {
		return [];
	}
	const isReviewMissing = document.family === 'enhancement-tracking' && !document.sections.some(({ text }) => REVIEW_SECTION.test(text));
	const isTimeMissing = timelineRows(document).some(({ actual }) => actual === '' || readPlaceholder(actual) !== undefined);
	return [
		...(isReviewMissing ? [{ kind: 'review-section', edits: reviewEdits(document, eol) } as const] : []),
		...document.fields.flatMap(field => dateOffer(document, field, now)),
		...(isTimeMissing ? [{ kind: 'actual-time' } as const] : []),
	];
}

/** Whether items are still open, other than optional ones. A document with open items isn't offered any more steps unasked. */
export function hasOpenItems({ items }: TaskDocument): boolean {
	return items.some(item => isOpenItem(item) && !item.isOptional && !OPTIONAL.test(item.text));
}

/** The edits of an offer that was made for an earlier text of the document; none if it no longer applies. */
export function takeOffer(document: TaskDocument, offer: DoneOffer, now: Moment, eol: string): EditResult {
	const same = doneOffers(document, now, eol).find(candidate => candidate.kind === offer.kind && labelOf(candidate) === labelOf(offer));
	return { edits: same && 'edits' in same ? same.edits : [] };
}

function labelOf(offer: DoneOffer): string {
	return 'label' in offer ? offer.label : '';
}

function dateOffer(document: TaskDocument, field: Field, now: Moment): DoneOffer[] {
	const label = normalizeLabel(field.label);
	if (field.isSet || traitsOf(field).writer === undefined) {
		return [];
	}
	if (REVIEW_DATE.test(label)) {
		return [{ kind: 'review-date', label: field.label, range: field.valueRange }];
	}
	if (!COMPLETION.test(label) || field.name === 'progress' || field.name === 'status') {
		return [];
	}
	const { edits } = writeValue(document, field, dateInStyle(document, now, readPlaceholder(field.value)?.label));
	return edits && edits.length > 0 ? [{ kind: 'completion-date', label: field.label, edits }] : [];
}

/** Inserts the section from the family's template, before the footer lines that describe the document. */
function reviewEdits(document: TaskDocument, eol: string): readonly TextEdit[] {
	const section = reviewLines().join(eol);
	const footer = document.fields.filter(({ zone }) => zone === 'footer').map(({ labelRange }) => labelRange.start.line);
	const rule = footer.length > 0 ? lastRuleAbove(document, Math.min(...footer)) : -1;
	if (rule >= 0) {
		let line = rule + 1;
		while ((document.lines[line] ?? '').trim() === '') {
			line++;
		}
		const lead = line === rule + 1 ? eol : '';
		return [{ range: lineRange(line, 0, 0), newText: `${lead}${section}${eol}${eol}---${eol}${eol}` }];
	}
	let line = (document.sections.find(({ kind, level }) => kind === 'instruction' && level <= 2)?.line ?? document.lines.length) - 1;
	while (line > 0 && /^\s*(?:---+\s*)?$/u.test(document.lines[line] ?? '')) {
		line--;
	}
	const end = (document.lines[line] ?? '').length;
	return [{ range: lineRange(line, end, end), newText: `${eol}${eol}${section}` }];
}

function lastRuleAbove(document: TaskDocument, from: number): number {
	for (let line = from - 1; line >= 0; line--) {
		if (/^ {0,3}(?:-[ \t]*){3,}$/u.test(document.lines[line] ?? '')) {
			return line;
		}
	}
	return -1;
}

function reviewLines(): readonly string[] {
	const { lines, sections } = parse(bundledTemplate('enhancement-tracking').body);
	const section = sections.find(({ text }) => REVIEW_SECTION.test(text));
	const own = lines.slice(section?.line, section?.endLine);
	const end = own.findIndex(line => /^---+\s*$/u.test(line));
	const kept = own.slice(0, end < 0 ? own.length : end);
	while (kept.at(-1)?.trim() === '') {
		kept.pop();
	}
	return kept;
}

import type { ProblemCode } from '../document/model/problem';

/** A problem as far as its message goes; both Problem and EntryProblem are one. */
export interface ProblemFacts {
	readonly code: ProblemCode;
	readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * One English sentence for each problem, with `{name}` where a parameter goes. The editor has the same sentences in
 * problemText.ts, where they are translated.
 */
export const problemSentences: Readonly<Record<ProblemCode, string>> = {
	'front-matter-invalid': 'The front matter is not valid YAML: {detail}.',
	'front-matter-unclosed': 'The front matter has no closing "---" line, so it is read as text.',
	'front-matter-language': 'Front matter in "{language}" is not read; only a first line of exactly "---" opens it.',
	'front-matter-limit': 'The front matter is too large to read: {detail}.',
	'not-utf8': 'The file is not valid UTF-8; some characters may be wrong, and it is never changed.',
	'too-large': 'The file is too large to read ({bytes} bytes; the limit is {limit}).',
	unreadable: 'The file cannot be read: {detail}.',
	'unknown-status': 'The status "{value}" is not known.',
	'unknown-priority': 'The priority "{value}" is not known.',
	'field-mismatch': 'The front matter says {name} "{frontMatter}", the text says "{body}"; the front matter counts.',
	'invalid-date': 'The {label} date "{value}" does not exist.',
	'date-order': 'The modified date {modified} is before the created date {created}.',
	'done-open-items': 'The status is "{status}", and items are still open: {open}.',
	'items-done': 'Every item is ticked ({total}), and the status is still "{status}".',
	'placeholder-left': 'Template text is left to be filled in: {text}.',
	'instruction-left': 'Instructions of the template are left in the document.',
	'list-start': 'This list starts at {number} right below a text, so it is read as part of that text and its boxes are no items.',
	'label-link-definition': 'This defines a link named "{label}", so the line is not shown.',
	'label-heading': 'The line "---" right below makes a heading of "{text}".',
	'review-missing': 'The enhancement is completed, and its post-implementation review is not written.',
	'folder-status': 'The document lies in the folder "{folder}", but its status is "{status}".',
	'plan-drift': 'Here it says "{here}", but "{other}" says "{there}".',
	'file-name': 'The file is called "{name}"; by the convention here it would be "{expected}".',
	'duplicate-id': 'The id "{id}" is also that of {other}.',
	'path-missing': 'The file "{path}" is to be modified, but it does not exist.',
	'path-exists': 'The file "{path}" is still to be created, but it exists.',
	'relation-unknown': 'No document "{target}" is known.',
	'relation-inverse': 'The document "{target}" does not name this one under "{inverse}".',
	'relation-cycle': 'These documents wait for one another: {cycle}.',
};

/** The problem in one English sentence. A parameter that is missing stands as `?`. */
export function messageOf(problem: ProblemFacts): string {
	return fillSentence(problemSentences[problem.code], problem.parameters);
}

/** Puts the parameters in the places of a sentence, as plain text on one line. */
export function fillSentence(sentence: string, parameters: Readonly<Record<string, string | number>>): string {
	return sentence.replace(/\{([a-zA-Z]{1,30})\}/g, (_, name: string) => {
		const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
		return parameterText(value ?? '?');
	});
}

/** The parameters of a sentence as plain texts on one line. */
export function parameterTexts(parameters: Readonly<Record<string, string | number>>): Record<string, string> {
	return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameterText(value)]));
}

/** A parameter as plain text on one line. */
export function parameterText(value: string | number): string {
	return withoutFinalStop(String(value).replace(/[\r\n\t]/g, ' '));
}

/** A parser's message may end in a full stop of its own. */
function withoutFinalStop(text: string): string {
	return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text;
}

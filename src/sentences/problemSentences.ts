import type { ProblemCode } from '../document/model/problem';
import type { PluralSentence } from './pluralSentence';

/** A problem as far as its message goes; both Problem and EntryProblem are one. */
export interface ProblemFacts {
	readonly code: ProblemCode;
	readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * One English sentence for each problem, with `{name}` where a parameter goes. A sentence with two forms is chosen by the
 * parameter `open`. The editor has the same sentences in
 * problemText.ts, where they are translated.
 */
export const problemSentences: Readonly<Record<ProblemCode, string | PluralSentence>> = {
	'front-matter-invalid': "The front matter isn't valid YAML: {detail}.",
	'front-matter-unclosed': 'The front matter has no closing "---" line, so it is treated as text.',
	'front-matter-language': 'Front matter in "{language}" isn\'t supported. Start it with a line that is exactly "---".',
	'front-matter-limit': 'The front matter is too large to read: {detail}.',
	'not-utf8': "The file isn't valid UTF-8. Some characters may be wrong, and the file can't be edited with Task Docs.",
	'too-large': 'The file is too large to read ({bytes} bytes; the limit is {limit}).',
	unreadable: "The file can't be read: {detail}.",
	'unknown-status': '"{value}" isn\'t a recognized status.',
	'unknown-priority': '"{value}" isn\'t a recognized priority.',
	'field-mismatch': 'The {name} is "{frontMatter}" in the front matter but "{body}" in the text. The front matter takes precedence.',
	'invalid-date': 'The {label} date "{value}" doesn\'t exist.',
	'date-order': 'The modified date {modified} is before the created date {created}.',
	'done-open-items': {
		one: 'Marked {status} with 1 open item.',
		other: 'Marked {status} with {open} open items.',
	},
	'items-done': 'Every item is checked, but the status is "{status}".',
	'placeholder-left': 'Blank not filled in: {text}.',
	'instruction-left': 'The document still contains template instructions.',
	'list-start': "A list that starts at {number} directly below text is part of that text in Markdown, so its boxes aren't items.",
	'label-link-definition': 'Markdown reads this line as the definition of the link "{label}" and doesn\'t show it.',
	'label-heading': 'The "---" line below turns "{text}" into a heading.',
	'review-missing': 'The enhancement is completed but has no post-implementation review.',
	'folder-status': 'In "{folder}/", but status is "{status}".',
	'file-name': 'The file name "{name}" doesn\'t follow the naming convention. Expected "{expected}".',
	'duplicate-id': 'The id "{id}" is also used by {other}.',
	'path-missing': '"{path}" is listed under Files to Modify but doesn\'t exist.',
	'path-exists': '"{path}" is listed under Files to Create but already exists.',
	'relation-unknown': 'No document matches "{target}".',
	'relation-inverse': '"{target}" doesn\'t list this document under "{inverse}".',
	'relation-cycle': 'These documents block each other: {cycle}.',
};

/** The problem in one English sentence. A parameter that is missing stands as `?`. */
export function messageOf(problem: ProblemFacts): string {
	const sentence = problemSentences[problem.code];
	const text = typeof sentence === 'string' ? sentence : problem.parameters['open'] === 1 ? sentence.one : sentence.other;
	return fillSentence(text, problem.parameters);
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

import { traitsOf } from '../model/fieldForm';
import type { Field, TaskDocument } from '../model/model';
import { readPlaceholder } from '../model/placeholder';

/** Maximum lines of comments read, and characters of each. */
const MAX_LINES = 300;
const MAX_LINE = 400;
const MAX_OPTIONS = 20;
const CODE_START = /^(?: {0,3}(?:```|~~~)| {4}|\t)/u;

/**
 * The options of a status or priority that a document lists: in the unfilled field (`[Todo | Done]`), in a comment behind
 * it, or in an HTML comment (`Status Options:` and a list, or `Status: todo | in progress | done`). Empty when there are
 * none, and when any of the words is unknown.
 */
export function listedOptions(
	document: TaskDocument,
	field: Field | undefined,
	name: 'status' | 'priority',
	isKnown: (text: string) => boolean,
): string[] {
	const candidates = [...(field ? [inField(document, field), behindField(document, field)] : []), ...inComments(document, name)];
	return candidates.find(options => options.length > 1 && options.length <= MAX_OPTIONS && options.every(isKnown)) ?? [];
}

/** From the source, which has the YAML brackets. */
function inField(document: TaskDocument, field: Field): string[] {
	const { start, end } = field.valueRange;
	const source = start.line === end.line ? (document.lines[start.line] ?? '').slice(start.character, end.character) : '';
	const quoted = /^(["'])(.*)\1$/u.exec(source);
	return [...(readPlaceholder(quoted?.[2] ?? source)?.choices ?? [])];
}

function behindField(document: TaskDocument, field: Field): string[] {
	const rest = (document.lines[field.valueRange.end.line] ?? '').slice(
		field.valueRange.end.character,
		field.valueRange.end.character + MAX_LINE,
	);
	const comment = traitsOf(field).comment?.exec(rest)?.[1];
	return comment === undefined ? [] : splitOptions(comment);
}

function* inComments(document: TaskDocument, name: string): Generator<string[]> {
	const words = name === 'status' ? 'status(?:es)?' : 'priorit(?:y|ies)';
	const lead = new RegExp(`^[ \\t*#-]*(?:[a-z]+ ){0,2}${words}\\b[^:]{0,40}:(.*)$`, 'iu');
	const lines = commentLines(document);
	for (const [index, line] of lines.entries()) {
		const match = lead.exec(line);
		if (!match) {
			continue;
		}
		yield splitOptions(match[1] ?? '');
		const listed: string[] = [];
		for (const following of lines.slice(index + 1, index + 1 + MAX_OPTIONS)) {
			const option = /^[ \t]*[-*+][ \t]+(.+)/u.exec(following)?.[1];
			if (option === undefined) {
				break;
			}
			listed.push(withoutMarks(option.split(/:| [-–—] | \(/u)[0] ?? ''));
		}
		yield listed;
	}
}

/** The text of YAML comments, and of HTML comments on lines of their own, line by line. */
function commentLines(document: TaskDocument): string[] {
	const frontMatterEnd = document.frontMatter?.endLine ?? -1;
	const found = document.lines.slice(0, frontMatterEnd + 1).flatMap(line => /^[ \t]*#(.{0,400})/u.exec(line)?.[1] ?? []);
	let isInside = false;
	let isCode = false;
	for (let line = frontMatterEnd + 1; line < document.lines.length && found.length < MAX_LINES; line++) {
		let text = (document.lines[line] ?? '').slice(0, MAX_LINE);
		if (document.isProse(line)) {
			isInside = isCode = false;
			continue;
		}
		isCode ||= !isInside && CODE_START.test(text);
		if (!isInside) {
			const open = isCode ? -1 : text.indexOf('<!--');
			if (open < 0) {
				continue;
			}
			text = text.slice(open + 4);
			isInside = true;
		}
		const close = text.indexOf('-->');
		isInside = close < 0;
		found.push(isInside ? text : text.slice(0, close));
	}
	return found;
}

function splitOptions(text: string): string[] {
	const list = text.slice(text.indexOf(':') + 1).trim();
	const separator = [/\|/u, /\//u, /,(?: or )?| or /u].find(candidate => candidate.test(list));
	return separator === undefined ? [] : list.split(separator).map(withoutMarks);
}

function withoutMarks(option: string): string {
	return option.replace(/[`"'*[\](){}]/gu, '').trim();
}

import { scanLine, type LineContext, type LinePlaceholder } from '../placeholder/lineScan';
import { readPlaceholder } from '../model/placeholder';

/** Things that a template asks for; such words in brackets are always placeholders. */
const ASKED_FOR =
	/\b(?:names?|title|description|dates?|owner|assignee|author|link|url|value|amount|number|feature|component|module|reason|details?|summary|strategy|approach|goal|objective|metric|requirement|criteri(?:a|on)|person|team|role|file|path|field|option|item|step|task|phase|milestone|risk|impact|estimate|time|hours|days|weeks|version|category|type|example|placeholder|todo|text|issue|problem|solution|question|answer|notes?|id|identifier|list|your|e\.g)\b/iu;
/** How a request begins. */
const ASKS =
	/^(?:add|describe|explain|list|insert|specify|enter|define|fill|provide|write|state|summari[sz]e|outline|document|include|choose|select|what|how|why|who|when|where|which|any|brief(?:ly)?|short|one|your|the|an?|optional)\b/iu;
/** The marks before the words of a line: quotes, a bullet, a box; or those of a heading. */
const OPENING = /^[\s>]*$|^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[.\])?$|^ {0,3}#{1,6}(?:[ \t].*[–—-])?$/u;
const END = /^[*_`"']{0,3}[.;,]?(?:[ \t]*(?:\\|<br ?\/?>|\||#{1,6}))?$/u;
/** What may follow in a value or cell: another part, a remark. */
const NEXT_PART = /^[*_`"']{0,3}[ \t]*[|(·•–—-]/u;
/** A line that is nothing but `{{name}}`. */
const MACRO = /^[ \t]*\{\{[\w .-]{1,60}\}\}[ \t]*$/u;
/** A list of YAML. */
const YAML_LIST = /^[\w .-]{1,60}:[ \t]*\[[^[\]]*\][ \t]*(?:#|$)/u;

/**
 * The unambiguous placeholders of a line: brackets that are a whole value, item, cell, heading or line and ask for
 * something, a choice of three or more, `YYYY-MM-DD` and `____` in place of a value. Not a tag before an item's words
 * (`- [ ] [Backend] Add …`), a remark in brackets, or a format in a sentence.
 */
export function leftPlaceholders(line: string, context: LineContext, isYaml: boolean): LinePlaceholder[] {
	if (line.includes('<!--') || (isYaml && YAML_LIST.test(line) && !/[/|]|date/iu.test(line))) {
		return [];
	}
	const macro = MACRO.exec(line);
	if (macro) {
		const start = macro[0].indexOf('{');
		const end = macro[0].lastIndexOf('}') + 1;
		return [{ start, end, kind: 'text', label: line.slice(start + 2, end - 2), choices: [] }];
	}
	return scanLine(line, context).filter(
		placeholder => fillsItsPlace(line, placeholder) && isCertain(line.slice(placeholder.start, placeholder.end), placeholder),
	);
}

function fillsItsPlace(line: string, { start, end }: LinePlaceholder): boolean {
	const before = withoutMarks(line.slice(0, start)).trimEnd();
	const label = withoutMarks(before);
	const isValue = label.endsWith(':') || label.endsWith('|');
	const after = line.slice(end).trimEnd();
	return (isValue || OPENING.test(before)) && (END.test(after) || (isValue && NEXT_PART.test(after)));
}

/** Without up to three marks of emphasis, code or quotes at the end. */
function withoutMarks(text: string): string {
	let end = text.length;
	while (end > text.length - 3 && end > 0 && /[*_`"']/u.test(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}

function isCertain(written: string, { kind, label, choices }: LinePlaceholder): boolean {
	const isBracketed = /^[[{<]/u.test(written);
	switch (kind) {
		case 'date':
			return true;
		case 'blank':
			return /^_{3,}$/u.test(written);
		case 'choice':
			return choices.length > 2 || isBracketed;
		case 'text':
			return isBracketed ? written.startsWith('{{') || asks(label) : /^X{1,3}$/u.test(written);
	}
}

/** Single words and words in capitals may be tags; they count when they name what a template asks for. */
function asks(label: string): boolean {
	if (readPlaceholder(`[${label}]`) === undefined || label.length > 200) {
		return false;
	}
	const isTag = !/\s/u.test(label) || label === label.toUpperCase();
	return (
		ASKED_FOR.test(label.replaceAll('_', ' ')) || (!isTag && ASKS.test(label)) || (!isTag && /^\p{Lu}\p{L}+ (?:\d|[A-Z]\b)/u.test(label))
	);
}

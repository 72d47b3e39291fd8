import type { FormatName } from '../model/planFacts';
import type { TaskDocument } from '../model/model';

/** Words that begin a citation, which has a number, a path or a sign after them. */
const CITES =
	/^\[{1,2}(?:sources?|refs?|references?|see|cf|via|from|per|agents?|epics?|story|stories|fig(?:ure)?|table|rfc|adr|pr|issue)\b/iu;
const NUMBER_OR_PATH = /[\d:#/.]/u;
/** A path, an address, code, data or a footnote, which no template asks for. */
const NO_REQUEST = /[\\#]|[\p{L}\p{N}_]{2}\.\w|:\/\/|[{"=;]|^\[\^/u;
/** Placeholders of the templates of a tool, in the documents that it makes. */
const OF_FORMAT: Readonly<Partial<Record<FormatName, RegExp>>> = {
	'spec-kit-spec':
		/^\[(?:feature name|###-feature-name|date|brief title|title|(?:key )?entity \d|describe this user journey in plain language|explain the value\b.*|initial state|action|expected outcome|boundary condition|error scenario|specific capability\b.*|key interaction\b.*|data requirement\b.*|behavior\b.*|measurable metric\b.*|user satisfaction metric\b.*|business metric\b.*)\]$/iu,
	'spec-kit-plan': /^\[(?:feature|feature name|###-feature-name|###-feature|date|link|extract from feature spec\b.*|e\.g\., .*)\]$/iu,
	'spec-kit-tasks': /^\[(?:feature name|###-feature-name|title|brief description of what this story delivers|how to verify\b.*)\]$/iu,
	'bmad-story': /^\{\{[a-z]+(?:_[a-z]+)*\}\}$/u,
	'kiro-requirements': /^\{\{[A-Z]+(?:_[A-Z]+)*\}\}$/u,
	'kiro-design': /^\{\{[A-Z]+(?:_[A-Z]+)*\}\}$/u,
	'kiro-tasks': /^\{\{[A-Z]+(?:_[A-Z]+)*\}\}$/u,
};

/**
 * Whether a placeholder is evidently text of the document's template: one of the document's own fields still has it, or
 * the document is of a bundled family or a tool's format whose templates have such placeholders. Elsewhere brackets may
 * be citations, macros, footnotes or prose; see checkPlaceholders.ts for the workspace's own templates.
 * @param written the placeholder with its brackets, on that 0-based line; a long one ends in `…`
 */
export function isTemplateText(document: TaskDocument, line: number, written: string): boolean {
	if (isUnsetField(document, line, written)) {
		return true;
	}
	const format = document.plan?.format;
	if (format !== undefined) {
		return OF_FORMAT[format]?.test(written) === true;
	}
	return document.family !== undefined && !written.startsWith('{{') && !isCitation(written);
}

function isCitation(written: string): boolean {
	return NO_REQUEST.test(written) || (CITES.test(written) && NUMBER_OR_PATH.test(written));
}

function isUnsetField({ fields }: TaskDocument, line: number, written: string): boolean {
	return fields.some(
		({ isSet, name, valueRange, value }) =>
			!isSet &&
			name !== undefined &&
			valueRange.start.line <= line &&
			line <= valueRange.end.line &&
			value.includes(written.replace(/…$/u, '')),
	);
}

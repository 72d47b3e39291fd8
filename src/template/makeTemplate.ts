import { traitsOf } from '../document/model/fieldForm';
import { formatIso, readDate } from '../document/date/date';
import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import type { Field, TaskDocument } from '../document/model/model';
import { normalizeLabel } from '../document/model/plainText';
import { priorityChoices, statusChoices } from '../document/edit/statusChoices';
import { comparePositions, type TextEdit } from '../document/model/text';
import { choiceBoxes } from '../document/edit/writeValue';
import { writeYamlScalar } from '../document/frontMatter/yamlScalar';
import { parse } from '../document/read/parse';
import { bundledTemplate } from './bundled';

/** Fields whose values say what kind of document it is; every document made from the template has the same. */
const KEPT = new Set(['type', 'tags']);
const KEPT_LABELS = /^(?:document type|template version|version|layout|taskdocs|maintained by|license)$/u;
const PERSON = /\b(?:author|reviewers?|reviewed by|approver|approved by|owner|lead|reporter|created by|written by|maintainer|contact)\b/u;

/**
 * The edits that turn a document into a template: the values of its own fields become placeholders (status and priority
 * a choice of its own words, dates `YYYY-MM-DD` or `[Date]`, names `[Name]`, the title `[Title]`), marks are cleared,
 * and a tracker's category becomes `template`. Fields for the kind of document, lists, multi-line YAML values and all
 * prose are kept.
 */
export function makeTemplate(document: TaskDocument): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	const model = document.family ? parse(bundledTemplate(document.family).body) : undefined;
	const isWritten = (edit: TextEdit): boolean =>
		edits.some(
			({ range }) =>
				(comparePositions(range.start, edit.range.end) < 0 && comparePositions(edit.range.start, range.end) < 0) ||
				comparePositions(range.start, edit.range.start) === 0,
		);
	const add = (edit: TextEdit | undefined): void => {
		if (edit && !isWritten(edit)) {
			edits.push(edit);
		}
	};
	for (const field of document.fields) {
		add(fieldEdit(document, field, model));
	}
	addHeading(document, add);
	for (const { markRange, mark } of [...document.items, ...document.boxes]) {
		add(mark === ' ' ? undefined : { range: markRange, newText: ' ' });
	}
	return edits;
}

/** Replaces the title in the heading, without the words around it that name the kind of document. */
function addHeading(document: TaskDocument, add: (edit: TextEdit) => void): void {
	const heading = document.sections.find(({ level }) => level === 1);
	const title = document.title.text;
	const at = heading ? heading.text.lastIndexOf(title) : -1;
	if (heading && title !== '' && at >= 0 && findPlaceholders([heading.text]).length === 0) {
		const start = { line: heading.line, character: heading.textRange.start.character + at };
		add({ range: { start, end: { ...start, character: start.character + title.length } }, newText: '[Title]' });
	}
}

function fieldEdit(document: TaskDocument, field: Field, model: TaskDocument | undefined): TextEdit | undefined {
	const { valueRange: range, value } = field;
	const { writer } = traitsOf(field);
	const line = document.lines[range.start.line] ?? '';
	const written = line.slice(range.start.character, range.end.character);
	if (
		!field.isSet ||
		range.start.line !== range.end.line ||
		writer === undefined ||
		KEPT.has(field.name ?? '') ||
		KEPT_LABELS.test(normalizeLabel(field.label)) ||
		choiceBoxes(document, field).length > 1
	) {
		return undefined;
	}
	if (writer === 'yamlScalar' && /^[[{&*!|>]/u.test(written)) {
		return undefined;
	}
	const isTracker = document.family === 'enhancement-tracking' && writer === 'yamlScalar';
	if (isTracker && (field.name === 'category' || field.name === 'status')) {
		return { range, newText: writeYamlScalar(field.name === 'category' ? 'template' : 'active', written) };
	}
	const placeholder = placeholderFor(document, field, model, writer === 'tableCell' ? '/' : ' | ');
	if (writer === 'yamlScalar') {
		return { range, newText: inYaml(placeholder, written) };
	}
	// Keep emphasis around the whole value.
	const marks = /^(\*\*|__|[*_`])(?=\S)(.+)\1$/u.exec(written)?.[1]?.length ?? 0;
	return {
		range: {
			start: { ...range.start, character: range.start.character + marks },
			end: { ...range.end, character: range.end.character - marks },
		},
		newText: value === '' ? value : placeholder,
	};
}

function placeholderFor(document: TaskDocument, field: Field, model: TaskDocument | undefined, separator: string): string {
	const label = normalizeLabel(field.label);
	const own = model?.fields.find(
		other =>
			!other.isSet &&
			other.value !== '' &&
			(normalizeLabel(other.label) === label || (field.name !== undefined && other.name === field.name)),
	)?.value;
	switch (field.name) {
		case 'status':
			return (
				own ??
				choice(
					statusChoices(document).map(({ text }) => text),
					separator,
				)
			);
		case 'priority':
			return (
				own ??
				choice(
					priorityChoices(document).map(({ text }) => text),
					separator,
				)
			);
		case 'title':
			return '[Title]';
		case 'assignee':
			return own ?? '[Name]';
		case 'id':
			return own ?? (/^\d{4}-\d\d-\d\d_\d+_/u.test(field.value) ? '[YYYY-MM-DD_X_task-name]' : '[ID]');
		case 'created':
		case 'modified':
		case 'due':
			return datePlaceholder(field.value, own);
		default:
			return readDate(field.value)
				? datePlaceholder(field.value, own)
				: (own ?? (PERSON.test(label) ? '[Name]' : `[${field.label.replace(/[[\]_]/gu, ' ').trim()}]`));
	}
}

/** The placeholder in the date's own format: `YYYY-MM-DD` for ISO dates. */
function datePlaceholder(value: string, own: string | undefined): string {
	const date = readDate(value);
	return date && value.includes(formatIso(date.date)) ? 'YYYY-MM-DD' : (own ?? '[Date]');
}

function choice(options: readonly string[], separator: string): string {
	const written = separator === '/' && options.some(option => option.includes('/')) ? ' \\| ' : separator;
	return `[${options.join(written)}]`;
}

/**
 * YAML reads a placeholder in brackets as a list, which is harmless; one with other characters, or a quoted value,
 * stays quoted.
 */
function inYaml(placeholder: string, written: string): string {
	return !/^["']/u.test(written) && /^\[[\p{L}\p{N} |/_-]+\]$/u.test(placeholder) ? placeholder : writeYamlScalar(placeholder, written);
}

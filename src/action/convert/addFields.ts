import { traitsOf } from '../../document/model/fieldForm';
import { formatIso } from '../../document/date/date';
import type { EditResult } from '../../document/model/editResult';
import { familyOf, type FamilyName } from '../../document/model/family';
import type { Field, TaskDocument } from '../../document/model/model';
import { parse } from '../../document/read/parse';
import { normalizeLabel } from '../../document/model/plainText';
import type { Moment } from '../../document/date/rewriteDate';
import { applyEdits, lineRange, splitLines, type TextEdit } from '../../document/model/text';
import { lookupOf } from '../../document/edit/writeValue';
import { isPlainSafe, writeYamlScalar } from '../../document/frontMatter/yamlScalar';
import { bundledTemplate } from '../../template/bundled';
import type { FieldPlace } from './convertResult';
import { insertFieldLines, keyLabel, writeFieldLines, type NewField } from './fieldLines';

export interface AddFieldsContext {
	/** The user's local time. */
	readonly now: Moment;
	/**
	 * Where the workspace mostly keeps fields; the document's own fields take precedence. Undefined uses the family's
	 * default.
	 */
	readonly place: FieldPlace | undefined;
	/** The document's line ending. */
	readonly eol: string;
}

/** Fields of a family's template that describe the template itself or belong to a document's end. */
const LEFT_OUT = /^(?:template version|maintained by|review date|completion target)$/u;

/**
 * Adds the fields of a family to any document, with the first status, today's dates and the title filled in and
 * placeholders for the rest. Keeps existing fields, under any label, and changes nothing else. `[]` if all exist.
 * Refused for templates.
 */
export function addFields(document: TaskDocument, family: FamilyName, { now, place, eol }: AddFieldsContext): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	if (
		document.frontMatter?.isValid === false ||
		document.problems.some(({ code }) => code === 'front-matter-invalid' || code === 'front-matter-unclosed')
	) {
		return { refusal: { code: 'front-matter-invalid' } };
	}
	if (document.frontMatter?.format === 'toml') {
		return { refusal: { code: 'toml' } };
	}
	const template = parse(bundledTemplate(family).body);
	const fields = missingFields(document, template, family, now);
	const chosen = ownPlace(document) ?? place ?? (family === 'backlog-item' ? 'frontMatter' : 'fieldLines');
	const attempt = (wanted: readonly NewField[]): readonly TextEdit[] =>
		wanted.length === 0 ? [] : chosen === 'frontMatter' ? [keysEdit(document, wanted, eol)] : [linesEdit(document, wanted, family, eol)];
	const edits = attempt(fields);
	if (after(document, edits).family === family) {
		return { edits };
	}
	// Nothing else identifies the family, so the document must name it.
	const isTyped = document.fields.some(field => field.name === 'type');
	return {
		edits: isTyped
			? edits
			: attempt([
					{ label: 'Document Type', value: familyOf(family).label },
					...fields.filter(({ label }) => normalizeLabel(label) !== 'document type'),
				]),
	};
}

function missingFields(document: TaskDocument, template: TaskDocument, family: FamilyName, now: Moment): readonly NewField[] {
	const lookup = lookupOf(document);
	const known = new Set(document.fields.map(field => field.name ?? normalizeLabel(field.label)));
	const made: NewField[] = [];
	const own = template.fields.filter(
		field => !LEFT_OUT.test(normalizeLabel(field.label)) && (field.zone !== 'footer' || field.name === 'modified'),
	);
	for (const field of own) {
		const key = field.name ?? normalizeLabel(field.label);
		if (known.has(key) || (field.name === undefined && lookup(field.label) !== undefined)) {
			continue;
		}
		known.add(key);
		made.push({ label: field.label, value: valueOf(field, document, family, now) });
	}
	return made;
}

function valueOf(field: Field, document: TaskDocument, family: FamilyName, now: Moment): string {
	switch (field.name) {
		case 'status':
			return familyOf(family).statuses[0] ?? '';
		case 'created':
		case 'modified':
			return formatIso(now.date);
		case 'title':
			return document.title.text;
		case 'category':
			return field.isSet ? '[category]' : field.value;
		default:
			return field.value;
	}
}

/** Where the document keeps its own fields; undefined if it has none. */
function ownPlace({ fields, frontMatter }: TaskDocument): FieldPlace | undefined {
	const known = fields.filter(({ name }) => name !== undefined);
	const lines = known.filter(field => traitsOf(field).sibling === 'line').length;
	const keys = known.filter(field => traitsOf(field).sibling === 'key').length;
	return keys > 0 && keys >= lines ? 'frontMatter' : lines > 0 ? 'fieldLines' : frontMatter && keys > 0 ? 'frontMatter' : undefined;
}

function keysEdit(document: TaskDocument, fields: readonly NewField[], eol: string): TextEdit {
	const keys = fields.map(({ label, value }) => `${keyName(label)}: ${openValue(value)}${eol}`).join('');
	const { frontMatter, lines } = document;
	if (frontMatter) {
		return { range: lineRange(frontMatter.endLine, 0, 0), newText: keys };
	}
	const at = (lines[0] ?? '').startsWith('\uFEFF') ? 1 : 0;
	const isBlank = (lines[0] ?? '').slice(at).trim() === '';
	return { range: lineRange(0, at, at), newText: `---${eol}${keys}---${eol}${isBlank ? '' : eol}` };
}

function keyName(label: string): string {
	const key = keyLabel(label);
	return isPlainSafe(key) ? key : writeYamlScalar(key, '"');
}

/**
 * YAML reads a placeholder in brackets as a list, which still counts as a placeholder; one with other characters is
 * quoted.
 */
function openValue(value: string): string {
	return /^\[[\p{L}\p{N} |/_-]+\]$/u.test(value) ? value : writeYamlScalar(value, '');
}

function linesEdit(document: TaskDocument, fields: readonly NewField[], family: FamilyName, eol: string): TextEdit {
	const existing = document.fields.filter(
		field =>
			field.zone === 'header' &&
			traitsOf(field).sibling === 'line' &&
			!traitsOf(field).closesBehindValue &&
			document.isProse(field.labelRange.start.line),
	);
	const last = existing.at(-1);
	const labelled = fields.map(({ label, value }): NewField => ({
		label: /^[a-z]/u.test(label)
			? label
					.split(/[_ ]/u)
					.map(word => word.charAt(0).toUpperCase() + word.slice(1))
					.join(' ')
			: label,
		value,
	}));
	const line = last && (document.lines[last.labelRange.start.line] ?? '');
	const isBullet = line === undefined ? family === 'enhancement-task' : /^[ \t]*[-*+][ \t]/u.test(line);
	const block = writeFieldLines(labelled, isBullet ? 'bullet' : 'bold');
	const next = last && document.lines[last.valueRange.end.line + 1];
	if (!last || line === undefined || (next !== undefined && next.trim() !== '' && !/^#/u.test(next))) {
		const bodyLine = document.frontMatter ? Math.min(document.frontMatter.endLine + 1, document.lines.length - 1) : 0;
		// Existing fields remain a separate block below.
		return insertFieldLines(document, block, bodyLine, false, eol);
	}
	const isBroken = isBullet || /(?: {2}|\\|<br ?\/?>)$/u.test(line);
	return { range: lineRange(last.valueRange.end.line, line.length, line.length), newText: (isBroken ? '' : '  ') + eol + block.join(eol) };
}

function after(document: TaskDocument, edits: readonly TextEdit[]): TaskDocument {
	return parse(
		applyEdits(
			document.lines.join('\n'),
			edits.map(({ range, newText }) => ({ range, newText: splitLines(newText).join('\n') })),
		),
	);
}

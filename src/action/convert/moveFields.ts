import { traitsOf } from '../../document/model/fieldForm';
import type { EditResult } from '../../document/model/editResult';
import { readFieldLine } from '../../document/read/fieldLine';
import type { Field, TaskDocument } from '../../document/model/model';
import { parse } from '../../document/read/parse';
import { normalizeLabel } from '../../document/model/plainText';
import { applyEdits, lineRange, splitLines, type TextEdit } from '../../document/model/text';
import { lookupOf } from '../../document/edit/writeValue';
import { isPlainSafe, writeYamlScalar } from '../../document/frontMatter/yamlScalar';
import type { FieldPlace } from './convertResult';
import { headingEnd, insertFieldLines, keyLabel, lineLabel, writeFieldLines, type NewField } from './fieldLines';

/** Keys that other tools, such as site generators, read; they stay where those tools look for them. */
const FOREIGN =
	/^(?:layout|permalink|slug|draft|weight|nav_order|has_children|sidebar_label|sidebar_position|sidebar|published|redirect_from|aliases|cssclass|cssclasses|taskDocs|name|description|applyTo|mode|model|tools)$/u;

/**
 * Moves a document's own fields between its front matter and field lines. Skips what can't be moved as a whole: lists
 * and block scalars in YAML, keys of other tools, values in tables, headings and footers, lines with other text, and
 * fields that are in both places. Refused for templates, if comments would be lost, and if not all fields would be read
 * back unchanged.
 * @param eol the document's line ending.
 */
export function moveFields(document: TaskDocument, to: FieldPlace, eol: string): EditResult {
	if (document.isTemplate) {
		return { refusal: { code: 'is-template' } };
	}
	const { frontMatter } = document;
	if (
		frontMatter?.isValid === false ||
		document.problems.some(({ code }) => code === 'front-matter-invalid' || code === 'front-matter-unclosed')
	) {
		return { refusal: { code: 'front-matter-invalid' } };
	}
	if (frontMatter?.format === 'toml') {
		return { refusal: { code: 'toml' } };
	}
	const result = to === 'fieldLines' ? toFieldLines(document, eol) : toFrontMatter(document, eol);
	return result.refusal || isReadBack(document, result.edits) ? result : { refusal: { code: 'not-read-back' } };
}

/** Whether there is a field to move in that direction. */
export function canMoveFields(document: TaskDocument, to: FieldPlace): boolean {
	return (to === 'fieldLines' ? movableKeys(document) : movableLines(document).flatMap(({ fields }) => fields)).length > 0;
}

function toFieldLines(document: TaskDocument, eol: string): EditResult {
	const { lines, frontMatter } = document;
	const movable = movableKeys(document);
	if (!frontMatter || movable.length === 0) {
		return { refusal: { code: 'nothing-to-move' } };
	}
	const { startLine, endLine } = frontMatter;
	if (hasComments(document, movable)) {
		return { refusal: { code: 'comments' } };
	}
	const gone = new Set(movable.map(field => field.labelRange.start.line));
	const isEmptied = lines.slice(startLine + 1, endLine).every((line, index) => gone.has(startLine + 1 + index) || line.trim() === '');
	const block = writeFieldLines(
		movable.map((field): NewField => ({ label: lineLabel(field.label), value: field.value })),
		document.family === 'enhancement-task' ? 'bullet' : 'bold',
	);
	const hasBlank = (lines[endLine + 1] ?? 'x').trim() === '';
	const removals = isEmptied
		? [
				{
					range: {
						start: { line: 0, character: (lines[0] ?? '').startsWith('\uFEFF') ? 1 : 0 },
						end: { line: Math.min(endLine + (hasBlank ? 2 : 1), lines.length - 1), character: 0 },
					},
					newText: '',
				},
			]
		: [...gone].map((line): TextEdit => ({ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }));
	if (endLine + 1 >= lines.length) {
		// Nothing but front matter: the lines replace it.
		const last = lines.length - 1;
		return isEmptied
			? {
					edits: [
						{
							range: { start: { line: 0, character: 0 }, end: { line: last, character: (lines[last] ?? '').length } },
							newText: block.join(eol),
						},
					],
				}
			: { refusal: { code: 'no-place' } };
	}
	const bodyLine = Math.min(endLine + (isEmptied && hasBlank ? 2 : 1), lines.length - 1);
	return {
		edits: [
			...removals,
			insertFieldLines(document, block, bodyLine, isEmptied && !hasBlank && document.sections[0]?.line === endLine + 1, eol),
		],
	};
}

function movableKeys(document: TaskDocument): readonly Field[] {
	const { lines, frontMatter, fields } = document;
	return fields.filter(field => {
		const { labelRange: label, valueRange: value } = field;
		const line = lines[label.start.line] ?? '';
		const written = line.slice(value.start.character, value.end.character);
		const next = lines[label.start.line + 1] ?? '';
		return (
			traitsOf(field).sibling === 'key' &&
			frontMatter !== undefined &&
			label.start.line < frontMatter.endLine &&
			label.start.line === value.end.line &&
			label.start.character === 0 &&
			!FOREIGN.test(field.label) &&
			!/^[[{&*!|>]/u.test(written) &&
			!/^(?:null|~)$/iu.test(written) &&
			!/^(?:[ \t]+\S|[ \t]*- )/u.test(next) &&
			isOneLine(field.value) &&
			!hasTwin(document, field, other => other.zone !== 'frontMatter')
		);
	});
}

function isOneLine(value: string): boolean {
	return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) && !value.includes('<!--') && !value.includes('-->');
}

function hasTwin(document: TaskDocument, field: Field, isThere: (other: Field) => boolean): boolean {
	return document.fields.some(
		other =>
			other !== field &&
			isThere(other) &&
			(normalizeLabel(other.label) === normalizeLabel(field.label) || (field.name !== undefined && other.name === field.name)),
	);
}

/** Whether there are comments on separate lines or after a value that moves. */
function hasComments({ lines, frontMatter }: TaskDocument, movable: readonly Field[]): boolean {
	const block = frontMatter ? lines.slice(frontMatter.startLine + 1, frontMatter.endLine) : [];
	return (
		block.some(line => /^[ \t]*#/u.test(line)) ||
		movable.some(({ valueRange: { end } }) => (lines[end.line] ?? '').slice(end.character).includes('#'))
	);
}

/** A line that contains only fields. */
interface MovableLine {
	readonly line: number;
	readonly fields: readonly Field[];
}

function movableLines(document: TaskDocument): readonly MovableLine[] {
	const { lines } = document;
	const byLine = new Map<number, Field[]>();
	for (const field of document.fields) {
		if ((field.zone === 'header' || field.zone === 'section') && traitsOf(field).sibling === 'line') {
			const { line } = field.labelRange.start;
			byLine.set(line, [...(byLine.get(line) ?? []), field]);
		}
	}
	const candidates = [...byLine]
		.map(([line, fields]): MovableLine => ({ line, fields }))
		.filter(
			({ line, fields }) =>
				isOnlyFields(document, line, fields) && fields.every(field => isOneLine(field.value) && !hasTwin(document, field, () => true)),
		);
	const taken = new Set(candidates.map(({ line }) => line));
	// A paragraph or an item only moves as a whole, since following lines can continue a value.
	const isFree = (line: number): boolean => {
		const next = lines[line + 1];
		return (
			next === undefined || next.trim() === '' || taken.has(line + 1) || /^(?:#{1,6} |[-*+] |\||>|(?:---|\*\*\*|___)[ \t]*$)/u.test(next)
		);
	};
	for (const { line } of [...candidates].reverse()) {
		if (!isFree(line)) {
			taken.delete(line);
		}
	}
	return candidates.filter(({ line }) => taken.has(line));
}

/** Whether a line contains only fields: besides emphasis, bullets, separators and hard breaks, no other text. */
function isOnlyFields(document: TaskDocument, line: number, fields: readonly Field[]): boolean {
	const text = document.lines[line] ?? '';
	if (!document.isProse(line) || readFieldLine(text, lookupOf(document)).length !== fields.length) {
		return false;
	}
	let rest = text;
	for (const { labelRange, valueRange } of [...fields].sort((a, b) => b.labelRange.start.character - a.labelRange.start.character)) {
		rest =
			rest.slice(0, labelRange.start.character) +
			rest.slice(labelRange.end.character, valueRange.start.character).replace(/[^*_:： \t]/gu, '?') +
			rest.slice(valueRange.end.character);
	}
	return /^\uFEFF?[ \t]{0,3}(?:[-*+][ \t])?[*_:： \t|·•;,]*(?:(?:\\|\\?<br ?\/?>)[ \t]*)?$/u.test(rest) && !rest.includes('?');
}

function toFrontMatter(document: TaskDocument, eol: string): EditResult {
	const { lines, frontMatter, sections } = document;
	const movable = movableLines(document);
	const first = movable[0];
	if (!first) {
		return { refusal: { code: 'nothing-to-move' } };
	}
	const keys = movable
		.flatMap(({ fields }) => fields)
		.map(field => {
			const label = keyLabel(field.label);
			return `${isPlainSafe(label) ? label : writeYamlScalar(label, '"')}:${field.value === '' ? '' : ` ${writeYamlScalar(field.value, '')}`}${eol}`;
		});
	const removals = removeLines(
		document,
		movable.map(({ line }) => line),
	);
	if (frontMatter) {
		return { edits: [{ range: lineRange(frontMatter.endLine, 0, 0), newText: keys.join('') }, ...removals] };
	}
	const title = sections[0]?.level === 1 ? sections[0] : undefined;
	const isTight = title?.line === 0 && headingEnd(lines, 0) + 1 === first.line;
	const at = (lines[0] ?? '').startsWith('\uFEFF') ? 1 : 0;
	const block = `---${eol}${keys.join('')}---${eol}${isTight ? '' : eol}`;
	const [removal, ...others] = removals;
	// If the first field is at the very top, insertion and removal become one edit.
	return removal && removal.range.start.line === 0 && removal.range.start.character <= at
		? { edits: [{ range: { start: { line: 0, character: at }, end: removal.range.end }, newText: block }, ...others] }
		: { edits: [{ range: lineRange(0, at, at), newText: block }, ...removals] };
}

/** Removes lines; if they were between two blank lines, removes one of those too. */
function removeLines({ lines }: TaskDocument, gone: readonly number[]): TextEdit[] {
	const ordered = [...gone].sort((a, b) => a - b);
	const edits: TextEdit[] = [];
	for (let index = 0; index < ordered.length; index++) {
		const from = ordered[index] ?? 0;
		let to = from + 1;
		// Also removes blank lines between two of them.
		for (;;) {
			const next = ordered[index + 1];
			if (next === undefined || lines.slice(to, next).some(line => line.trim() !== '')) {
				break;
			}
			to = next + 1;
			index++;
		}
		const isAfterBlank = from === 0 || (lines[from - 1] ?? '').trim() === '';
		if (isAfterBlank && to < lines.length - 1 && (lines[to] ?? '').trim() === '') {
			to++;
		}
		edits.push(
			to < lines.length
				? { range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } }, newText: '' }
				: {
						range: {
							start: { line: Math.max(0, from - 1), character: from === 0 ? 0 : (lines[from - 1] ?? '').length },
							end: { line: to - 1, character: (lines[to - 1] ?? '').length },
						},
						newText: '',
					},
		);
	}
	return edits;
}

/** Whether every field has the same name, label and value as before, and the body the same headings and items. */
function isReadBack(document: TaskDocument, edits: readonly TextEdit[]): boolean {
	const before = document.lines.join('\n');
	// Line endings don't affect parsing; positions are by line.
	const after = parse(
		applyEdits(
			before,
			edits.map(({ range, newText }) => ({ range, newText: splitLines(newText).join('\n') })),
		),
	);
	const plain = parse(before);
	const facts = ({ fields }: TaskDocument): string =>
		fields
			.map(({ name, label, value, isSet }) => JSON.stringify([name, normalizeLabel(label), value, isSet]))
			.sort()
			.join('\n');
	return (
		facts(plain) === facts(after) &&
		plain.status.stage === after.status.stage &&
		plain.priority.level === after.priority.level &&
		plain.items.length === after.items.length &&
		plain.sections.map(({ text }) => text).join('\n') === after.sections.map(({ text }) => text).join('\n') &&
		plain.title.text === after.title.text
	);
}

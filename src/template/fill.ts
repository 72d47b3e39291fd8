import { formatIso, findPlaceholderDate, readDate } from '../document/date/date';
import { familyOf } from '../document/model/family';
import { findPlaceholders, type Placeholder } from '../document/placeholder/findPlaceholders';
import type { Field, TaskDocument } from '../document/model/model';
import { parse } from '../document/read/parse';
import { normalizeLabel } from '../document/model/plainText';
import { rewriteDate, type Moment } from '../document/date/rewriteDate';
import { comparePositions, lineRange, type Range } from '../document/model/text';
import { writeYamlScalar } from '../document/frontMatter/yamlScalar';
import { nameKindOf } from './linkedName';
import { TITLE_GROUP, type Piece } from './pieces';
import { slugOf } from './naming/safeFileName';
import type { Template } from './template';

/** The values to fill a template with. All are optional. */
export interface Known {
	/** The user's local time; undefined to use VS Code's snippet variables instead. */
	readonly now: Moment | undefined;
	readonly title?: string | undefined;
	readonly category?: string | undefined;
	/** The name as used in file names, if it differs from the title's. */
	readonly briefName?: string | undefined;
	readonly id?: string | undefined;
	/** The document's author: proposed as its assignee, entered as its author. */
	readonly author?: string | undefined;
	/** False omits the front matter, which only counts at the very top of a file. Default true. */
	readonly isAtTop?: boolean | undefined;
}

const AUTHOR = /^(?:author|authors|created by|written by|proposed by|reporter|reported by|requested by|submitted by)$/u;

interface Replacement {
	readonly range: Range;
	readonly piece: Piece;
}

/**
 * The template's text in pieces: known values are filled in, every other placeholder becomes a tab stop. Created and
 * modified dates are set to today in the template's date format; dates of approval, review and milestones remain
 * placeholders. Values are inserted literally, even a title such as `[A/B]` or `${1}`.
 */
export function fillTemplate(template: Template, known: Known): readonly Piece[] {
	const { document, placeholders } = readBody(template, known.isAtTop !== false);
	const context: Context = {
		template,
		known,
		document,
		placeholders,
		title: cleanLine(known.title ?? ''),
		titleRange: titleRangeOf(document, placeholders),
	};
	const replacements = [...fieldReplacements(context), ...titleReplacements(context)];
	const settled = rangesByLine(replacements);
	placeholders.forEach((placeholder, index) => {
		const { range } = placeholder;
		if (
			!settled
				.get(range.start.line)
				?.some(other => comparePositions(range.start, other.end) < 0 && comparePositions(other.start, range.end) < 0)
		) {
			replacements.push({ range, piece: placeholderPiece(placeholder, index, context) });
		}
	});
	return assemble(document.lines, replacements);
}

interface Body {
	readonly document: TaskDocument;
	readonly placeholders: readonly Placeholder[];
}

/** Parsed templates, with and without their front matter; cached, since the same few are filled repeatedly. */
const bodies = { whole: new WeakMap<Template, Body>(), inside: new WeakMap<Template, Body>() };

function readBody(template: Template, isAtTop: boolean): Body {
	const cache = isAtTop ? bodies.whole : bodies.inside;
	const known = cache.get(template);
	if (known) {
		return known;
	}
	const whole = parse(template.body);
	const document =
		!isAtTop && whole.frontMatter
			? parse(
					whole.lines
						.slice(whole.frontMatter.endLine + 1)
						.join('\n')
						.replace(/^\n+/u, ''),
				)
			: whole;
	const body = { document, placeholders: findPlaceholders(document.lines, { samples: template.samples }) };
	cache.set(template, body);
	return body;
}

interface Context {
	readonly template: Template;
	readonly known: Known;
	readonly document: TaskDocument;
	readonly placeholders: readonly Placeholder[];
	/** `''` if unknown. */
	readonly title: string;
	/** The part of the first heading that is the title: a placeholder, or the whole heading if it names the template. */
	readonly titleRange: Range | undefined;
}

/** A single-line input without line breaks and other control characters. */
export function cleanLine(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ').trim();
}

function titleRangeOf({ sections }: TaskDocument, placeholders: readonly Placeholder[]): Range | undefined {
	const heading = sections.find(section => section.level === 1);
	if (heading === undefined) {
		return undefined;
	}
	const inHeading = placeholders.filter(placeholder => placeholder.range.start.line === heading.line && placeholder.kind === 'text');
	const named = inHeading.find(placeholder => /\b(?:title|name)\b/iu.test(placeholder.label)) ?? inHeading.at(-1);
	return named?.range ?? (/\btemplate\b/iu.test(heading.text) ? heading.textRange : undefined);
}

function fieldReplacements(context: Context): Replacement[] {
	return context.document.fields.flatMap(field => {
		const piece = fieldPiece(field, context);
		return piece === undefined ? [] : Array.isArray(piece) ? piece : [{ range: field.valueRange, piece }];
	});
}

/** The content for a field of the document itself; undefined if it is treated like any other text. */
function fieldPiece(field: Field, context: Context): Piece | Replacement[] | undefined {
	const { template, known } = context;
	const isOwnCategory = template.describesItself && field.zone === 'frontMatter';
	switch (field.name) {
		case 'created':
		case 'modified':
			return dateReplacement(field, context);
		case 'title':
			return field.isSet ? undefined : titlePiece(field, context);
		case 'status':
			return isOwnCategory && template.family ? literal(field, familyOf(template.family).statuses[0] ?? '', context) : undefined;
		case 'category':
			return (isOwnCategory && field.value.toLowerCase() === 'template') || !field.isSet ? categoryPiece(field, context) : undefined;
		case 'id':
			return known.id !== undefined && !field.isSet ? literal(field, known.id, context) : undefined;
		case 'assignee':
			return known.author && isOpenText(field, context)
				? { kind: 'stop', group: 'assignee', text: inContext(field.valueRange, cleanLine(known.author), context), choices: [] }
				: undefined;
		default:
			return known.author && AUTHOR.test(normalizeLabel(field.label)) && isOpenText(field, context)
				? literal(field, known.author, context)
				: undefined;
	}
}

function isOpenText(field: Field, { placeholders }: Context): boolean {
	return placeholders.some(
		({ range, kind }) =>
			kind === 'text' &&
			comparePositions(range.start, field.valueRange.start) >= 0 &&
			comparePositions(range.end, field.valueRange.end) <= 0 &&
			range.start.line === field.valueRange.start.line,
	);
}

function dateReplacement(field: Field, { document, known }: Context): Replacement[] | undefined {
	const { start, end } = field.valueRange;
	const written = (document.lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);
	const found = findPlaceholderDate(written) ?? readDate(written);
	if (!found) {
		return undefined;
	}
	const range = lineRange(start.line, start.character + found.start, start.character + found.end);
	if (known.now === undefined) {
		return [{ range, piece: { kind: 'today' } }];
	}
	return [
		{ range, piece: { kind: 'text', text: rewriteDate(written.slice(found.start, found.end), known.now) ?? formatIso(known.now.date) } },
	];
}

function titleReplacements(context: Context): Replacement[] {
	const { document, title, titleRange, template } = context;
	if (titleRange !== undefined) {
		const shown = textAt(document, titleRange);
		const group: Piece = {
			kind: 'stop',
			group: TITLE_GROUP,
			text: /\btemplate\b/iu.test(shown) && !shown.startsWith('[') ? '[Title]' : shown,
			choices: [],
		};
		return [{ range: titleRange, piece: title === '' ? group : { kind: 'text', text: inContext(titleRange, ownTitle(context), context) } }];
	}
	const heading = document.sections.find(section => section.level === 1);
	// Appends the title to a heading that only names the kind of document, unless a field holds the title.
	if (heading === undefined || title === '' || document.fields.some(field => field.name === 'title') || template.family !== undefined) {
		return [];
	}
	return [{ range: { start: heading.textRange.end, end: heading.textRange.end }, piece: { kind: 'text', text: `: ${title}` } }];
}

/**
 * The title without the words that the heading already has, so that `Login - Implementation Plan` doesn't repeat them.
 */
function ownTitle({ title, template, document }: Context): string {
	const heading = document.sections.find(section => section.level === 1)?.text ?? '';
	for (const affix of template.family ? familyOf(template.family).affixes : []) {
		const rest = title.replace(affix, '').trim();
		if (rest !== '' && rest !== title && affix.test(heading)) {
			return rest;
		}
	}
	return title;
}

function titlePiece(field: Field, context: Context): Piece {
	return context.title === ''
		? { kind: 'stop', group: TITLE_GROUP, text: textAt(context.document, field.valueRange), choices: [] }
		: literal(field, ownTitle(context), context);
}

/** The category in the front matter and in the header share one tab stop. */
function categoryPiece(field: Field, context: Context): Piece | undefined {
	const { known, placeholders, document } = context;
	if (known.category !== undefined && known.category !== '') {
		return literal(field, known.category, context);
	}
	const lines = new Set(document.fields.filter(other => other.name === 'category').map(other => other.valueRange.start.line));
	const choice = placeholders.find(placeholder => lines.has(placeholder.range.start.line) && placeholder.kind === 'choice');
	return choice
		? { kind: 'stop', group: 'category', text: textAt(document, choice.range), choices: choice.choices }
		: field.isSet
			? { kind: 'stop', group: 'category', text: '[category]', choices: [] }
			: undefined;
}

function placeholderPiece(placeholder: Placeholder, index: number, context: Context): Piece {
	const { template, known, document, title, titleRange } = context;
	const text = textAt(document, placeholder.range);
	const titleText = titleRange ? textAt(document, titleRange).replace(/^\[|\]$/gu, '') : undefined;
	const name = placeholder.kind === 'text' && text.startsWith('[') ? nameKindOf(placeholder.label, titleText, template) : undefined;
	if (name === 'title' && title !== '') {
		return { kind: 'text', text: inContext(placeholder.range, ownTitle(context), context) };
	}
	const slug = slugOf(known.briefName ?? '') || slugOf(title);
	if (name === 'slug' && slug !== '') {
		return { kind: 'text', text: slug };
	}
	const group =
		name === 'title' && placeholder.label === titleText
			? TITLE_GROUP
			: name !== undefined
				? `name ${placeholder.label.toLowerCase()}`
				: `at ${index}`;
	return { kind: 'stop', group, text, choices: placeholder.choices };
}

function literal(field: Field, value: string, context: Context): Piece {
	return { kind: 'text', text: inContext(field.valueRange, cleanLine(value), context) };
}

/** Escapes a text for its place: quotes it if YAML needs it, and escapes pipes in a table. */
function inContext(range: Range, text: string, { document }: Context): string {
	const { frontMatter, lines } = document;
	if (frontMatter !== undefined && range.start.line <= frontMatter.endLine) {
		const field = document.fields.find(candidate => candidate.valueRange.start.line === range.start.line);
		const isWhole =
			field !== undefined &&
			comparePositions(field.valueRange.start, range.start) === 0 &&
			comparePositions(field.valueRange.end, range.end) === 0;
		const source = textAt(document, range);
		const quote = field ? (lines[range.start.line] ?? '')[field.valueRange.start.character] : undefined;
		return isWhole
			? writeYamlScalar(text, source)
			: quote === '"'
				? text.replace(/[\\"]/gu, sign => `\\${sign}`)
				: quote === "'"
					? text.replaceAll("'", "''")
					: text;
	}
	return /^[ \t]*\|/u.test(lines[range.start.line] ?? '') ? text.replaceAll('|', '\\|') : text;
}

function textAt({ lines }: TaskDocument, { start, end }: Range): string {
	return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}

function rangesByLine(replacements: readonly Replacement[]): ReadonlyMap<number, readonly Range[]> {
	const ranges = new Map<number, Range[]>();
	for (const { range } of replacements) {
		for (let line = range.start.line; line <= range.end.line; line++) {
			ranges.set(line, [...(ranges.get(line) ?? []), range]);
		}
	}
	return ranges;
}

function assemble(lines: readonly string[], replacements: readonly Replacement[]): Piece[] {
	const pieces: Piece[] = [];
	let text = '';
	let at = { line: 0, character: 0 };
	const advance = (to: { readonly line: number; readonly character: number }): void => {
		while (at.line < to.line) {
			text += `${(lines[at.line] ?? '').slice(at.character)}\n`;
			at = { line: at.line + 1, character: 0 };
		}
		text += (lines[at.line] ?? '').slice(at.character, to.character);
		at = { line: to.line, character: to.character };
	};
	for (const { range, piece } of [...replacements].sort((a, b) => comparePositions(a.range.start, b.range.start))) {
		advance(range.start);
		if (piece.kind === 'text') {
			text += piece.text;
		} else {
			pieces.push({ kind: 'text', text }, piece);
			text = '';
		}
		at = { ...range.end };
	}
	advance({ line: lines.length - 1, character: (lines.at(-1) ?? '').length });
	pieces.push({ kind: 'text', text });
	return pieces.filter(piece => piece.kind !== 'text' || piece.text !== '');
}

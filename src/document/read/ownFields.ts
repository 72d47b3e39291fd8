import { LineKind, type Blocks } from '../markdown/blockModel';
import { readEndLines } from './endFields';
import { contentStart, readFieldLine, readFollowingFields, type LineField } from './fieldLine';
import { readDate } from '../date/date';
import { isDayFirst, nameOf, type LabelLookup } from '../model/fieldName';
import type { LineIndex } from '../markdown/lineIndex';
import type { Field, Section } from '../model/model';
import { stripInlineMarkdown } from '../model/plainText';
import { readPlaceholder } from '../model/placeholder';
import { tickedChoice } from '../model/stage';
import { readTableFields } from './tableFields';
import { lineRange } from '../model/text';
import type { WordMeanings } from '../model/wordMeanings';
import type { ZoneLines } from './zones';

/** Maximum fields read. */
const MAX_FIELDS = 500;
/** Maximum lines read per zone; a text without headings is one zone, and may be megabytes. */
const MAX_ZONE_LINES = 5_000;
/** Maximum length of a value below a heading such as `## Status`, in UTF-16 characters. */
const MAX_SECTION_VALUE = 80;
const HEADING_NAMES: readonly (string | undefined)[] = ['status', 'priority', 'assignee', 'created', 'modified', 'due'];

export interface BodyText {
	readonly lines: LineIndex;
	readonly blocks: Blocks;
	readonly sections: readonly Section[];
	readonly lookup: LabelLookup;
	readonly meanings: WordMeanings;
}

/** The document's own fields in the body, in the order of the zones, by line within a zone. */
export function readOwnFields(body: BodyText, zones: readonly ZoneLines[], titleSection: number): Field[] {
	const fields: Field[] = [];
	const seen = new Set<number>();
	for (const zone of zones) {
		const inZone = zoneFields(body, zone);
		const isOfPart = zone.siblings > 0 && inZone.some(field => field.name === 'status') && siblingsWithStatus(body, zone) >= zone.siblings;
		const found = isOfPart ? [] : inZone;
		fields.push(...found.filter(field => !seen.has(field.labelRange.start.line)));
		found.forEach(field => seen.add(field.labelRange.start.line));
	}
	const ends = readEndLines(body, titleSection);
	if (ends) {
		const zone: ZoneLines = { zone: 'footer', startLine: ends[0], endLine: ends[1], section: -1, isWeak: false, siblings: 0 };
		const found = zoneFields(body, zone).filter(field => !seen.has(field.labelRange.start.line));
		fields.push(...found);
		found.forEach(field => seen.add(field.labelRange.start.line));
	}
	return [...fields, ...headingFields(body, titleSection).filter(field => !seen.has(field.valueRange.start.line))];
}

function zoneFields(body: BodyText, zone: ZoneLines): Field[] {
	const fields: Field[] = [];
	const lastLine = Math.min(zone.endLine, zone.startLine + MAX_ZONE_LINES);
	let hasIntroduction = false;
	for (let line = zone.startLine; line < lastLine && fields.length < MAX_FIELDS; line++) {
		const text = body.lines.line(line);
		const kind = body.blocks.kinds[line];
		if (kind === LineKind.Table) {
			const table = body.blocks.tables.find(([start, end]) => start <= line && line < end);
			const end = Math.min(table?.[1] ?? line + 1, zone.endLine);
			if (table && table[0] === line) {
				fields.push(
					...readTableFields(body.lines, line, Math.min(end, line + MAX_FIELDS), { lookup: body.lookup, mayHaveColumns: !zone.isWeak }).map(
						found => toField(found.line, found, zone, body.lookup),
					),
				);
			}
			line = end - 1;
			continue;
		}
		if (isBare(text)) {
			continue;
		}
		const isText = kind === LineKind.Prose || (kind === LineKind.Heading && !/^[ \t]*(?:#|=+[ \t]*$|-+[ \t]*$)/u.test(text));
		// Checked first, since most lines have no field.
		const read = isText ? readFieldLine(text, body.lookup) : [];
		const found = read.length > 0 && isOwnLine(body.blocks, text, line) ? read : [];
		if (zone.isWeak && found.length === 0) {
			if (fields.length > 0 || hasIntroduction || kind !== LineKind.Prose || (body.blocks.listDepth[line] ?? 0) > 0) {
				// After its block of fields, the section has another subject.
				break;
			}
			hasIntroduction = true;
			while (line + 1 < lastLine && body.blocks.kinds[line + 1] === LineKind.Prose && !isBare(body.lines.line(line + 1))) {
				line++;
			}
			continue;
		}
		fields.push(...found.map(field => toField(line, field, zone, body.lookup)));
	}
	return hasIntroduction && !describesDocument(fields, body.meanings) ? [] : fields;
}

/** Whether a block of fields below a paragraph is clearly about the document: it has a known status and another field. */
function describesDocument(fields: readonly Field[], { stageOf }: WordMeanings): boolean {
	return (
		fields.some(({ name, value }) => name === 'status' && stageOf(value) !== 'other') &&
		fields.some(({ name }) => name !== undefined && name !== 'status')
	);
}

/** Whether a line has only blanks and quote marks. */
function isBare(text: string): boolean {
	let at = 0;
	while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 62) {
		at++;
	}
	return at === text.length || text.trim() === '';
}

/** Nested bullets belong to sub-items, and numbered ones to steps. */
function isOwnLine(blocks: Blocks, text: string, line: number): boolean {
	return (
		(blocks.listDepth[line] ?? 0) <= 1 &&
		!/^[ \t]*\d{1,9}[.)][ \t]/u.test(text) &&
		!((blocks.listDepth[line] ?? 0) === 0 && /^(?: {4,}|\t)/u.test(text))
	);
}

function toField(line: number, found: LineField, zone: Pick<ZoneLines, 'zone'>, lookup: LabelLookup): Field {
	return {
		name: nameOf(lookup(found.label), () => readDate(found.value, isDayFirst(found.label)) !== undefined),
		label: found.label,
		value: found.value,
		form: found.form,
		zone: zone.zone,
		labelRange: lineRange(line, found.labelStart, found.labelEnd),
		valueRange: lineRange(line, found.valueStart, found.valueEnd),
		isSet: found.value !== '' && (readPlaceholder(found.value) === undefined || tickedChoice(found.value) !== undefined),
	};
}

/** How many sibling sections begin with a status of their own, which makes each about its own part. */
function siblingsWithStatus(body: BodyText, zone: ZoneLines): number {
	const own = body.sections[zone.section];
	return body.sections.filter((section, index) => {
		if (index === zone.section || section.level !== own?.level || section.parent !== own.parent) {
			return false;
		}
		for (let line = section.line + 1; line < Math.min(section.line + 6, section.endLine); line++) {
			if (
				readFieldLine(body.lines.line(line), body.lookup).some(
					field => body.lookup(field.label)?.name === 'status' && body.meanings.stageOf(field.value) !== 'other',
				)
			) {
				return true;
			}
		}
		return false;
	}).length;
}

/** `## Status: Draft`, and `## Status` with the value below, in top-level sections. */
function headingFields(body: BodyText, titleSection: number): Field[] {
	return body.sections.flatMap((section, index) => {
		if (index === titleSection || (section.parent !== -1 && section.parent !== titleSection)) {
			return [];
		}
		const line = section.line;
		const start = section.textRange.start.character;
		const [whole] = readFieldLine(section.text, body.lookup);
		if (whole && HEADING_NAMES.includes(body.lookup(whole.label)?.name) && (body.lookup(whole.label)?.rank ?? 9) < 9) {
			const shifted = {
				...whole,
				labelStart: whole.labelStart + start,
				labelEnd: whole.labelEnd + start,
				valueStart: whole.valueStart + start,
				valueEnd: whole.valueEnd + start,
				form: 'heading' as const,
			};
			return [toField(line, shifted, { zone: 'section' }, body.lookup)];
		}
		const known = body.lookup(section.meaning.name);
		return known && HEADING_NAMES.includes(known.name) && known.rank < 9 ? sectionValue(body, section, index, known.name) : [];
	});
}

/** The first text below a heading such as `## Status`, when it is one short value or a ticked option. */
function sectionValue(body: BodyText, section: Section, index: number, name: string): Field[] {
	const end = body.sections[index + 1]?.line ?? body.lines.count;
	const values: { readonly line: number; readonly start: number }[] = [];
	for (let line = section.line + 1; line < end && values.length < 20; line++) {
		const text = body.lines.line(line);
		if (/^[ \t>]*$/u.test(text)) {
			if (values.length > 0) {
				break;
			}
			continue;
		}
		if (body.blocks.kinds[line] === LineKind.Html || (body.blocks.kinds[line] === LineKind.Heading && values.length === 0)) {
			// A comment, or the underline of the heading.
			continue;
		}
		if (body.blocks.kinds[line] !== LineKind.Prose || (body.blocks.listDepth[line] ?? 0) > 1) {
			break;
		}
		values.push({ line, start: plainStart(text) });
	}
	const ticked = values.filter(({ line }) => /^[ \t]*[-*+][ \t]+\[[xX]\]/u.test(body.lines.line(line)));
	const boxes = values.filter(({ line }) => /^[ \t]*[-*+][ \t]+\[.\]/u.test(body.lines.line(line)));
	const isList = values.length > 1 && values.every(({ line }) => (body.blocks.listDepth[line] ?? 0) > 0);
	const chosen = boxes.length > 0 ? (ticked.length === 1 ? ticked[0] : undefined) : isList ? undefined : values[0];
	if (chosen === undefined) {
		return [];
	}
	const text = body.lines.line(chosen.line);
	const { valueEnd, fields } = readFollowingFields(text, chosen.start, body.lookup);
	const value = text.slice(chosen.start, valueEnd);
	if (boxes.length > 0 && (name !== 'status' || body.meanings.stageOf(value) === 'other')) {
		return [];
	}
	// Prose is a value only when it begins with a status word.
	if (
		value === '' ||
		(name === 'status' &&
			body.meanings.stageOf(value) === 'other' &&
			readPlaceholder(value) === undefined &&
			(value.length > MAX_SECTION_VALUE || value.split(' ').length > 6))
	) {
		return [];
	}
	if (name !== 'status' && value.length > MAX_SECTION_VALUE) {
		return [];
	}
	const zone = { zone: 'section' as const };
	const own: LineField = {
		label: stripInlineMarkdown(section.text).replace(/^[\d.]+[.)]?\s+/u, ''),
		labelStart: 0,
		labelEnd: 0,
		value,
		valueStart: chosen.start,
		valueEnd,
		form: 'section',
	};
	return [
		{ ...toField(chosen.line, own, zone, body.lookup), labelRange: section.textRange },
		...fields.map(field => toField(chosen.line, field, zone, body.lookup)),
	];
}

function plainStart(text: string): number {
	return /^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-+*•][ \t]+)?(?:\[.\][ \t]+)?/u.exec(text)?.[0].length ?? contentStart(text);
}

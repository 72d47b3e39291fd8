import type { HeadingBlock } from '../markdown/blockModel';
import { readBlocks } from '../markdown/blocks';
import { fileNameDate } from '../date/fileNameDate';
import { checkFields, dayOf } from './checkFields';
import { detectFamily, signatureHeadings } from '../model/family';
import { readFieldLine } from './fieldLine';
import { traitsOf } from '../model/fieldForm';
import { labelLookup, type FieldName, type LabelLookup } from '../model/fieldName';
import { readFrontFields } from '../frontMatter/frontFields';
import { LineIndex } from '../markdown/lineIndex';
import type { Field, ParseOptions, PriorityFact, Section, StatusFact, TaskDocument } from '../model/model';
import type { Problem } from '../model/problem';
import { ownField, readTitle } from './ownField';
import { readOwnFields, type BodyText } from './ownFields';
import { ParsedDocument } from './parsedDocument';
import { nobodyLexicon, wordKey } from '../language/lexicon';
import { normalizeLabel, normalizeValue } from '../model/plainText';
import { readSections } from './sections';
import { COMMON_MEANINGS, type WordMeanings } from '../model/wordMeanings';
import { isTemplate } from './templateSigns';
import { readZones } from './zones';

/** Values that mean there is no assignee. */
const UNASSIGNED = /^\(?(?:none|unassigned|nobody|not assigned|open|null|~)(?: yet)?\)?$/iu;

/**
 * Reads one document. Never throws; what cannot be read is a problem.
 * Linear in the text's length.
 * @param text with or without a byte order mark; any line ends.
 */
export function parse(text: string, options: ParseOptions = {}): ParsedDocument {
	const lines = new LineIndex(text);
	const lookup = labelLookup(options.fieldAliases);
	const front = readFrontFields(lines, lookup);
	const blocks = readBlocks(lines, front.bodyLine);
	const sections = readSections(withoutGluedFields(blocks.headings, lines, lookup), lines.count);
	const meanings = options.meanings ?? COMMON_MEANINGS;
	const body: BodyText = { lines, blocks, sections, lookup, meanings };
	const titleSection = titleSectionOf(sections);
	const bodyFields = readOwnFields(body, readZones(blocks, sections, titleSection, front.bodyLine, lines.count), titleSection);
	const heading = sections.find(section => section.level === 1);
	const fields = [...front.fields, ...bodyFields];
	const family = detectFamily({
		heading: heading?.text,
		sections: signatureHeadings(sections),
		fields: firstValues(fields),
		frontMatterKeys: new Set(front.fields.map(field => normalizeLabel(field.label))),
	});
	if (family === 'enhancement-tracking' && !fields.some(field => field.name === 'status')) {
		fields.push(...readPhase(body));
	}
	const title = readTitle(fields, lookup, isChapter(heading, sections) ? undefined : heading, options.path);
	const isTemplateDocument = isTemplate({
		path: options.path,
		templateFolders: options.templateFolders ?? [],
		title: title.text,
		isTitleWritten: title.range !== undefined,
		fields,
	});
	const assignee = ownField(fields, 'assignee', lookup);
	return new ParsedDocument(lines, blocks, sections, {
		title,
		family,
		isTemplate: isTemplateDocument,
		frontMatter: front.frontMatter,
		fields,
		status: statusFact(ownField(fields, 'status', lookup), meanings),
		priority: priorityFact(ownField(fields, 'priority', lookup), meanings),
		...createdFact(ownDay(fields, 'created', lookup), options.path),
		modified: ownDay(fields, 'modified', lookup) ?? ownDay(fields, 'reviewed', lookup),
		due: ownDay(fields, 'due', lookup),
		assignee: assignee?.isSet && !isNobody(assignee.value) ? assignee.value : undefined,
		problems: isTemplateDocument ? front.problems : sortProblems([...front.problems, ...checkFields(fields, meanings)]),
		meanings,
	});
}

/** The date of a field, else that in the file's name. */
function createdFact(written: string | undefined, path: string | undefined): Pick<TaskDocument, 'created' | 'createdFrom'> {
	const created = written ?? fileNameDate(path ?? '');
	return { created, createdFrom: written !== undefined ? 'field' : created !== undefined ? 'file-name' : undefined };
}

function isNobody(value: string): boolean {
	return UNASSIGNED.test(value) || nobodyLexicon().has(wordKey(normalizeValue(value)));
}

/** Without field lines right above a rule, which are headings only to CommonMark. */
function withoutGluedFields(headings: readonly HeadingBlock[], lines: LineIndex, lookup: LabelLookup): readonly HeadingBlock[] {
	return headings.filter(
		heading =>
			beginsWithHash(lines, heading.line) ||
			!readFieldLine(heading.text, lookup).some(field => traitsOf(field).takesAnyLabel || lookup(field.label) !== undefined),
	);
}

/** Whether the line begins with `#`, after a byte order mark and blanks. */
function beginsWithHash(lines: LineIndex, line: number): boolean {
	const { text } = lines;
	let at = lines.start(line);
	at += text.charCodeAt(at) === 0xfeff ? 1 : 0;
	while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
		at++;
	}
	return text.charCodeAt(at) === 35;
}

/** Whether the first level-1 heading is a chapter (`# Summary`) among others and not the document's title. */
function isChapter(heading: Section | undefined, sections: readonly Section[]): boolean {
	return (
		heading?.meaning.isMetadata === true &&
		!heading.meaning.name.includes(' ') &&
		sections.some(section => section !== heading && section.level === 1)
	);
}

/** The value of the first field of each label, normalized. */
function firstValues(fields: readonly Field[]): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	for (const { label, value } of fields) {
		const normalized = normalizeLabel(label);
		if (!values.has(normalized)) {
			values.set(normalized, value);
		}
	}
	return values;
}

/** The first level-1 heading; where there is none, a first heading that has all others below it. */
function titleSectionOf(sections: readonly Section[]): number {
	const first = sections.findIndex(section => section.level === 1);
	const level = sections[0]?.level ?? 1;
	return first >= 0 ? first : sections.length > 0 && sections.slice(1).every(section => section.level > level) ? 0 : -1;
}

/** An enhancement tracker's machine-readable status is the phase under `Current Status`, where it has no status field. */
function readPhase(body: BodyText): Field[] {
	const section = body.sections.find(candidate => /^current status$/iu.test(candidate.text));
	const lookup: LabelLookup = label => (/^phase$/iu.test(label) ? { name: 'status', rank: 0 } : undefined);
	return section
		? readOwnFields(
				{ ...body, sections: [], lookup },
				[{ zone: 'section', startLine: section.line + 1, endLine: section.endLine, section: -1, isWeak: false, siblings: 0 }],
				-1,
			)
				.filter(field => field.name === 'status')
				.slice(0, 1)
		: [];
}

function statusFact(field: Field | undefined, { stageOf }: WordMeanings): StatusFact {
	return { text: field?.isSet ? field.value : undefined, stage: field?.isSet ? stageOf(field.value) : 'unset', field };
}

function priorityFact(field: Field | undefined, { levelOf }: WordMeanings): PriorityFact {
	return { text: field?.isSet ? field.value : undefined, level: field?.isSet ? levelOf(field.value) : 'unset', field };
}

/** The day of the field that counts, among those with a valid date. */
function ownDay(fields: readonly Field[], name: FieldName, lookup: LabelLookup): string | undefined {
	const field = ownField(
		fields.filter(candidate => candidate.name === name && candidate.isSet && dayOf(candidate) !== undefined),
		name,
		lookup,
	);
	return field && dayOf(field);
}

function sortProblems(problems: Problem[]): Problem[] {
	return problems.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

import { readFieldLine } from '../read/fieldLine';
import { labelLookup, type FieldName } from '../model/fieldName';
import type { Field, Section, TaskDocument } from '../model/model';
import { documentLinks } from './documentLinks';
import { listLines } from './listLines';
import { writtenTargets, type WrittenTarget } from './writtenTargets';
import { lineRange, type Range } from '../model/text';

export type RelationKind = 'feature' | 'blockedBy' | 'blocks' | 'related' | 'dependencies' | 'prerequisite' | 'link';

/** How a target is written: as text, as the path of a Markdown link, or as the name of a wiki link. */
export type RelationForm = 'text' | 'link' | 'wiki';

/** A relation that a document states to another. */
export interface Relation {
	readonly kind: RelationKind;
	readonly form: RelationForm;
	/** What to look up: an id, a path or a title; a link's path decoded and without its fragment. */
	readonly target: string;
	/** Of the target's text, within one line; of a link its path as written, without brackets and fragment. */
	readonly range: Range;
}

/** Maximum relations read; a longer list is an index of documents. */
export const MAX_RELATIONS = 300;
const KINDS: readonly (FieldName | undefined)[] = ['feature', 'blockedBy', 'blocks', 'related', 'dependencies'];
const lookup = labelLookup(undefined);

/**
 * The document's relations to others, by position: its own fields (`Blocked By`, `Blocks`, `Related`, `Feature`,
 * `Dependencies` in any form and any of their labels), the lists below headings such as `Prerequisite Tasks`, `Related
 * Tasks` and `Dependencies`, and links to Markdown files anywhere in its prose. A text is read once: a link in a field
 * is the field's. At most `limit` (300). Never throws; linear in the document.
 */
export function readRelations(document: TaskDocument, limit = MAX_RELATIONS): readonly Relation[] {
	const found = new Map<string, Relation>();
	const add = (kind: RelationKind, line: number, { form, start, end, target }: WrittenTarget): void => {
		const key = `${line}:${start}`;
		if (found.size < limit && !found.has(key)) {
			found.set(key, { kind, form, target, range: lineRange(line, start, end) });
		}
	};
	for (const field of document.fields) {
		const kind = field.isSet ? kindOf(field.name) : undefined;
		if (kind) {
			fieldTargets(document, field, (line, target) => add(kind, line, target));
		}
	}
	document.sections.forEach((section, index) => {
		const kind = sectionKind(section);
		for (const { line, text, start } of kind ? listLines(document, index) : []) {
			const [field] = readFieldLine(text, lookup);
			const own = field && kindOf(lookup(field.label)?.name);
			for (const target of own ? writtenTargets(text, field.valueStart, field.valueEnd) : firstTarget(text, start)) {
				add(own ?? kind ?? 'related', line, target);
			}
		}
	});
	for (const { line, form, targetStart, targetEnd, target, isImage } of documentLinks(document)) {
		if (!isImage && (form === 'wiki' || isMarkdownPath(target))) {
			add('link', line, { form, start: targetStart, end: targetEnd, target });
		}
	}
	return [...found.values()].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

function kindOf(name: FieldName | undefined): RelationKind | undefined {
	return KINDS.includes(name) ? (name as RelationKind) : undefined;
}

/** The kind of relation that a heading gives the list below it; undefined for most headings. */
export function sectionKind({ meaning }: Section): RelationKind | undefined {
	return meaning.name.startsWith('prerequisite') && /^prerequisite(?: task| document| work)?s?$/u.test(meaning.name)
		? 'prerequisite'
		: kindOf(meaning.fieldName);
}

function fieldTargets(document: TaskDocument, field: Field, add: (line: number, target: WrittenTarget) => void): void {
	const { start, end } = field.valueRange;
	for (let line = start.line; line <= Math.min(end.line, start.line + 200); line++) {
		const text = document.line(line).slice(0, 2000);
		let from = line === start.line ? start.character : 0;
		let to = line === end.line ? Math.min(end.character, text.length) : text.length;
		if (field.zone === 'frontMatter') {
			from += /^[ \t]*(?:-[ \t]+)?(?:\[(?!\[)[ \t]*)?/u.exec(text.slice(from, to))?.[0].length ?? 0;
			to -= /\][ \t]*$/u.test(text.slice(from, to)) && !/\]\][ \t]*$/u.test(text.slice(from, to)) ? 1 : 0;
			// Quotes around several names do not belong to the first and the last name.
			const isQuoted = /^(?:"[^"]*"|'[^']*')$/u.test(text.slice(from, to));
			from += isQuoted ? 1 : 0;
			to -= isQuoted ? 1 : 0;
		}
		writtenTargets(text, from, to).forEach(target => add(line, target));
	}
}

/** In a list line without a label only the beginning is a name; the rest describes it. */
function firstTarget(text: string, start: number): WrittenTarget[] {
	return writtenTargets(text, start, text.length).slice(0, 1);
}

function isMarkdownPath(path: string): boolean {
	return /\.(?:md|markdown)$/iu.test(path);
}

import { readFieldLine } from '../../document/read/fieldLine';
import { traitsOf } from '../../document/model/fieldForm';
import { labelLookup } from '../../document/model/fieldName';
import type { Field, TaskDocument } from '../../document/model/model';
import { listLines } from '../../document/relation/listLines';
import { writtenTargets } from '../../document/relation/writtenTargets';
import { sectionKind } from '../../document/relation/relations';
import { lineRange, type TextEdit } from '../../document/model/text';
import { writeValue } from '../../document/edit/writeValue';
import { isPlainSafe } from '../../document/frontMatter/yamlScalar';

const lookup = labelLookup(undefined);

/**
 * Adds a document's name to the list in a field, or in a labelled line below a heading such as `Related Tasks`: after
 * the last name, in the list's own form, or in place of a placeholder or `None`. Undefined when the document has no such
 * place, `[]` when the place cannot be written to. Everything else stays.
 */
export function addTarget(
	document: TaskDocument,
	name: 'blocks' | 'blockedBy',
	target: string,
	eol: string,
): readonly TextEdit[] | undefined {
	const field = document.fields.find(candidate => candidate.name === name);
	if (field) {
		return addToField(document, field, target, eol);
	}
	for (const [index, section] of document.sections.entries()) {
		for (const { line, text } of sectionKind(section) ? listLines(document, index) : []) {
			const own = readFieldLine(text, lookup).find(({ label }) => lookup(label)?.name === name);
			if (own) {
				const isEmpty = writtenTargets(text, own.valueStart, own.valueEnd).length === 0;
				const isTight = own.value === '' && !/[ \t]$/u.test(text.slice(0, own.valueStart));
				const start = isEmpty ? own.valueStart : own.valueEnd;
				return [{ range: lineRange(line, start, own.valueEnd), newText: isEmpty ? `${isTight ? ' ' : ''}${target}` : `, ${target}` }];
			}
		}
	}
	return undefined;
}

function addToField(document: TaskDocument, field: Field, target: string, eol: string): readonly TextEdit[] {
	const { start, end } = field.valueRange;
	const last = document.line(end.line).slice(start.line === end.line ? start.character : 0, end.character);
	const { writer } = traitsOf(field);
	const isYaml = writer === 'yamlScalar';
	const isFlow = isYaml && last.endsWith(']') && !last.endsWith(']]');
	const bullet = isYaml ? /^[ \t]*-[ \t]+/u.exec(document.line(end.line))?.[0] : undefined;
	if (start.line === end.line && !isFlow && bullet === undefined && writtenTargets(last, 0, last.length).length === 0) {
		// Other fields of this name have names of their own, which stay.
		return writeValue(document, field, target).edits ?? [];
	}
	if (!isYaml) {
		return writer === undefined || start.line !== end.line
			? []
			: [{ range: lineRange(end.line, end.character, end.character), newText: `, ${target}` }];
	}
	const quote = /["'](?=\]?$)/u.exec(last)?.[0] ?? '';
	const isWritable = quote === '' ? isPlainSafe(target) && !/[,[\]{}]/u.test(target) : !/["'\\]/u.test(target);
	if (!isWritable) {
		return [];
	}
	if (bullet !== undefined && !isFlow) {
		return [{ range: lineRange(end.line + 1, 0, 0), newText: `${bullet}${quote}${target}${quote}${eol}` }];
	}
	if (isFlow) {
		const inner = last.slice(0, -1).trimEnd();
		const at = end.character - last.length + inner.length;
		const separator = inner === '' || inner.endsWith('[') ? '' : inner.endsWith(',') ? ' ' : ', ';
		return [{ range: lineRange(end.line, at, at), newText: `${separator}${quote}${target}${quote}` }];
	}
	// A value in quotes, or a plain one: names with commas between them.
	const at = end.character - quote.length;
	return start.line === end.line && !last.endsWith(']') ? [{ range: lineRange(end.line, at, at), newText: `, ${target}` }] : [];
}

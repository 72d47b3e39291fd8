import { findPlaceholders, type Placeholder } from '../document/placeholder/findPlaceholders';
import { leftPlaceholders } from '../document/check/leftPlaceholders';
import { labelLookup } from '../document/model/fieldName';
import type { TaskDocument } from '../document/model/model';
import { readPlaceholder } from '../document/model/placeholder';
import { instructionLines } from '../document/placeholder/instructionLines';
import { leftInstructions } from '../document/placeholder/leftInstructions';
import { bundledBlanks } from './bundledBlanks';

const LOOKUP = labelLookup(undefined);
const NO_LINKS: ReadonlySet<string> = new Set();

/**
 * The blanks left in a task document or a template, in order. In a template, and in a document whose status is still a
 * choice, these are all placeholders. In any other document, where brackets may be the author's own (`[Source: plan.md]`,
 * `[Backend]`), they are those of its family's template and those that are unmistakable. Excludes instructions, which
 * are to be removed. Linear in the document's length.
 */
export function placeholdersIn(document: TaskDocument): readonly Placeholder[] {
	const bundled = document.family === undefined ? undefined : bundledBlanks(document.family);
	const found = findPlaceholders(document.lines, bundled ? { samples: bundled.samples } : {});
	const instructions = document.isTemplate ? instructionLines(document, { sections: [] }) : leftInstructions(document);
	const isNew = document.isTemplate || isStatusOpen(document);
	return found.filter(
		placeholder =>
			instructions[placeholder.range.start.line] !== 1 &&
			(isNew || bundled?.labels.has(placeholder.label) === true || isUnmistakable(document, placeholder)),
	);
}

function isStatusOpen({ status: { field } }: TaskDocument): boolean {
	return field !== undefined && !field.isSet && readPlaceholder(field.value)?.kind === 'choice';
}

function isUnmistakable(document: TaskDocument, { range: { start } }: Placeholder): boolean {
	const { lines, frontMatter } = document;
	const line = lines[start.line] ?? '';
	const isYaml = frontMatter !== undefined && start.line <= frontMatter.endLine;
	const mode = /^[ \t]*\|/u.test(line) ? 'row' : 'prose';
	return (
		(isYaml || document.isProse(start.line)) &&
		leftPlaceholders(line.slice(0, 2000), { mode, excluded: [], links: NO_LINKS, lookup: LOOKUP }, isYaml).some(
			other => other.start === start.character,
		)
	);
}

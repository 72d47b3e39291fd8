import type { TaskDocument } from '../model/model';
import { sectionAt } from '../read/sections';
import { listPart } from './listParts';
import { listRuns, type ListRun } from './listRuns';
import type { Part } from './part';
import { sectionParts } from './sectionParts';
import { tableParts } from './tableParts';

/** The parts that can be added, nearest first. */
export interface FoundParts {
	/** Parts around the line: its list, its table, its section's lists, the sections in it and around it. */
	readonly here: readonly Part[];
	/** The other numbered sections, numbered items and tables of the document. */
	readonly elsewhere: readonly Part[];
}

/**
 * The parts that can be added to a document, each after its last neighbour and shaped like it: numbered sections, list
 * items and rows of tables. Depends only on the document's own shapes, so it works for documents of any family or none.
 * @param line 0-based line of the cursor.
 * @param eol the document's line end.
 */
export function findParts(document: TaskDocument, line: number, eol: string): FoundParts {
	const { sections } = document;
	const own = sectionAt(sections, line);
	const around = new Set<number>();
	for (let index = own; index >= 0; index = sections[index]?.parent ?? -1) {
		around.add(index);
	}
	const isOwnText = (at: number): boolean => sectionAt(sections, at) === own;
	const rows = tableParts(document, eol);
	const lists = ownRanges(document).flatMap(([from, to]) =>
		listRuns(document, from, to).flatMap(run => {
			const part = listPart(document, run, eol);
			return part ? [{ run, part }] : [];
		}),
	);
	// The innermost list around the cursor first.
	const enclosing = lists.filter(({ run }) => holds(run, line)).sort((a, b) => (b.run[0]?.indentation ?? 0) - (a.run[0]?.indentation ?? 0));
	const inSection = lists.filter(({ run, part }) => !holds(run, line) && isOwnText(part.line) && (run[0]?.indentation ?? 0) === 0);
	const numbered = sectionParts(document, eol);
	const ofSection = numbered.filter(part => {
		const index = sections.findIndex(section => section.line === part.line);
		const parent = sections[index]?.parent ?? -1;
		const isAround = sections.some(
			(section, at) => around.has(at) && section.parent === parent && section.level === sections[index]?.level,
		);
		return isAround || parent === own;
	});
	const here = [
		...enclosing.map(({ part }) => part),
		...rows.filter(part => isOwnText(part.line)),
		...inSection.map(({ part }) => part),
		...[...ofSection].reverse(),
	];
	const elsewhere = [
		...numbered,
		...rows,
		...lists.filter(({ run, part }) => part.name !== undefined && (run[0]?.indentation ?? 0) === 0).map(({ part }) => part),
	]
		.filter(part => !here.includes(part))
		.sort((a, b) => a.line - b.line);
	return { here, elsewhere };
}

function holds(run: ListRun, line: number): boolean {
	return line >= (run[0]?.line ?? 0) && line < (run.at(-1)?.endLine ?? 0);
}

/** The lines between headings. */
function ownRanges({ sections, lines, frontMatter }: TaskDocument): readonly (readonly [number, number])[] {
	const starts = [(frontMatter?.endLine ?? -1) + 1, ...sections.map(section => section.line + 1)];
	return starts.map((start, index) => [start, (starts[index + 1] ?? lines.length + 1) - 1] as const);
}

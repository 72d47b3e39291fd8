import type { Entry } from '../catalog/entry';
import { messageOf } from '../sentences/problemSentences';
import type { Problem } from '../document/model/problem';
import { comparePositions } from '../document/model/text';
import { printableJson } from '../util/printable';

/** The JSON format of a document; every key is always present. */
export interface ListedDocument {
	/** Relative to the workspace, `/` between segments. */
	readonly path: string;
	readonly title: string;
	/** The name of a family or a plan format, or null. */
	readonly family: string | null;
	readonly template: boolean;
	/** `text` as written, null when unset. `derived`: the stage follows from boxes, a folder or a sibling. */
	readonly status: { readonly text: string | null; readonly stage: string; readonly derived: boolean };
	readonly priority: { readonly text: string | null; readonly level: string };
	/** YYYY-MM-DD or null. */
	readonly created: string | null;
	/** The creation date is written nowhere but in the document's name. */
	readonly createdFromName: boolean;
	readonly modified: string | null;
	readonly assignee: string | null;
	/** The folder whose documents form one unit of work, relative to the workspace; null if there is none. */
	readonly unit: string | null;
	/** Items of all sections; started ones count as open. */
	readonly progress: { readonly done: number; readonly total: number };
	/** `line` is 1-based. */
	readonly problems: readonly { readonly code: string; readonly line: number; readonly message: string }[];
}

/** The public shape of an entry. @param others what does not agree with other documents and files; see checkCatalog. */
function toListed(entry: Entry, others: readonly Problem[] = []): ListedDocument {
	const problems = [...entry.problems, ...others].sort((a, b) => comparePositions(a.range.start, b.range.start));
	return {
		path: entry.path,
		title: entry.title,
		family: entry.family ?? null,
		template: entry.isTemplate,
		status: { text: entry.status.text ?? null, stage: entry.status.stage, derived: entry.status.isDerived === true },
		priority: { text: entry.priority.text ?? null, level: entry.priority.level },
		created: entry.created ?? null,
		createdFromName: entry.isDatedByName === true,
		modified: entry.modified ?? null,
		assignee: entry.assignee ?? null,
		unit: entry.unit ?? null,
		progress: { done: entry.progress.all.done, total: entry.progress.all.total },
		problems: problems.map(problem => ({ code: problem.code, line: problem.range.start.line + 1, message: messageOf(problem) })),
	};
}

/** A JSON array with a final line ending, without terminal control characters. */
export function listJson(entries: readonly Entry[], others: ReadonlyMap<string, readonly Problem[]>): string {
	return `${printableJson(entries.map(entry => toListed(entry, others.get(entry.uri))))}\n`;
}

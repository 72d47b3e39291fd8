import type { CatalogProblems } from '../catalog/check/checkCatalog';
import type { Conventions } from '../catalog/check/conventions';
import type { Severities } from '../catalog/check/severities';
import { shownProblems } from '../catalog/check/shownProblems';
import type { Entry } from '../catalog/entry';
import { messageOf } from '../sentences/problemSentences';
import { comparePositions } from '../document/model/text';

/** The JSON format of a document; every key is always present. */
export interface ListedDocument {
	/** Relative to the workspace, `/` between segments. */
	readonly path: string;
	readonly id: string | null;
	readonly title: string;
	/** The name of a family or a plan format, or null. */
	readonly family: string | null;
	readonly template: boolean;
	/** `text` as written, null when unset. `derived`: the stage follows from boxes, a folder or a sibling. */
	readonly status: { readonly text: string | null; readonly stage: string; readonly derived: boolean };
	readonly priority: { readonly text: string | null; readonly level: string };
	/** YYYY-MM-DD or null. */
	readonly created: string | null;
	/** Where `created` was read: a field, or the file's name. */
	readonly createdFrom: 'field' | 'file-name' | null;
	readonly modified: string | null;
	readonly due: string | null;
	readonly assignee: string | null;
	/** The folder whose documents form one unit of work, relative to the workspace; null if there is none. */
	readonly unit: string | null;
	/** Items of all sections; started ones count as open. */
	readonly progress: { readonly done: number; readonly total: number };
	/**
	 * `line` is 1-based. `convention` is present where so many documents have the problem in this form that it is listed
	 * in the first of them only.
	 */
	readonly problems: readonly {
		readonly code: string;
		readonly line: number;
		readonly message: string;
		readonly convention?: { readonly form: string; readonly documents: number };
	}[];
}

/** What decides which problems of a document are listed. */
export interface ListedProblems {
	/** The problems between documents, and between documents and files; see checkCatalog. */
	readonly between: CatalogProblems;
	readonly conventions: Conventions;
	readonly severities: Severities;
}

/** The public shape of an entry. */
export function listedDocument(entry: Entry, { between, conventions, severities }: ListedProblems): ListedDocument {
	const found = [...entry.problems, ...(between.get(entry.uri) ?? [])].sort((a, b) => comparePositions(a.range.start, b.range.start));
	const problems = shownProblems(entry, found, { severities, conventions, isOpen: false });
	return {
		path: entry.path,
		id: entry.id ?? null,
		title: entry.title,
		family: entry.family ?? null,
		template: entry.isTemplate,
		status: { text: entry.status.text ?? null, stage: entry.status.stage, derived: entry.status.isDerived === true },
		priority: { text: entry.priority.text ?? null, level: entry.priority.level },
		created: entry.created ?? null,
		createdFrom: entry.createdFrom ?? null,
		modified: entry.modified ?? null,
		due: entry.due ?? null,
		assignee: entry.assignee ?? null,
		unit: entry.unit ?? null,
		progress: { done: entry.progress.all.done, total: entry.progress.all.total },
		problems: problems.map(problem => ({
			code: problem.code,
			line: problem.range.start.line + 1,
			message: messageOf(problem),
			...(problem.convention && { convention: problem.convention }),
		})),
	};
}

import type { Problem, ProblemCode } from '../../document/model/problem';
import type { Steps } from '../../util/steps';
import type { Entry } from '../entry';
import type { CatalogProblems } from './checkCatalog';
import { formOf } from './problemForm';

/** Minimum documents with the same problem, and their share of the workspace folder's task documents. */
const MIN_DOCUMENTS = 10;
const MIN_SHARE = 0.1;
/** The same for a word that isn't known: it needs an answer once, not in each document. */
const MIN_WITH_WORD = 5;
const MIN_SHARE_WITH_WORD = 0.02;
const WORDS: ReadonlySet<ProblemCode> = new Set(['unknown-status', 'unknown-priority']);

/** A problem that so many documents have in the same form that it is how the team writes. */
export interface Convention {
	/** The workspace folder's name. */
	readonly folder: string;
	readonly code: ProblemCode;
	/** See formOf. */
	readonly form: string;
	/** The documents with this problem, in the catalog's order; the problem is reported in the first one only. */
	readonly uris: readonly string[];
}

/** By `conventionKey`. */
export type Conventions = ReadonlyMap<string, Convention>;

/** The key of a problem in the map of conventions; undefined when its kind is never one. */
export function conventionKey(folder: string, problem: Pick<Problem, 'code' | 'parameters'>): string | undefined {
	const form = formOf(problem);
	return form === undefined ? undefined : keyOf(folder, problem.code, form);
}

function keyOf(folder: string, code: ProblemCode, form: string): string {
	return `${folder}\0${code}\0${form}`;
}

/**
 * The conventions among all problems of a catalog's task documents. Linear; a step for each document.
 * @param between the problems between documents; see checkCatalog
 */
export function* conventionSteps(entries: readonly Entry[], between: CatalogProblems): Steps<Conventions> {
	const found = new Map<string, { readonly code: ProblemCode; readonly form: string; readonly folder: string; readonly uris: string[] }>();
	const counts = new Map<string, number>();
	for (const entry of entries) {
		if (entry.isTaskDocument) {
			const { folder, uri } = entry;
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
			for (const problems of [entry.problems, between.get(uri) ?? []]) {
				for (const problem of problems) {
					const form = formOf(problem);
					const key = form === undefined ? undefined : keyOf(folder, problem.code, form);
					const known = key === undefined ? undefined : found.get(key);
					if (known) {
						if (known.uris.at(-1) !== uri) {
							known.uris.push(uri);
						}
					} else if (key !== undefined && form !== undefined) {
						found.set(key, { code: problem.code, form, folder, uris: [uri] });
					}
				}
			}
		}
		yield;
	}
	const conventions = new Map<string, Convention>();
	for (const [key, { code, form, folder, uris }] of found) {
		if (isConvention(code, uris.length, counts.get(folder) ?? 0)) {
			conventions.set(key, { folder, code, form, uris });
		}
	}
	return conventions;
}

function isConvention(code: ProblemCode, count: number, all: number): boolean {
	return WORDS.has(code)
		? count >= MIN_WITH_WORD && count >= all * MIN_SHARE_WITH_WORD
		: count >= MIN_DOCUMENTS && count >= all * MIN_SHARE;
}

import type { Problem } from '../../document/model/problem';
import { comparePositions } from '../../document/model/text';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { relationIndexSteps } from '../relations/relationIndex';
import { outcomeOf, type Steps } from '../../util/steps';
import { checkCycles } from './checkCycles';
import { checkDrift } from './checkDrift';
import { checkFolders } from './checkFolders';
import { checkIds } from './checkIds';
import { checkNames } from './checkNames';
import type { CheckOptions, Report } from './checkOptions';
import { checkPaths } from './checkPaths';
import { checkPlaceholders } from './checkPlaceholders';
import { checkInverses, checkTargets } from './checkRelations';

/** Maximum problems reported per document. */
const MAX_PROBLEMS = 100;

/** Of documents by URI, in the catalog's order; only of those that have any. */
export type CatalogProblems = ReadonlyMap<string, readonly Problem[]>;

/**
 * Contradictions between documents, and between documents and files, by URI: documents with problems in the catalog's
 * order, their problems by position, at most 100 each. Only task documents are checked, never templates.
 * Linear in the catalog.
 */
export function checkCatalog(catalog: Catalog, options: CheckOptions): CatalogProblems {
	return outcomeOf(checkSteps(catalog, options));
}

/** The same in small steps: a few for each document and each document it names. */
export function* checkSteps(catalog: Catalog, options: CheckOptions): Steps<CatalogProblems> {
	const { entries } = catalog;
	const found = new Map<string, Problem[]>();
	const report: Report = ({ uri }, problem) => {
		const known = found.get(uri);
		if (known === undefined) {
			found.set(uri, [problem]);
		} else if (known.length < MAX_PROBLEMS) {
			known.push(problem);
		}
	};
	const index = yield* relationIndexSteps(catalog);
	yield* checkFolders(entries, report);
	yield* checkDrift(entries, report);
	yield* checkNames(entries, options.conventions ?? [], report);
	yield* checkIds(entries, report);
	yield* checkPaths(entries, options, report);
	yield* checkPlaceholders(entries, report);
	yield* checkTargets(catalog, index, options, report);
	yield* checkInverses(catalog, index, report);
	yield* checkCycles(catalog, index, report);
	return yield* inOrder(entries, found);
}

function* inOrder(entries: readonly Entry[], found: ReadonlyMap<string, Problem[]>): Steps<CatalogProblems> {
	const ordered = new Map<string, readonly Problem[]>();
	for (const { uri } of entries) {
		const problems = found.get(uri);
		if (problems) {
			ordered.set(
				uri,
				problems.sort((a, b) => comparePositions(a.range.start, b.range.start)),
			);
			yield;
		}
	}
	return ordered;
}

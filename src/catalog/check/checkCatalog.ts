import type { Problem } from '../../document/model';
import { comparePositions } from '../../document/text';
import type { Catalog } from '../catalog';
import { relationIndexOf } from '../relations/relationIndex';
import { checkCycles } from './checkCycles';
import { checkFolders } from './checkFolders';
import { checkIds } from './checkIds';
import { checkNames } from './checkNames';
import type { CheckOptions, Report } from './checkOptions';
import { checkPaths } from './checkPaths';
import { checkInverses, checkTargets } from './checkRelations';

/** Problems of one document that are told. */
const MAX_PROBLEMS = 100;

/**
 * What does not agree between documents, and between documents and files, by URI: only documents that have problems, in
 * the catalog's order, each one's by position. Only task documents have any; templates never. At most 100 for each.
 * Linear in the catalog.
 */
export function checkCatalog(catalog: Catalog, options: CheckOptions): ReadonlyMap<string, readonly Problem[]> {
	const found = new Map<string, Problem[]>();
	const report: Report = ({ uri }, problem) => {
		const known = found.get(uri);
		if (known === undefined) {
			found.set(uri, [problem]);
		} else if (known.length < MAX_PROBLEMS) {
			known.push(problem);
		}
	};
	const index = relationIndexOf(catalog);
	checkFolders(catalog.entries, report);
	checkNames(catalog.entries, options.conventions ?? [], report);
	checkIds(catalog.entries, report);
	checkPaths(catalog.entries, options, report);
	checkTargets(catalog, index, options, report);
	checkInverses(catalog, index, report);
	checkCycles(catalog, index, report);
	return new Map(catalog.entries.flatMap(({ uri }) => {
		const problems = found.get(uri);
		return problems ? [[uri, problems.sort((a, b) => comparePositions(a.range.start, b.range.start))] as const] : [];
	}));
}

import type { Problem } from '../../document/model/problem';
import type { Catalog } from '../catalog';
import { isSameData } from '../../util/isSameData';
import type { Steps } from '../../util/steps';
import { checkSteps, type CatalogProblems } from './checkCatalog';
import type { CheckOptions } from './checkOptions';
import { conventionSteps, type Conventions } from './conventions';

/** What a check found before. */
export type PreviousCheck = Pick<CheckOutcome, 'problems' | 'conventions'>;

/** Steps that are taken together: reading the clock costs more than one of them. */
const STEPS_TOGETHER = 16;

/** The result of a check, compared with the one before. */
export interface CheckOutcome {
	/** A list stays the same object while its problems are the same. */
	readonly problems: CatalogProblems;
	readonly conventions: Conventions;
	/** Whether all problems and conventions are the same as before. */
	readonly isSame: boolean;
}

/**
 * Checks a catalog as checkCatalog does, in steps.
 * @param before the outcome of the previous check
 */
export function* checkOutcomeSteps(catalog: Catalog, options: CheckOptions, before: PreviousCheck): Steps<CheckOutcome> {
	const steps = compareSteps(catalog, options, before);
	for (let count = 1; ; count++) {
		const step = steps.next();
		if (step.done === true) {
			return step.value;
		}
		if (count % STEPS_TOGETHER === 0) {
			yield;
		}
	}
}

function* compareSteps(catalog: Catalog, options: CheckOptions, before: PreviousCheck): Steps<CheckOutcome> {
	const found = yield* checkSteps(catalog, options);
	const problems = new Map<string, readonly Problem[]>();
	let isSame = before.problems.size === found.size;
	for (const [uri, now] of found) {
		const old = before.problems.get(uri);
		const isOld = old !== undefined && isSameData(old, now);
		problems.set(uri, isOld ? old : now);
		isSame &&= isOld;
		yield;
	}
	const conventions = yield* conventionSteps(catalog.entries, problems);
	const areSame = isSameData([...before.conventions], [...conventions]);
	return { problems, conventions: areSame ? before.conventions : conventions, isSame: isSame && areSame };
}

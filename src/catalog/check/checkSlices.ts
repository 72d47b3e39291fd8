import type { Problem } from '../../document/model/problem';
import type { Catalog } from '../catalog';
import { isSameData } from '../../util/isSameData';
import { SLICE, type Steps } from '../../util/steps';
import { checkSteps, type CatalogProblems } from './checkCatalog';
import type { CheckOptions } from './checkOptions';

/** Reading the clock costs more than a step. */
const STEPS_BETWEEN_LOOKS = 16;

/** The result of a check. */
export interface CheckOutcome {
	/** A list stays the same object while its problems are the same. */
	readonly problems: CatalogProblems;
	/** Whether nothing changed since the previous check. */
	readonly isSame: boolean;
}

/**
 * Checks a catalog like checkCatalog, in slices (SLICE in steps.ts), and yields after each but the last. To cancel, do
 * not ask for the next slice.
 * @param before the result of the previous check.
 * @param now a monotonic clock in milliseconds.
 */
export function* checkSlices(catalog: Catalog, options: CheckOptions, before: CatalogProblems, now: () => number): Steps<CheckOutcome> {
	const steps = work(catalog, options, before);
	let start = now();
	for (let count = 1; ; count++) {
		const step = steps.next();
		if (step.done === true) {
			return step.value;
		}
		if (count % STEPS_BETWEEN_LOOKS === 0 && now() - start >= SLICE) {
			yield;
			start = now();
		}
	}
}

function* work(catalog: Catalog, options: CheckOptions, before: CatalogProblems): Steps<CheckOutcome> {
	const found = yield* checkSteps(catalog, options);
	const problems = new Map<string, readonly Problem[]>();
	let isSame = before.size === found.size;
	for (const [uri, now] of found) {
		const old = before.get(uri);
		const isOld = old !== undefined && isSameData(old, now);
		problems.set(uri, isOld ? old : now);
		isSame &&= isOld;
		yield;
	}
	return { problems, isSame };
}

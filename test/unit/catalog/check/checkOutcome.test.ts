import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { checkOutcomeSteps, type CheckOutcome, type PreviousCheck } from '../../../../src/catalog/check/checkOutcome';
import { SLICE, timeSlice } from '../../../../src/util/timeSlice';
import { catalogOf } from '../catalogOf';

/** Two documents share each id, each is blocked by the next but does not say so in turn, all in one circle, and a listed file is missing. */
const text = (at: number, count: number): string =>
	`---\nid: T-${at >> 1}\nstatus: todo\nblocked_by: [d${(at + 1) % count}, T-${count + at}]\nblocks: d${(at + 7) % count}\n---\n# D${at}\n\n### Files to Modify\n- \`src/${at}.ts\`\n`;
const made = (count: number, all = count) =>
	catalogOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`tasks/d${at}.md`, text(at, all)])));
const NOTHING: PreviousCheck = { problems: new Map(), conventions: new Map() };
const OPTIONS = { exists: (_folder: string, path: string) => path === 'src' };

/** Runs a check in slices. @param perLook milliseconds that pass between two looks at the clock */
async function sliced(
	catalog: ReturnType<typeof made>,
	before: PreviousCheck,
	perLook: number,
): Promise<{ readonly outcome: CheckOutcome; readonly pauses: number; readonly looks: number }> {
	let looks = 0;
	let pauses = 0;
	const outcome = await timeSlice(checkOutcomeSteps(catalog, OPTIONS, before), {
		now: () => 1000 + ++looks * perLook,
		nextSlice: () => {
			pauses++;
			return Promise.resolve();
		},
	});
	return { outcome, pauses, looks };
}

describe('checkOutcomeSteps', () => {
	const catalog = made(60);
	const whole = checkCatalog(catalog, OPTIONS);

	it('has the same outcome as a check without pauses, however fast the clock', async () => {
		assert.isAtLeast([...whole.values()].flat().length, 240);
		assert.deepEqual(
			new Set([...whole.values()].flat().map(({ code }) => code)),
			new Set(['duplicate-id', 'path-missing', 'relation-unknown', 'relation-cycle', 'relation-inverse'] as const),
		);
		for (const perLook of [0, 1, 5, SLICE, 1000]) {
			const { outcome } = await sliced(made(60), NOTHING, perLook);
			assert.deepEqual([...outcome.problems], [...whole]);
			assert.isFalse(outcome.isSame);
		}
	});

	it('pauses when a slice is over, and not otherwise', async () => {
		assert.equal((await sliced(made(60), NOTHING, 0)).pauses, 0);
		const each = await sliced(made(60), NOTHING, SLICE);
		// One look as a slice begins, and one that ends it.
		assert.isAtLeast(each.pauses, 20);
		assert.equal(each.looks, 2 * each.pauses + 1);
		// A quarter of a slice between two looks: four looks end it.
		const quarter = await sliced(made(60), NOTHING, SLICE / 4);
		assert.equal(quarter.pauses, Math.floor((quarter.looks - 1) / 5));
		assert.approximately(quarter.pauses, each.pauses / 4, 1);
	});

	it('has steps in proportion to the number of documents', async () => {
		const [small, large] = await Promise.all([30, 120].map(async count => (await sliced(made(count), NOTHING, SLICE)).pauses));
		assert.approximately((large ?? 0) / (small ?? 1), 4, 0.5);
	});

	it('keeps equal lists, and reports whether all are equal', async () => {
		const { conventions } = (await sliced(catalog, NOTHING, 1)).outcome;
		assert.include(
			[...conventions.values()].map(({ code }) => code),
			'path-missing',
		);
		assert.isFalse((await sliced(catalog, { problems: whole, conventions: new Map() }, 1)).outcome.isSame);
		const again = (await sliced(catalog, { problems: whole, conventions }, 1)).outcome;
		assert.isTrue(again.isSame);
		assert.strictEqual(again.conventions, conventions);
		assert.isTrue([...again.problems].every(([uri, problems]) => problems === whole.get(uri)));
		const fewer = (await sliced(made(59, 60), { problems: whole, conventions }, 1)).outcome;
		assert.isFalse(fewer.isSame);
		const kept = [...fewer.problems].filter(([uri, problems]) => problems === whole.get(uri)).length;
		assert.isAbove(kept, 0);
		assert.isBelow(kept, fewer.problems.size);
	});

	it('does nothing more when it is cancelled', async () => {
		let asked = 0;
		const exists = (): boolean => {
			asked++;
			return false;
		};
		const signal = { isCancelled: false };
		let looks = 0;
		const outcome = await timeSlice(checkOutcomeSteps(made(60), { exists }, NOTHING), {
			signal,
			now: () => ++looks * SLICE,
			nextSlice: () => {
				signal.isCancelled = looks >= 4;
				return Promise.resolve();
			},
		});
		assert.isUndefined(outcome);
		assert.equal(looks, 5);
		assert.equal(asked, 0);
	});
});

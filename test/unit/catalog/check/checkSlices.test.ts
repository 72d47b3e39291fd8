import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { checkSlices, type CheckOutcome } from '../../../../src/catalog/check/checkSlices';
import { SLICE } from '../../../../src/util/steps';
import { catalogOf } from '../catalogOf';

/** Two documents share each id, each is blocked by the next but does not say so in turn, all in one circle, and a listed file is missing. */
const text = (at: number, count: number): string =>
	`---\nid: T-${at >> 1}\nstatus: todo\nblocked_by: [d${(at + 1) % count}, T-${count + at}]\nblocks: d${(at + 7) % count}\n---\n# D${at}\n\n### Files to Modify\n- \`src/${at}.ts\`\n`;
const made = (count: number, all = count) =>
	catalogOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`tasks/d${at}.md`, text(at, all)])));
const OPTIONS = { exists: () => false };

/** Goes through all slices. @param perLook milliseconds that pass between two looks at the clock */
function sliced(
	catalog: ReturnType<typeof made>,
	before: CheckOutcome['problems'],
	perLook: number,
): { readonly outcome: CheckOutcome; readonly yields: number; readonly looks: number } {
	let time = 1000;
	let looks = 0;
	const slices = checkSlices(catalog, OPTIONS, before, () => {
		looks++;
		time += perLook;
		return time;
	});
	let yields = 0;
	for (let slice = slices.next(); ; slice = slices.next()) {
		if (slice.done === true) {
			return { outcome: slice.value, yields, looks };
		}
		yields++;
	}
}

describe('checkSlices', () => {
	const catalog = made(60);
	const whole = checkCatalog(catalog, OPTIONS);

	it('comes to what one go comes to, however slow the clock', () => {
		assert.isAtLeast([...whole.values()].flat().length, 240);
		assert.deepEqual(
			new Set([...whole.values()].flat().map(({ code }) => code)),
			new Set(['duplicate-id', 'path-missing', 'relation-unknown', 'relation-cycle', 'relation-inverse'] as const),
		);
		for (const perLook of [0, 1, 5, SLICE, 1000]) {
			const { outcome } = sliced(made(60), new Map(), perLook);
			assert.deepEqual([...outcome.problems], [...whole]);
			assert.isFalse(outcome.isSame);
		}
	});

	it('yields each time its time is up, and not otherwise', () => {
		assert.equal(sliced(made(60), new Map(), 0).yields, 0);
		const each = sliced(made(60), new Map(), SLICE);
		// One look as a slice begins, and one that ends it.
		assert.isAtLeast(each.yields, 20);
		assert.equal(each.looks, 2 * each.yields + 1);
		// A quarter of a slice between two looks: four looks end it.
		const quarter = sliced(made(60), new Map(), SLICE / 4);
		assert.equal(quarter.yields, Math.floor((quarter.looks - 1) / 5));
		assert.approximately(quarter.yields, each.yields / 4, 1);
	});

	it('takes steps for the index of names too, and has more of them the more documents there are', () => {
		const [small, large] = [30, 120].map(count => sliced(made(count), new Map(), SLICE).yields);
		assert.approximately((large ?? 0) / (small ?? 1), 4, 0.5);
	});

	it('keeps the lists that say the same, and says when all do', () => {
		const again = sliced(catalog, whole, 1).outcome;
		assert.isTrue(again.isSame);
		assert.isTrue([...again.problems].every(([uri, problems]) => problems === whole.get(uri)));
		const fewer = sliced(made(59, 60), whole, 1).outcome;
		assert.isFalse(fewer.isSame);
		const kept = [...fewer.problems].filter(([uri, problems]) => problems === whole.get(uri)).length;
		assert.isAbove(kept, 0);
		assert.isBelow(kept, fewer.problems.size);
	});

	it('leaves the rest undone when nobody asks for it', () => {
		let asked = 0;
		const slices = checkSlices(
			made(60),
			{
				exists: () => {
					asked++;
					return false;
				},
			},
			new Map(),
			(
				time => () =>
					(time += SLICE)
			)(0),
		);
		slices.next();
		slices.next();
		assert.equal(asked, 0);
	});
});

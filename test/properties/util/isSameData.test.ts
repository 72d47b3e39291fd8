import { assert } from 'chai';
import fc from 'fast-check';
import { isSameData } from '../../../src/util/isSameData';

describe('isSameData', () => {
	/** JSON in which no order of properties shows. */
	const canonical = (data: unknown): string =>
		JSON.stringify(data, (_, value: unknown) =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(
						Object.entries(value)
							.filter(([, each]) => each !== undefined)
							.sort(([a], [b]) => (a < b ? -1 : 1)),
					)
				: value,
		);
	// Few words, so that two of them are often alike.
	const data = fc
		.letrec<{ readonly data: unknown }>(tie => ({
			data: fc.oneof(
				{ maxDepth: 3 },
				fc.constantFrom(undefined, null, true, 0, 1, '', 'a', '0'),
				fc.array(
					tie('data').map(each => each ?? null),
					{ maxLength: 3 },
				),
				fc.dictionary(fc.constantFrom('a', 'b', '0', 'length', 'toString'), tie('data'), { maxKeys: 3 }),
			),
		}))
		.data.map(each => each ?? null);

	it('says what JSON says, without regard to the order of properties', () => {
		let same = 0;
		fc.assert(
			fc.property(data, data, (a, b) => {
				same += Number(isSameData(a, b));
				assert.strictEqual(isSameData(a, b), canonical(a) === canonical(b));
			}),
			{ numRuns: 20_000 },
		);
		assert.isAbove(same, 100);
	});

	it('finds a copy the same', () => {
		fc.assert(
			fc.property(data, a => {
				assert.isTrue(isSameData(a, JSON.parse(JSON.stringify(a))));
			}),
			{ numRuns: 5_000 },
		);
	});
});

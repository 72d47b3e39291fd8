import { assert } from 'chai';
import { slowerThanBefore } from '../../bench/slowerThanBefore.mjs';

describe('comparing benchmarks with another checkout', () => {
	it('fails what takes a fifth longer', () => {
		const rows = [
			{ name: 'read' },
			{ name: 'faster', change: 0.7 },
			{ name: 'a little slower', change: 1.19 },
			{ name: 'a fifth slower', change: 1.2 },
			{ name: 'twice as slow', change: 2 },
		];
		assert.deepEqual(
			slowerThanBefore(rows).map(({ name }) => name),
			['a fifth slower', 'twice as slow'],
		);
	});
});

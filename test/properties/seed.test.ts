import { assert } from 'chai';
import fc from 'fast-check';

/** The same inputs in each run: what passes here passes everywhere. `npm run fuzz` looks for new ones. */
const SEED = 20261121;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

describe('generated inputs', () => {
	it('are the same in each run', () => {
		assert.equal(fc.check(fc.property(fc.nat(), () => true)).seed, SEED);
	});
});

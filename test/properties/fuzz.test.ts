import fc from 'fast-check';
import { TARGETS } from '../fuzz/targets';

/** Of each target here, besides the tens of thousands of the other suites; `npm run fuzz` goes through a million in all. */
const INPUTS = 600;

describe('generated inputs', function () {
	this.timeout(120_000);

	for (const { name, input, check } of TARGETS) {
		it(`keep what ${name} promises`, async () => {
			await fc.assert(
				fc.asyncProperty(input, async value => check(value)),
				{ numRuns: INPUTS },
			);
		});
	}
});

import fc from 'fast-check';
import { cliTarget } from '../fuzz/cliTarget';
import { temporaryFolder } from './temporaryFolder';

describe('command line', function () {
	this.timeout(60_000);

	it('succeeds or fails with one sentence for any arguments', async () => {
		const { input, check } = cliTarget(temporaryFolder({ 'a.md': '# A\n\n**Status:** todo\n' }));
		await fc.assert(
			fc.asyncProperty(input, async value => check(value)),
			{ numRuns: 1_000 },
		);
	});
});

import { assert } from 'chai';
import { pastFailures } from 'fixtures:past-failures';
import { TARGETS } from '../fuzz/targets';

/** What `npm run fuzz` found once. */
interface PastFailure {
	readonly target: string;
	readonly input: unknown;
}

describe('past failures', () => {
	const failures = Object.entries(pastFailures).map(([file, text]) => ({ file, ...(JSON.parse(text) as PastFailure) }));

	it('are kept', () => assert.isNotEmpty(failures));

	for (const { file, target, input } of failures) {
		it(`${file} stays mended`, async () => {
			const found = TARGETS.find(({ name }) => name === target);
			assert.isDefined(found, `there is no target ${target}`);
			await found?.check(input);
		});
	}
});

import { assert } from 'chai';
import * as fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { globExpression } from '../../../../src/catalog/files/globExpression';

describe('globExpression', () => {
	it('says the same as another implementation for globs that both know', () => {
		const segment = fc.constantFrom('**', '*', 'a', 'b', '*.md', 'a*', '?', '{a,b}', '{a,*.md}', '[ab]', '.a', '*a*b', '*{a,b}*b*');
		const globs = fc
			.array(segment, { minLength: 1, maxLength: 4 })
			.map(segments => segments.join('/'))
			// It takes `a/**` for `a` itself too, but not `*/**`.
			.filter(glob => !/[*?\]}]\/\*\*$/.test(glob));
		const names = fc
			.array(fc.constantFrom('a', 'b', 'ab', 'x.md', '.a', 'a.md'), { minLength: 1, maxLength: 4 })
			.map(segments => segments.join('/'));
		fc.assert(
			fc.property(globs, names, (glob, name) => {
				const expected = picomatch.makeRe(glob, { dot: true, noextglob: true, nonegate: true }).test(name);
				assert.strictEqual(new RegExp(globExpression(glob)).test(name), expected, `${glob} on ${name}`);
			}),
			{ numRuns: 2000 },
		);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'*?[]{},!^/\\-ab|()$+.'), maxLength: 30 }), glob => {
				assert.doesNotThrow(() => new RegExp(globExpression(glob)));
			}),
			{ numRuns: 2000 },
		);
	});
});

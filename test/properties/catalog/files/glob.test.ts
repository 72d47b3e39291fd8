import { assert } from 'chai';
import * as fc from 'fast-check';
import { createGlobMatcher } from '../../../../src/catalog/files/glob';
import { globExpression } from '../../../../src/catalog/files/globExpression';

describe('createGlobMatcher', () => {
	it('says the same for globs of the common shapes as their expressions do, alone and beside others', () => {
		const word = fc.constantFrom('a', 'b', 'ab', '.a', 'a.md', 'x y');
		const glob = fc.oneof(
			word.map(name => `**/${name}`),
			word.map(name => `**/${name}/**`),
			word.map(name => `**/*${name}`),
			fc.constantFrom('a/*.md', 'a/**', '**/a/b', '**/[ab]', 'b', '**/a*/**'),
		);
		const path = fc
			.array(fc.constantFrom('a', 'b', 'ab', '.a', 'a.md', 'x.a.md', 'x y', 'c'), { minLength: 1, maxLength: 4 })
			.map(segments => segments.join('/'));
		const counts = [0, 0];
		fc.assert(
			fc.property(fc.array(glob, { maxLength: 4 }), path, (globs, name) => {
				const expected = globs.some(each => new RegExp(globExpression(each)).test(name));
				counts[Number(expected)]!++;
				assert.strictEqual(createGlobMatcher(globs)(name), expected, `${globs.join(', ')} on ${name}`);
			}),
			{ numRuns: 3000 },
		);
		assert.isAbove(Math.min(...counts), 500);
	});

	it('passes over the case of an extension, and of nothing else', () => {
		const matcher = createGlobMatcher(['**/*.md', '**/notes.txt', '**/out/**']);
		assert.deepEqual(['UP.MD', 'a/b.Md', 'notes.TXT', 'Notes.txt', 'out/x', 'OUT/x', 'a.md/b'].filter(matcher), [
			'UP.MD',
			'a/b.Md',
			'notes.TXT',
			'out/x',
		]);
	});
});

import { assert } from 'chai';
import { createScope, type ScopeOptions } from '../../../../src/catalog/files/scope';
import type { Scope } from '../../../../src/catalog/files/source';

/** The paths that count. */
function included(options: ScopeOptions, paths: readonly string[], ignoreFiles: Readonly<Record<string, string>> = {}): string[] {
	const scope = Object.entries(ignoreFiles).reduce<Scope>(
		(before, [folder, text]) => before.withIgnoreFile(folder, text),
		createScope(options),
	);
	return paths.filter(path => scope.includesFile(path));
}

describe('createScope', () => {
	it('lets globs that are none match nothing and never throws', () => {
		const bad = ['', '/', '[', '{a', '***/(((', '*a'.repeat(40), 'x'.repeat(70_000), '\\'];
		assert.deepEqual(included({ include: ['*.md', ...bad], exclude: bad }, ['a.md', 'b/c.md']), ['a.md']);
		assert.deepEqual(included({ include: [] }, ['a.md']), []);
	});

	it('comes to an end on globs and rules made to be slow', () => {
		const path = `${'a'.repeat(250)}/`.repeat(8) + 'a.txt';
		const options = { include: [`${'**/a*'.repeat(30)}b.md`, `${'*a'.repeat(5)}*b.md`, '**/'.repeat(30) + 'b.md'] };
		const found = included(options, [path], { '': `${'*a'.repeat(30)}b\n${'a*/'.repeat(30)}b\n${'**/a/'.repeat(30)}b` });
		// Backtracking would take longer than the suite waits.
		assert.deepEqual(found, []);
		const deep = `${'a/'.repeat(1000)}a.txt`;
		const patient = ['*a*a*a*a*b', '**/a/**/a/**/a/**/a/**/b', '**/*a*a*a*/**/*a*a*b', '{*a,*b}*a*b', '**/{a,b}/**/b'];
		assert.deepEqual(included({ include: patient }, ['a'.repeat(255), deep], { '': '**/a/**/a/**/a/**/b\n**/a/**/b\n' }), []);
	});
});

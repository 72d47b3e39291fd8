import { assert } from 'chai';
import { globExpression } from '../../../../src/catalog/files/globExpression';

/** Those of the paths that a glob means. */
function matching(glob: string, paths: readonly string[]): string[] {
	const expression = new RegExp(globExpression(glob));
	return paths.filter(path => expression.test(path));
}

describe('globExpression', () => {
	const paths = ['a.md', 'b.txt', 'docs', 'docs/a.md', 'docs/.b.md', 'docs/x/y/c.md', 'x/docs/d.md', 'docsy/a.md'];

	it('takes a star for characters within a segment', () => {
		assert.deepEqual(matching('*.md', paths), ['a.md']);
		assert.deepEqual(matching('docs/*', paths), ['docs/a.md', 'docs/.b.md']);
		assert.deepEqual(matching('d*s/*.md', ['ds/a.md', 'docs/a.md', 'd/s/a.md']), ['ds/a.md', 'docs/a.md']);
		assert.deepEqual(matching('*', ['', 'a', 'a/b']), ['a']);
	});

	it('takes two stars for whole segments, none included', () => {
		assert.deepEqual(matching('**', paths), paths);
		assert.deepEqual(
			matching('**/*.md', paths),
			paths.filter(path => path.endsWith('.md')),
		);
		assert.deepEqual(matching('docs/**', paths), ['docs', 'docs/a.md', 'docs/.b.md', 'docs/x/y/c.md']);
		assert.deepEqual(matching('**/docs/**', paths), ['docs', 'docs/a.md', 'docs/.b.md', 'docs/x/y/c.md', 'x/docs/d.md']);
		assert.deepEqual(matching('docs/**/*.md', paths), ['docs/a.md', 'docs/.b.md', 'docs/x/y/c.md']);
		assert.deepEqual(matching('do**s/a.md', ['docs/a.md', 'do/x/s/a.md']), ['docs/a.md']);
	});

	it('takes braces for either, with whatever is in them', () => {
		assert.deepEqual(matching('*.{md,txt}', paths), ['a.md', 'b.txt']);
		assert.deepEqual(matching('{docs/**,*.txt}', paths), ['b.txt', 'docs', 'docs/a.md', 'docs/.b.md', 'docs/x/y/c.md']);
		assert.deepEqual(matching('{docs/**,x/**}/*.md', paths), ['docs/a.md', 'docs/.b.md', 'docs/x/y/c.md', 'x/docs/d.md']);
		assert.deepEqual(matching('{**/c,b}.md', ['c.md', 'x/c.md', 'b.md', 'x/b.md']), ['c.md', 'x/c.md', 'b.md']);
		assert.deepEqual(matching('a{b{c,d},}.md', ['abc.md', 'abd.md', 'a.md', 'ab.md']), ['abc.md', 'abd.md', 'a.md']);
	});

	it('takes a question mark and brackets for one character', () => {
		assert.deepEqual(matching('?.md', ['a.md', '.md', '/.md']), ['a.md']);
		assert.deepEqual(matching('[a-c].md', ['a.md', 'd.md', '-.md']), ['a.md']);
		assert.deepEqual(matching('[!a-c].md', ['a.md', 'd.md', '/.md']), ['d.md']);
		assert.deepEqual(matching('[]^].md', [']..md', '].md', '^.md']), ['].md', '^.md']);
	});

	it('takes several stars in a segment, and two stars several times', () => {
		const names = ['abcbd', 'abd', 'a-b-c-d', 'bcd', 'xabbcbdx'];
		assert.deepEqual(matching('a*b*d', names), ['abcbd', 'abd', 'a-b-c-d']);
		assert.deepEqual(matching('*b*b*d*', names), ['abcbd', 'xabbcbdx']);
		assert.deepEqual(matching('*{abc,a}*bc', ['abc', 'abcbc', 'ab']), ['abc', 'abcbc']);
		assert.deepEqual(matching('**/a/**/b*/**/c.md', ['a/b/c.md', 'x/a/a/x/b1/y/c.md', 'a/c.md', 'b/a/c.md']), [
			'a/b/c.md',
			'x/a/a/x/b1/y/c.md',
		]);
	});

	it('takes everything else as it stands, also what is not closed', () => {
		assert.deepEqual(matching('a+(b)|c$.md', ['a+(b)|c$.md', 'ab.md']), ['a+(b)|c$.md']);
		assert.deepEqual(matching('{a,b', ['{a,b', 'a']), ['{a,b']);
		assert.deepEqual(matching('[ab', ['[ab', 'a']), ['[ab']);
		assert.deepEqual(matching('a}', ['a}']), ['a}']);
		assert.deepEqual(matching('[z-a]', ['[z-a]', 'b']), ['[z-a]']);
		assert.deepEqual(matching('\\*.md', ['*.md', 'a.md']), ['*.md']);
	});
});

import { assert } from 'chai';
import { linkPath, linkTargetAt } from '../../../../src/document/markdown/linkTarget';

/** The line with the link target at `‸` in angle brackets; undefined when there is none. */
function at(marked: string): string | undefined {
	const line = marked.replace('‸', '');
	const place = linkTargetAt(line, marked.indexOf('‸'));
	return place && `${line.slice(0, place.start)}<${line.slice(place.start, place.end)}>${line.slice(place.end)}`;
}

describe('linkTargetAt', () => {
	it('is behind the opening bracket, up to the closing one', () => {
		assert.strictEqual(at('See [a](‸'), 'See [a](<>');
		assert.strictEqual(at('See [a](‸) and more'), 'See [a](<>) and more');
		assert.strictEqual(at('[a](b.md) and [c](../do‸cs.md).'), '[a](b.md) and [c](<../docs.md>).');
		assert.strictEqual(at('- **Feature**: [a](off‸'), '- **Feature**: [a](<off>');
		assert.strictEqual(at('[a](offline reading‸)'), '[a](<offline reading>)');
		assert.strictEqual(at('[a](off‸ and words'), '[a](<off> and words');
		assert.strictEqual(at('[a [b]](‸)'), '[a [b]](<>)');
	});

	it('is none in prose, code, titles, headings, addresses and outside the brackets', () => {
		for (const text of [
			'words (‸',
			'See [a]‸(',
			'See [a](b)‸',
			'‸',
			'`[a](‸)`',
			'[a](<‸>)',
			'[a](b.md "‸")',
			'[a](b.md ‸)',
			'[a](#‸)',
			'[a](b.md#‸)',
			'[a](https://‸)',
			'[a](/‸)',
			'](‸)',
			'![a](‸)',
		]) {
			assert.isUndefined(at(text), text);
		}
	});
});

describe('linkPath', () => {
	const cases: readonly (readonly [from: string, to: string, path: string])[] = [
		['a.md', 'b.md', 'b.md'],
		['docs/a.md', 'docs/b.md', 'b.md'],
		['docs/a.md', 'docs/tasks/b.md', 'tasks/b.md'],
		['docs/plans/a.md', 'backlog/b.md', '../../backlog/b.md'],
		['docs/a.md', 'b.md', '../b.md'],
		['docs/a/x.md', 'docs/b/a/x.md', '../b/a/x.md'],
		['docs.md', 'docs.md/b.md', 'docs.md/b.md'],
		['a.md', 'My plan (v2) #1 & 100%.md', 'My%20plan%20%28v2%29%20%231%20%26%20100%25.md'],
		['a.md', 'Übersicht/ß.md', '%C3%9Cbersicht/%C3%9F.md'],
		['a.md', 'half \uD800.md', 'half%20%EF%BF%BD.md'],
	];
	for (const [from, to, path] of cases) {
		it(`leads from ${from} to ${JSON.stringify(to)} by ${path}`, () => {
			assert.strictEqual(linkPath(from, to), path);
		});
	}
});

import { assert } from 'chai';
import fc from 'fast-check';
import { linkPath, linkTargetAt } from '../../../../src/document/markdown/linkTarget';

describe('linkTargetAt', () => {
	it('comes to an end on hostile lines, before the suite gives up', () => {
		for (const text of ['](', '[a](', '`](', '](((', '](a ']) {
			const line = text.repeat(50_000);
			linkTargetAt(line, 1999);
			assert.isUndefined(linkTargetAt(line, line.length), text);
		}
	});
});

describe('linkPath', () => {
	it('leads there from anywhere, and ends no link before its end', () => {
		const path = fc
			.array(
				fc.string({ minLength: 1, maxLength: 6 }).filter(name => !/[/\\\p{Cs}]|^\.{1,2}$/u.test(name)),
				{ minLength: 1, maxLength: 4 },
			)
			.map(names => names.join('/'));
		fc.assert(
			fc.property(path, path, (from, to) => {
				const link = linkPath(from, to);
				assert.notMatch(link, /[\s()<>#"]/u);
				const stack = from.split('/').slice(0, -1);
				for (const segment of link.split('/')) {
					if (segment === '..') {
						stack.pop();
					} else {
						stack.push(decodeURIComponent(segment));
					}
				}
				assert.strictEqual(stack.join('/'), to);
			}),
		);
	});
});

import { assert } from 'chai';
import { findItem, referItem } from '../../../../src/document/edit/findItem';
import { parse } from '../../../../src/document/read/parse';
import { itemAt } from '../../../../src/document/edit/toggleItem';

/** The 0-based line at which the item that stood on `line` of `before` is found in `after`; -1 when refused. */
function found(before: readonly string[], line: number, after: readonly string[]): number {
	const seen = parse(before.join('\n'));
	const now = parse(after.join('\n'));
	const reference = referItem(seen, itemAt(seen, line) ?? -1);
	const index = reference && findItem(now, reference);
	return index === undefined ? -1 : (now.items[index]?.line ?? -1);
}

describe('findItem', () => {
	const before = ['# T', '## One', '- [ ] a', '- [ ] Task 1', '## Two', '- [ ] Task 1', '- [x] b'];

	it('finds every item where it was', () => {
		for (const line of [2, 3, 5, 6]) {
			assert.equal(found(before, line, before), line);
		}
	});

	it('follows a line that moved, within its section only (case 15)', () => {
		assert.equal(found(before, 5, ['', ...before]), 6);
		assert.equal(found(before, 2, ['# T', '## One', '- [ ] Task 1', '- [ ] a', '## Two']), 3);
		assert.equal(found(before, 5, ['# T', '## One', '- [ ] a', '- [ ] Task 1', '## Two', '- [x] b']), -1);
	});

	it("never takes another section's item for it that came to stand on its line (case 15)", () => {
		// Section Two moved up, so that line 3 now holds its item.
		assert.equal(found(before, 3, ['# T', '## Two', '- [x] b', '- [ ] Task 1', '## One', '- [ ] Task 1']), 5);
		assert.equal(found(before, 3, ['# T', '## Two', '- [x] b', '- [ ] Task 1', '## First', '- [ ] Task 1']), -1);
	});

	it('finds it under a renamed heading when no other item says the same', () => {
		assert.equal(found(before, 2, ['# T', '## First', ...before.slice(2)]), 2);
	});

	it('refuses when the words changed, the item went away, or it stands in code now', () => {
		assert.equal(found(before, 2, ['# T', '## One', '- [ ] aa', '- [ ] Task 1']), -1);
		assert.equal(found(before, 2, ['# T', '## One', '- [ ] Task 1']), -1);
		assert.equal(found(before, 2, ['```', ...before]), -1);
	});

	it('keeps equal items apart', () => {
		const equal = ['# T', '- [ ] a', '- [ ] a', '- [x] a'];
		assert.deepEqual(
			[1, 2, 3].map(line => found(equal, line, equal)),
			[1, 2, 3],
		);
		// One line came in above: the item that was second stands on line 3, where the third was.
		assert.deepEqual(
			[2, 3].map(line => found(equal, line, ['# T', '', ...equal.slice(1)])),
			[-1, -1],
		);
		// One of them went away: nobody can say which.
		assert.equal(found(equal, 3, ['# T', '- [ ] a', '- [x] a']), -1);
		assert.equal(found(['# T', '- [ ] a', '- [ ] a', '- [ ] a'], 2, ['# T', '- [ ] a', '- [ ] a']), -1);
		// A copy was made: it may be the one on the line.
		assert.equal(found(['# T', '- [ ] a'], 1, ['# T', '- [ ] a', '- [ ] a']), -1);
	});

	it('does not mind that the item was ticked meanwhile', () => {
		assert.equal(found(['# T', '- [ ] a'], 1, ['# T', '- [x] a']), 1);
	});

	it('works with no more than line, text and mark', () => {
		const document = parse(before.join('\n'));
		assert.deepEqual(
			[
				{ line: 2, text: 'a', mark: ' ' },
				{ line: 9, text: 'a', mark: ' ' },
				{ line: 5, text: 'Task 1', mark: ' ' },
				{ line: 9, text: 'Task 1', mark: ' ' },
			].map(reference => findItem(document, reference)),
			[0, 0, 2, undefined],
		);
	});
});

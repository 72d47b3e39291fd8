import { assert } from 'chai';
import { guessStage, unknownStatusWords, unknownWordOf } from '../../../../src/catalog/check/unknownWords';
import { entryOf, entryWith } from '../entryOf';

const ITEMS = ['- [x] One', '- [x] Two'];

describe('unknown words', () => {
	it('are what is before the remark, as the setting for the team compares them', () => {
		const wordIn = (...lines: readonly string[]): unknown => entryOf('a.md', lines).problems.map(unknownWordOf);
		assert.deepEqual(wordIn('**Status:** ✅ **Recommended** (by Ann)'), [{ field: 'status', word: 'recommended' }]);
		assert.deepEqual(wordIn('**Status:** PRD_READY - since May', '**Priority:** Gold, they say'), [
			{ field: 'status', word: 'prd ready' },
			{ field: 'priority', word: 'gold' },
		]);
		assert.deepEqual(wordIn('**Status:** Todo', '**Created:** 2026-02-30'), [undefined]);
	});

	it('are none where an entry in the setting would not help', () => {
		assert.isUndefined(unknownWordOf({ code: 'unknown-status', parameters: { value: '…' } }));
		assert.isUndefined(unknownWordOf({ code: 'unknown-priority', parameters: { value: '(?)' } }));
		assert.isUndefined(unknownWordOf({ code: 'unknown-status', parameters: {} }));
	});

	it('are counted by workspace folder in task documents, the most frequent first', () => {
		const entries = [
			entryWith('a.md', { status: 'simmering' }),
			entryWith('b.md', { status: 'Marinating' }),
			entryWith('c.md', { status: 'marinating - for now' }),
			entryWith('c.md', { status: 'marinating' }, [], 'other'),
			entryWith('d.md', { status: 'todo', priority: 'marinating' }),
			{ ...entryWith('e.md', { status: 'marinating' }), isTaskDocument: false },
		];
		assert.deepEqual(unknownStatusWords(entries), [
			{ word: 'marinating', folder: 'work', uris: ['file:///work/b.md', 'file:///work/c.md'] },
			{ word: 'simmering', folder: 'work', uris: ['file:///work/a.md'] },
			{ word: 'marinating', folder: 'other', uris: ['file:///other/c.md'] },
		]);
		assert.deepEqual(unknownStatusWords([]), []);
	});

	it('evidently mean what all their documents say by folder or by items', () => {
		const status = { status: 'recommended' };
		const guess = (...entries: Parameters<typeof guessStage>[0]): unknown => guessStage(entries, 'work', 'recommended');
		const completed = entryWith('completed/a.md', status);
		const ticked = entryWith('b.md', status, ITEMS);
		assert.equal(guess(completed), 'done');
		assert.equal(guess(ticked), 'done');
		assert.equal(guess(completed, ticked, entryWith('c.md', { status: 'todo' }), entryWith('c.md', status, [], 'other')), 'done');
		assert.equal(guess(entryWith('cancelled/a.md', status)), 'archived');
	});

	it('are not guessed when one document says nothing or something else', () => {
		const status = { status: 'recommended' };
		const guess = (...entries: Parameters<typeof guessStage>[0]): unknown => guessStage(entries, 'work', 'recommended');
		const completed = entryWith('completed/a.md', status);
		assert.isUndefined(guess());
		assert.isUndefined(guess(completed, entryWith('b.md', status)));
		assert.isUndefined(guess(completed, entryWith('cancelled/b.md', status)));
		assert.isUndefined(guess(entryWith('a.md', status, ['- [x] One', '- [ ] Two'])));
		assert.isUndefined(guess(entryWith('a.md', status, ['- [x] One'])));
		// Archives keep documents of any stage, and a folder for active work holds all that isn't finished.
		assert.isUndefined(guess(entryWith('archive/a.md', status, ITEMS)));
		assert.isUndefined(guess(entryWith('active/a.md', status)));
	});
});

import { assert } from 'chai';
import { restoreText } from '../../../../src/document/edit/restoreText';

describe('restoreText', () => {
	it('replaces only what differs', () => {
		assert.deepEqual(restoreText('a\nStatus: Done\nb', 'a\nStatus: Todo\nb'), [
			{ range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } }, newText: 'Todo' },
		]);
		assert.deepEqual(restoreText('same', 'same'), []);
	});
});

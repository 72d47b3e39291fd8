import { assert } from 'chai';
import { takeBack, textAfter, type TextChange } from '../../../../src/document/edit/takeBack';
import { lineRange } from '../../../../src/document/model/text';

describe('takeBack', () => {
	const change: TextChange = {
		before: '# A\nStatus: Todo\nSee [b](b.md).\n',
		edits: [
			{ range: lineRange(1, 8, 12), newText: 'Archived' },
			{ range: lineRange(2, 8, 8), newText: '../' },
		],
	};
	const after = '# A\nStatus: Archived\nSee [b](../b.md).\n';

	it('gives the text of before when nothing was typed, or when it was taken back already', () => {
		assert.equal(textAfter(change), after);
		assert.equal(takeBack(change, after), change.before);
		assert.equal(takeBack(change, change.before), change.before);
	});

	it('keeps what was typed before, between and after the changes', () => {
		for (const [typed, expected] of [
			['# Mine', change.before.replace('# A', '# Mine')],
			['\nSee also', change.before.replace('\nSee', '\nSee also')],
			[').\nMore\n', `${change.before.slice(0, -1)}\nMore\n`],
			[').', change.before.slice(0, -1)],
		] as const) {
			const now = after.replace(typed === '# Mine' ? '# A' : typed === '\nSee also' ? '\nSee' : ').\n', typed);
			assert.equal(takeBack(change, now), expected, now);
		}
	});

	it('gives nothing when what was typed touches a change, or stands on both sides of one', () => {
		for (const now of [
			after.replace('Archived', 'Arch-ived'),
			after.replace('Archived', 'Archived!'),
			after.replace('Archived', 'Done'),
			after.replace('../', ''),
			after.replace('../', '../../'),
			after.replace('Archived', 'Todo'),
			`Mine\n${after}Mine\n`,
			'',
		]) {
			assert.isUndefined(takeBack(change, now), now);
		}
	});

	it('does not mistake an equal text for its own', () => {
		const one: TextChange = { before: '(../../x)', edits: [{ range: lineRange(0, 1, 1), newText: '../' }] };
		assert.isUndefined(takeBack(one, '(../../../../x)'));
		assert.equal(takeBack(one, '(../../x)'), '(../../x)');
	});

	it('knows that an editor inserts the line ends of the text', () => {
		const lines: TextChange = { before: 'a\r\nb\r\n', edits: [{ range: lineRange(1, 0, 0), newText: 'new\n' }] };
		assert.equal(textAfter(lines), 'a\r\nnew\r\nb\r\n');
		assert.equal(takeBack(lines, 'a\r\nnew\r\nb\r\nc'), 'a\r\nb\r\nc');
	});
});

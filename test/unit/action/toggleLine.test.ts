import { assert } from 'chai';
import { toggleLine } from '../../../src/action/toggleLine';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const now = { date: { year: 2026, month: 3, day: 2 }, hour: 9, minute: 0, second: 0, offsetMinutes: 0 };
const lines = ['# A', '', '- [ ] one', '  - [x] two', '', 'Approved: [ ] Yes [ ] No', '', 'Checked [ ]', ''];
const document = parse(lines.join('\n'));

function toggle(line: number, expect?: string, syncParents = false) {
	return applied(document, toggleLine(document, line, { expect, syncParents, now }));
}

function withLine(line: number, text: string): readonly string[] {
	return lines.map((old, at) => (at === line ? text : old));
}

describe('toggleLine', () => {
	it('toggles the item of a line, with or without an expected text', () => {
		assert.deepEqual(toggle(2), withLine(2, '- [x] one'));
		assert.deepEqual(toggle(3, ' two '), withLine(3, '  - [ ] two'));
	});

	it('updates parents', () => {
		const nested = parse('- [ ] one\n  - [ ] two\n');
		assert.deepEqual(applied(nested, toggleLine(nested, 1, { syncParents: true, now })), ['- [x] one', '  - [x] two', '']);
	});

	it('toggles the box with the expected label', () => {
		assert.deepEqual(toggle(5, 'No'), withLine(5, 'Approved: [ ] Yes [x] No'));
		assert.deepEqual(toggle(7), withLine(7, 'Checked [x]'));
	});

	it('refuses ambiguous lines and unexpected text', () => {
		assert.deepEqual(toggle(2, 'two'), { code: 'unexpected-text', line: 2, text: 'one' });
		assert.deepEqual(toggle(5, 'Maybe'), { code: 'unexpected-text', line: 5, text: 'Approved: [ ] Yes [ ] No' });
		assert.deepEqual(toggle(0, 'one'), { code: 'unexpected-text', line: 0, text: '# A' });
		assert.deepEqual(toggle(5), { code: 'several-boxes', line: 5, labels: ['Yes', 'No'] });
		assert.deepEqual(toggle(0), { code: 'no-item', line: 0 });
		assert.deepEqual(toggle(99), { code: 'no-item', line: 99 });
	});
});

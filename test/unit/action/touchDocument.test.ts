import { assert } from 'chai';
import { touchDocument } from '../../../src/action/touchDocument';
import { parse } from '../../../src/document/read/parse';
import { applied } from './applied';

const now = { date: { year: 2026, month: 3, day: 2 }, hour: 9, minute: 0, second: 0, offsetMinutes: 0 };

function touched(text: string, eol = '\n') {
	const document = parse(text);
	return applied(document, touchDocument(document, now, eol));
}

describe('touchDocument', () => {
	it('sets the modified date, or adds one', () => {
		assert.deepEqual(touched('# A\n\n**Status:** Todo\n**Updated:** March 1, 2026\n'), [
			'# A',
			'',
			'**Status:** Todo',
			'**Updated:** March 2, 2026',
			'',
		]);
		assert.deepEqual(touched('---\r\nstatus: todo\r\n---\r\n# A\r\n', '\r\n'), [
			'---\r',
			'status: todo\r',
			'last_updated: 2026-03-02\r',
			'---\r',
			'# A\r',
			'',
		]);
	});

	it('refuses a date that is already today, an unreadable one, and templates', () => {
		assert.deepEqual(touched('**Status:** Todo\n**Updated:** 2026-03-02\n'), { code: 'modified-today' });
		assert.deepEqual(touched('**Status:** Todo\n**Updated:** last spring\n'), { code: 'no-modified-date' });
		const template = parse('**Status:** Todo\n', { path: 'templates/a.md' });
		assert.deepEqual(touchDocument(template, now, '\n').refusal, { code: 'is-template' });
	});
});

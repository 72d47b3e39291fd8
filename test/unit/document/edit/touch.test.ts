import { assert } from 'chai';
import { parseIso } from '../../../../src/document/date/date';
import { parse } from '../../../../src/document/read/parse';
import type { Moment } from '../../../../src/document/date/rewriteDate';
import { applyEdits } from '../../../../src/document/model/text';
import { contentApartFromDates, touch } from '../../../../src/document/edit/touch';

const NOW: Moment = { date: parseIso('2026-03-02')!, hour: 23, minute: 5, second: 9, offsetMinutes: 120 };

function touched(lines: readonly string[], now = NOW, path?: string): string[] {
	const text = lines.join('\n');
	return applyEdits(text, touch(parse(text, path === undefined ? {} : { path }), now)).split('\n');
}

describe('touch', () => {
	it('changes all modified dates together, each in its format, and no other date', () => {
		assert.deepEqual(
			touched([
				'---',
				'status: active',
				'date_created: 2026-01-01',
				'last_updated: "2026-01-08" # day',
				'---',
				'# T',
				'',
				'**Created:** 2026-01-01',
				'**Last Updated:** January 8, 2026 (by Ann)  ',
				'**Status:** Active',
				'',
				'## A',
				'',
				'Text.',
				'',
				'## Phase 1',
				'',
				'**Last Updated:** 2026-01-05',
				'',
				'---',
				'',
				'**Last Updated:** 2026-01-08T10:00:00+01:00',
			]),
			[
				'---',
				'status: active',
				'date_created: 2026-01-01',
				'last_updated: "2026-03-02" # day',
				'---',
				'# T',
				'',
				'**Created:** 2026-01-01',
				'**Last Updated:** March 2, 2026 (by Ann)  ',
				'**Status:** Active',
				'',
				'## A',
				'',
				'Text.',
				'',
				'## Phase 1',
				'',
				'**Last Updated:** 2026-01-05',
				'',
				'---',
				'',
				'**Last Updated:** 2026-03-02T23:05:09+02:00',
			],
		);
	});

	it('covers only the characters of the date', () => {
		assert.deepEqual(touch(parse('# T\n\n**Updated**: ✅ `2026-01-08` (063)'), NOW), [
			{ range: { start: { line: 2, character: 16 }, end: { line: 2, character: 26 } }, newText: '2026-03-02' },
		]);
	});

	it('does nothing when every date is the day already, and changes only those that are not', () => {
		assert.deepEqual(touch(parse('---\nupdated: 2026-03-02T01:00:00Z\n---\n# T\n\n**Updated**: 2 Mar 2026'), NOW), []);
		assert.deepEqual(touched(['---', 'updated: 2026-03-02 10:00', '---', '# T', '', '**Updated**: 1 Mar 2026']), [
			'---',
			'updated: 2026-03-02 10:00',
			'---',
			'# T',
			'',
			'**Updated**: 2 Mar 2026',
		]);
	});

	it("takes the user's local day, whatever the zone of the text (case 5)", () => {
		const lines = ['---', 'updated: 2026-03-02', 'status: done', '---', '# T', '', '**Updated**: 2026-03-01T12:00:00Z'];
		const kiritimati: Moment = { date: parseIso('2026-03-02')!, hour: 2, minute: 0, second: 0, offsetMinutes: 14 * 60 };
		const niue: Moment = { date: parseIso('2026-03-01')!, hour: 1, minute: 0, second: 0, offsetMinutes: -11 * 60 };
		// The same instant is the 2nd on one island and the 1st on the other.
		assert.deepEqual(touched(lines, kiritimati), lines);
		assert.deepEqual(touched(lines, niue), ['---', 'updated: 2026-03-01', ...lines.slice(2)]);
	});

	it('fills placeholders and empty values', () => {
		assert.deepEqual(
			touched([
				'---',
				'status: todo',
				'date_modified: YYYY-MM-DD',
				'---',
				'# T',
				'',
				'**Status**: Done',
				'**Last Updated**: [Date]  ',
				'**Owner**: Ann',
			]),
			[
				'---',
				'status: todo',
				'date_modified: 2026-03-02',
				'---',
				'# T',
				'',
				'**Status**: Done',
				'**Last Updated**: 2026-03-02  ',
				'**Owner**: Ann',
			],
		);
		assert.deepEqual(touched(['---', 'status: todo', 'updated: [Date] # day', '---', '# T', '', '**Updated**:  ', '**Owner**: Ann']), [
			'---',
			'status: todo',
			'updated: 2026-03-02 # day',
			'---',
			'# T',
			'',
			'**Updated**: 2026-03-02  ',
			'**Owner**: Ann',
		]);
		assert.deepEqual(
			touched([
				'---',
				'updated:',
				'status: todo',
				'---',
				'# T',
				'',
				'| Field | Value |',
				'| --- | --- |',
				'| Updated |  |',
				'| Status | Todo |',
			]),
			[
				'---',
				'updated: 2026-03-02',
				'status: todo',
				'---',
				'# T',
				'',
				'| Field | Value |',
				'| --- | --- |',
				'| Updated | 2026-03-02 |',
				'| Status | Todo |',
			],
		);
	});

	it('leaves alone what it cannot read, and a label that leads a list', () => {
		for (const value of ['March 2026', '2026-01-XX', 'See individual file timestamps', 'daily', '2026-01-08 – 2026-01-12']) {
			assert.deepEqual(touch(parse(`# T\n\n**Status**: Done\n**Last Updated**: ${value}`), NOW), [], value);
		}
		assert.deepEqual(touch(parse('# T\n\n**Status**: Done\n\n**Updated:**\n\n- the list'), NOW), []);
		assert.deepEqual(touch(parse('# T\n\n- **Status**: Done\n- **Updated**:\n  - the list'), NOW), []);
	});

	it('never touches a template, a document without the field, TOML, or one whose front matter cannot be read', () => {
		assert.deepEqual(touched(['---', 'category: template', 'last_updated: 2026-01-08', '---', '# T'])[2], 'last_updated: 2026-01-08');
		assert.deepEqual(touched(['# T', '', '**Updated**: 2026-01-08'], NOW, 'docs/templates/a.md')[2], '**Updated**: 2026-01-08');
		assert.deepEqual(touch(parse('# T\n\n**Status**: Done\n**Created**: 2026-01-08'), NOW), []);
		assert.deepEqual(touch(parse('+++\nupdated = 2026-01-08\n+++\n# T'), NOW), []);
		assert.deepEqual(touch(parse('---\ntitle: Foo: bar\nupdated: 2026-01-08\n---\n# T\n\n**Updated**: 2026-01-08'), NOW), []);
	});

	it('is done when done', () => {
		const lines = touched([
			'---',
			'updated: YYYY-MM-DD',
			'---',
			'# T',
			'',
			'**Last Updated**: 8th January 2026, all',
			'',
			'---',
			'',
			'**Updated:** 2026-01-08 10:00 UTC',
		]);
		assert.deepEqual(touched(lines), lines);
	});
});

describe('contentApartFromDates', () => {
	const content = (lines: readonly string[]): string => contentApartFromDates(parse(lines.join('\n')));
	const lines = [
		'---',
		'updated: 2026-01-08',
		'---',
		'# T',
		'',
		'**Updated**: January 8, 2026 (Ann) | **Status**: Done',
		'',
		'Text.',
		'',
		'---',
		'',
		'**Last Updated:**',
	];

	it('is the same before and after a touch, and when someone writes another date', () => {
		assert.equal(content(touched(lines)), content(lines));
		assert.equal(content([lines[0]!, 'updated: 2026-09-09T10:00:00Z', ...lines.slice(2)]), content(lines));
		assert.equal(content([lines[0]!, 'updated:', ...lines.slice(2)]), content(lines));
	});

	it('differs when anything else does, a word beside the date too', () => {
		assert.notEqual(content(lines.map((line, index) => (index === 7 ? 'Text!' : line))), content(lines));
		assert.notEqual(
			content(lines.map((line, index) => (index === 5 ? '**Updated**: January 8, 2026 (Bob) | **Status**: Done' : line))),
			content(lines),
		);
		assert.notEqual(
			content(lines.map((line, index) => (index === 5 ? '**Updated**: January 8, 2026 (Ann) | **Status**: Draft' : line))),
			content(lines),
		);
		assert.notEqual(content(lines.map((line, index) => (index === 1 ? 'updated: soon' : line))), content(lines));
	});
});

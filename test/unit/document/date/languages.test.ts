import { assert } from 'chai';
import { formatIso, readDate } from '../../../../src/document/date/date';
import { rewriteDate, type Moment } from '../../../../src/document/date/rewriteDate';
import { touchDocument } from '../../../../src/action/touchDocument';
import { touch } from '../../../../src/document/edit/touch';
import { fixesOf } from '../../../../src/document/fix/fixesOf';
import { applyEdits } from '../../../../src/document/model/text';
import { parse } from '../../../../src/document/read/parse';

/** Monday. */
const now: Moment = { date: { year: 2026, month: 3, day: 2 }, hour: 23, minute: 5, second: 9, offsetMinutes: 120 };

describe('dates in other languages', () => {
	const cases: readonly (readonly [value: string, day: string, rewritten: string])[] = [
		['2025年12月24日', '2025-12-24', '2026年3月2日'],
		['2025年01月08日（水）', '2025-01-08', '2026年03月02日（月）'],
		['2025年3月12日 10:30', '2025-03-12', '2026年3月2日 23:05'],
		['2025年3月12日更新', '2025-03-12', '2026年3月2日更新'],
		['2025年3月12日（星期三）', '2025-03-12', '2026年3月2日（星期一）'],
		['2025년 3월 12일', '2025-03-12', '2026년 3월 2일'],
		['2025. 3. 12.', '2025-03-12', '2026. 3. 2.'],
		['12. März 2025', '2025-03-12', '2. März 2026'],
		['12. Dezember 2025', '2025-12-12', '2. März 2026'],
		['Mittwoch, 12. November 2025', '2025-11-12', 'Montag, 2. März 2026'],
		['24 décembre 2025', '2025-12-24', '2 mars 2026'],
		['1er janvier 2026', '2026-01-01', '2 mars 2026'],
		['5 de agosto de 2025', '2025-08-05', '2 de marzo de 2026'],
		['5 de dezembro de 2025', '2025-12-05', '2 de março de 2026'],
		['Julio 6, 2025', '2025-07-06', 'Marzo 2, 2026'],
		['5 luglio 2025', '2025-07-05', '2 marzo 2026'],
		['5 augustus 2025', '2025-08-05', '2 maart 2026'],
		['5 grudnia 2025', '2025-12-05', '2 marca 2026'],
		['5 декабря 2025 г.', '2025-12-05', '2 марта 2026 г.'],
		['5 грудня 2025', '2025-12-05', '2 березня 2026'],
		['10 Kasım 2025', '2025-11-10', '2 Mart 2026'],
	];
	for (const [value, day, rewritten] of cases) {
		it(`${value} is ${day}, and on 2 March ${rewritten}`, () => {
			const read = readDate(value);
			assert.equal(read && formatIso(read.date), day);
			assert.equal(rewriteDate(value, now), rewritten);
		});
	}

	it('begin with no other word', () => {
		for (const value of ['12 Stück 2025', 'Version 3, 2025', '2025年3月', 'Etappe 12 2025']) {
			assert.isUndefined(readDate(value), value);
		}
	});

	/** The first field line after setting the modified date. */
	const touched = (line: string): string => {
		const text = `# T\n\n${line}\n`;
		return applyEdits(text, touch(parse(text), now)).split('\n')[2] ?? '';
	};

	it('have the names of the language of their label', () => {
		assert.equal(touched('**Aktualisiert:** 12. April 2025'), '**Aktualisiert:** 2. März 2026');
		assert.equal(touched('**Bijgewerkt:** 12 april 2025'), '**Bijgewerkt:** 2 maart 2026');
		assert.equal(touched('**Updated:** 12 April 2025'), '**Updated:** 2 March 2026');
		assert.equal(touched('**Última atualização:** 5 de agosto de 2025'), '**Última atualização:** 2 de março de 2026');
		assert.equal(touched('最后更新：2025年12月24日'), '最后更新：2026年3月2日');
	});

	it('have the day first below a label of such a language', () => {
		assert.equal(parse('# T\n\n**Fecha:** 03/04/2026\n').created, '2026-04-03');
		assert.equal(parse('# T\n\n**Date:** 03/04/2026\n').created, undefined);
		assert.equal(touched('**Última actualización:** 03/04/2025'), '**Última actualización:** 02/03/2026');
	});
});

describe('dates whose day comes first in the language of their label', () => {
	const created = (line: string): string | undefined => parse(`# A\n\n**Status**: x\n${line}\n`).created;

	it('are read with slashes and hyphens, also below labels that only name dates', () => {
		assert.strictEqual(created('**Data**: 03/04/2026'), '2026-04-03');
		assert.strictEqual(parse('---\nstatus: x\ndata: 03/04/2026\n---\n# A\n').created, '2026-04-03');
		assert.strictEqual(created('**Aangemaakt**: 03-04-2026'), '2026-04-03');
		assert.strictEqual(created('**Creado**: 2026-04-03'), '2026-04-03');
		assert.isUndefined(created('**Created**: 03/04/2026'), 'ambiguous in English');
	});

	it('get fixes in the same order', () => {
		const lines = ['# A', '', '**Estado**: pendiente', '**Creado**: 05/06/2026', '**Actualizado**: 03/04/2026', ''];
		const document = parse(lines.join('\n'));
		const problem = document.problems.find(({ code }) => code === 'date-order');
		assert.isDefined(problem);
		const after = fixesOf(document.text, document, problem!, { now: { ...now, date: { year: 2026, month: 8, day: 9 } } }).map(({ edits }) =>
			applyEdits(document.text, edits),
		);
		assert.include(after, lines.join('\n').replace('03/04/2026', '09/08/2026'));
	});

	it('say that they are of today', () => {
		const document = parse('# A\n\n**Estado**: pendiente\n**Actualizado**: 02/03/2026\n');
		assert.deepEqual(touchDocument(document, now, '\n'), { refusal: { code: 'modified-today' } });
	});
});

describe('a Ukrainian Friday', () => {
	it('can be read again', () => {
		const friday: Moment = { ...now, date: { year: 2026, month: 4, day: 3 } };
		const written = rewriteDate('понеділок, 12 січня 2026', friday);
		assert.strictEqual(written, 'п’ятниця, 3 квітня 2026');
		const read = readDate(written ?? '');
		assert.strictEqual(read && formatIso(read.date), '2026-04-03');
	});
});

import { assert } from 'chai';
import { readSeverities, withSeverities, withSeverity } from '../../../../src/catalog/check/severities';
import type { Problem } from '../../../../src/document/model/problem';
import { lineRange } from '../../../../src/document/model/text';

describe('severities of problems', () => {
	const date: Problem = { code: 'invalid-date', range: lineRange(2, 0, 4), severity: 'warning', parameters: {} };
	const problems: readonly Problem[] = [
		{ code: 'unknown-status', range: lineRange(1, 0, 4), severity: 'information', parameters: { value: 'Odd' } },
		date,
	];

	it('are read as far as they are understood', () => {
		const { severities, unknownCodes, unknownValues } = readSeverities({
			'unknown-status': 'error',
			'invalid-date': 'fatal',
			'no-such-code': 'off',
			'date-order': 'off',
			constructor: 'hint',
		});
		assert.deepEqual(
			[...severities],
			[
				['unknown-status', 'error'],
				['date-order', 'off'],
			],
		);
		assert.deepEqual(unknownCodes, ['no-such-code', 'constructor']);
		assert.deepEqual(unknownValues, ['invalid-date']);
	});

	it('of a value that is no object are none', () => {
		for (const value of [undefined, null, 'off', 7, ['off'], true]) {
			assert.deepEqual(readSeverities(value), { severities: new Map(), unknownCodes: [], unknownValues: [] });
		}
	});

	it('replace those that problems have by themselves, and take away what is off', () => {
		assert.strictEqual(withSeverities(problems, new Map()), problems);
		assert.deepEqual(
			withSeverities(
				problems,
				new Map([
					['unknown-status', 'off'],
					['invalid-date', 'hint'],
				]),
			),
			[{ ...date, severity: 'hint' }],
		);
		assert.deepEqual(
			withSeverities(
				problems,
				new Map([
					['date-order', 'off'],
					['invalid-date', 'warning'],
				]),
			),
			problems,
		);
	});

	it('are written one at a time, and leave what they do not understand', () => {
		assert.deepEqual(withSeverity(undefined, 'date-order', 'off'), { 'date-order': 'off' });
		assert.deepEqual(withSeverity(['odd'], 'date-order', 'off'), { 'date-order': 'off' });
		assert.deepEqual(withSeverity({ later: 1, 'date-order': 'hint' }, 'date-order', 'off'), { later: 1, 'date-order': 'off' });
		assert.deepEqual(withSeverity({ later: 1, 'date-order': 'hint' }, 'date-order', undefined), { later: 1 });
		assert.isUndefined(withSeverity({ 'date-order': 'off' }, 'date-order', undefined));
	});
});

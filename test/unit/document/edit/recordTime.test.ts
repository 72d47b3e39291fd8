import { assert } from 'chai';
import { readDuration, sumDurations } from '../../../../src/document/date/duration';
import { parse } from '../../../../src/document/read/parse';
import { recordTime, timelineRows } from '../../../../src/document/edit/recordTime';
import { applyEdits } from '../../../../src/document/model/text';

const TABLE = [
	'# P',
	'',
	'## Timeline Estimates',
	'',
	'| Phase | Estimated Time | Actual Time |',
	'|-------|---------------|-------------|',
	'| Phase 1 | 3 hours | - |',
	'| Phase 2 | 4 hours | - |',
	'| **Total** | **7 hours** | **-** |',
	'',
];

function recorded(lines: readonly string[], phase: string, time: string): readonly string[] | string {
	const document = parse(lines.join('\n'));
	const row = timelineRows(document).find(candidate => candidate.phase === phase);
	const result = recordTime(document, row?.line ?? 0, time);
	return result.refusal ? result.refusal.code : applyEdits(lines.join('\n'), result.edits).split('\n');
}

describe('recordTime', () => {
	it('sets the row and the bold total, and nothing else', () => {
		const once = recorded(TABLE, 'Phase 1', '2.5 hours');
		assert.deepEqual(
			once,
			TABLE.map(line => line.replace('3 hours | - |', '3 hours | 2.5 hours |').replace('**-**', '**2.5 hours**')),
		);
		const twice = recorded(once as string[], 'Phase 2', '0.5 hours');
		assert.deepEqual((twice as string[]).slice(6, 9), [
			'| Phase 1 | 3 hours | 2.5 hours |',
			'| Phase 2 | 4 hours | 0.5 hours |',
			'| **Total** | **7 hours** | **3 hours** |',
		]);
		assert.include(recorded(twice as string[], 'Phase 1', '30 min'), 'mixed-units');
	});

	it('keeps the width of columns', () => {
		const lines = [
			'| Phase     | Estimated   | Actual      |',
			'| --------- | ----------- | ----------- |',
			'| Phase 1   | 3 h         | -           |',
			'| **Total** | **3 h**     | **-**       |',
		];
		assert.deepEqual(recorded(lines, 'Phase 1', '4 h'), [
			...lines.slice(0, 2),
			'| Phase 1   | 3 h         | 4 h         |',
			'| **Total** | **3 h**     | **4 h**     |',
		]);
	});

	it('leaves a total with words of its own, and a table without one', () => {
		const own = TABLE.map(line => line.replace('**-**', '9 hours with meetings'));
		assert.deepEqual(
			recorded(own, 'Phase 1', '2 days'),
			own.map(line => line.replace('3 hours | - |', '3 hours | 2 days |')),
		);
		const none = TABLE.filter(line => !line.includes('Total'));
		assert.deepEqual(
			recorded(none, 'Phase 2', '5'),
			none.map(line => line.replace('4 hours | - |', '4 hours | 5 |')),
		);
	});

	it('refuses what it cannot read or sum', () => {
		assert.equal(recorded(TABLE, 'Phase 1', 'a while'), 'no-time');
		assert.equal(recorded(TABLE, 'Phase 1', '2-3 hours'), 'no-time');
		assert.equal(recorded(TABLE, 'Phase 9', '2 hours'), 'no-row');
		assert.equal(
			recorded(
				TABLE.map(line => line.replace('4 hours | -', '4 hours | soon')),
				'Phase 1',
				'2 hours',
			),
			'unreadable-time',
		);
		assert.deepEqual(timelineRows(parse('```\n| Phase | Actual Time |\n|--|--|\n| a | - |\n```\n')), []);
	});

	it('finds the rows of a filled plan', () => {
		assert.deepEqual(
			timelineRows(parse(TABLE.join('\n'))).map(({ phase, estimated, actual }) => [phase, estimated, actual]),
			[
				['Phase 1', '3 hours', '-'],
				['Phase 2', '4 hours', '-'],
			],
		);
	});

	it('sums in one unit, with its number and its comma', () => {
		const sum = (...texts: string[]): string | undefined => sumDurations(texts.flatMap(text => readDuration(text) ?? []));
		assert.equal(sum('0.1 h', '0.2 h'), '0.3 h');
		assert.equal(sum('0,5 Tage'), undefined);
		assert.equal(sum('1,5 h', '1 h'), '2,5 h');
		assert.equal(sum('1 hour', '1 hr'), '2 hours');
		assert.equal(sum('0.5 days', '0.5 day'), '1 day');
		assert.equal(sum('3', '4'), '7');
		assert.equal(sum('3h', '4 hours'), '7h');
		assert.isUndefined(sum('3 h', '4 days'));
	});
});

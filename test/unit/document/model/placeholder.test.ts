import { assert } from 'chai';
import { readPlaceholder } from '../../../../src/document/model/placeholder';

describe('readPlaceholder', () => {
	const kinds: readonly (readonly [string, string])[] = [
		['[High/Medium/Low]', 'choice High,Medium,Low'],
		['[PLANNED/ACTIVE/PAUSED/COMPLETED/REVIEWED/ARCHIVED]', 'choice PLANNED,ACTIVE,PAUSED,COMPLETED,REVIEWED,ARCHIVED'],
		['[Todo | In Progress | Done]', 'choice Todo,In Progress,Done'],
		['[planning|development|testing]', 'choice planning,development,testing'],
		['[hours|days|weeks] (team size: X engineers)', 'choice hours,days,weeks'],
		['Planning / In Progress / Completed', 'choice Planning,In Progress,Completed'],
		['Approved | Rejected', 'choice Approved,Rejected'],
		['S/M/L/XL', 'choice S,M,L,XL'],
		['High/Med/Low', 'choice High,Med,Low'],
		['None / [Other Phase]', 'choice None,[Other Phase]'],
		['[New/Modified/Deleted]', 'choice New,Modified,Deleted'],
		['[Date]', 'date '],
		['YYYY-MM-DD', 'date '],
		['[YYYY-MM-DD]', 'date '],
		['[Target completion date]', 'date '],
		['__________', 'blank '],
		['TBD', 'blank '],
		['TBD (after the review)', 'blank '],
		['[X hours/days]', 'text '],
		['[Name/AI Assistant]', 'text '],
		['[File/Module 1]', 'text '],
		['[Title of the Enhancement/Refactor]', 'text '],
		['<owner>', 'text '],
		['{{status}}', 'text '],
		['**[Description]**', 'text '],
	];
	for (const [value, expected] of kinds) {
		it(`${value} is ${expected}`, () => {
			const read = readPlaceholder(value);
			assert.equal(`${read?.kind} ${read?.choices.join(',')}`, expected);
		});
	}
	for (const value of [
		'In Progress',
		'Done / shipped in 1.2',
		'Ann / Bob',
		'and/or',
		'[Link](https://example.org)',
		'[x] Done',
		'2026-01-08',
		'Complete',
		'UI/UX',
		'',
		'[^1]',
		'TBDs are fine',
	]) {
		it(`${value || 'nothing'} is a value`, () => assert.isUndefined(readPlaceholder(value)));
	}
});

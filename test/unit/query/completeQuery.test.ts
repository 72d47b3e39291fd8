import { assert } from 'chai';
import { acceptOffer, completeQuery } from '../../../src/query/completeQuery';
import { queryTokens, quoteValue } from '../../../src/query/queryTokens';
import { entryWith } from '../catalog/entryOf';

const entries = [
	entryWith('docs/a.md', { status: 'todo', assignee: 'Ann Lee', sprint: '7' }),
	entryWith('docs/b.md', { status: 'todo', assignee: 'Bob', sprint: '7' }),
	entryWith('docs/c.md', { status: 'done', assignee: 'bob', category: 'say "hi"' }),
];

/** The offers at the bar in a query, and the query with the first of them. */
function complete(text: string): readonly [string, string] {
	const offset = text.indexOf('|');
	const query = text.replace('|', '');
	const found = completeQuery(query, offset, entries);
	const [first] = found.offers;
	return [found.offers.map(offer => `${offer.text}${offer.count ?? ''}`).join(' '), first ? acceptOffer(query, found, first) : query];
}

describe('completeQuery', () => {
	for (const [text, offers, accepted] of [
		['pri|', 'priority: sprint:', 'priority:'],
		['st|', 'stage: status:', 'stage:'],
		['is:open st|', 'stage: status:', 'is:open stage:'],
		['(st| or a)', 'stage: status:', '(stage: or a)'],
		['-st|', 'stage: status:', '-stage:'],
		['st|:todo', 'stage: status:', 'stage:todo'],
		['xyz|', '', 'xyz'],
		['"st|', '', '"st'],
		['stage:|', 'todo in-progress in-review blocked done archived other unset', 'stage:todo'],
		['stage:in|', 'in-progress in-review', 'stage:in-progress'],
		['stage:todo,do|', 'done todo', 'stage:todo,done'],
		['priority>=h|', 'high', 'priority>=high'],
		['priority:h|', 'high other', 'priority:high'],
		['priority<|', 'critical high medium low', 'priority<critical'],
		['assignee:|', 'Bob2 "Ann Lee"1', 'assignee:Bob'],
		['owner:le|', '"Ann Lee"1', 'owner:"Ann Lee"'],
		['assignee:"an|', '"Ann Lee"1', 'assignee:"Ann Lee"'],
		['sprint:|', '72', 'sprint:7'],
		['category:|', '"say \\"hi\\""1', 'category:"say \\"hi\\""'],
		['category:"say \\"h|', '"say \\"hi\\""1', 'category:"say \\"hi\\""'],
		['due<|', 'today tomorrow +7d +2w -7d', 'due<today'],
		['due:|', 'today tomorrow +7d +2w -7d none', 'due:today'],
		['due<+|', '+7d +2w', 'due<+7d'],
		['nothing:|', '', 'nothing:'],
	] as const) {
		it(`offers what can stand at ${text}`, () => {
			assert.deepEqual(complete(text), [offers, accepted]);
		});
	}

	it('offers all fields in an empty query and between terms', () => {
		assert.match(complete('|')[0], /^stage: status: priority: is: has: assignee: due: /u);
		assert.match(complete('a | b')[0], /^stage: /u);
	});
});

describe('quoteValue', () => {
	for (const text of ['a', 'a b', '', '"', 'a\\', '“a”', '(a)', 'a,b', 'a:b', 'or', '-a', '>a']) {
		it(`writes ${JSON.stringify(text)} so that it is read again`, () => {
			const [token, ...others] = queryTokens(`title:${quoteValue(text)}`);
			assert.deepEqual([token?.kind === 'test' && token.values.map(value => value.text), others], [[text], []]);
		});
	}
});

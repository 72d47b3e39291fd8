import { assert } from 'chai';
import { COMMON_MEANINGS, wordMeanings } from '../../../src/document/model/wordMeanings';
import { findView, readViews, viewSetting } from '../../../src/action/namedViews';

describe('readViews', () => {
	it('reads views, with defaults for what is left out', () => {
		const { views, mistakes } = readViews(
			[
				{ name: 'Mine', query: 'assignee:ann is:open', group: ['assignee', 'dueWeek'], sort: 'urgency', layout: 'board' },
				{ name: ' All ' },
				{ name: 'Flat', group: [] },
				{ name: 'One', group: 'milestone' },
			],
			COMMON_MEANINGS,
		);
		assert.deepEqual(views, [
			{ name: 'Mine', query: 'assignee:ann is:open', group: ['assignee', 'dueWeek'], sort: 'urgency', layout: 'board' },
			{ name: 'All', query: '', group: ['stage', 'priority'], sort: 'title', layout: 'tree' },
			{ name: 'Flat', query: '', group: [], sort: 'title', layout: 'tree' },
			{ name: 'One', query: '', group: ['sprint'], sort: 'title', layout: 'tree' },
		]);
		assert.deepEqual(mistakes, []);
		assert.equal(findView(views, 'mine ')?.query, 'assignee:ann is:open');
		assert.deepEqual(readViews(views.map(viewSetting), COMMON_MEANINGS).views, views);
		assert.deepEqual(viewSetting(views[1]!), { name: 'All' });
	});

	it('leaves out views with mistakes and says what is wrong', () => {
		const { views, mistakes } = readViews(
			[
				'x',
				{},
				{ name: 'A', query: 'is:open staeg:done' },
				{ name: 'B', group: ['stage', 'priority', 'unit'] },
				{ name: 'C', group: 'constructor' },
				{ name: 'D', sort: 'size' },
				{ name: 'E', layout: 'table' },
				{ name: 'F', query: 7 },
				{ name: 'G' },
				{ name: 'g' },
			],
			COMMON_MEANINGS,
		);
		assert.deepEqual(
			views.map(({ name }) => name),
			['G'],
		);
		assert.deepEqual(
			mistakes.map(mistake => mistake.replace(/one (?:or two )?of .*/u, 'one of …')),
			[
				'View 1: it must be an object with a "name".',
				'View 2: it has no "name".',
				'View 3: "query": There is no field "staeg"; put text with a colon in quotation marks. (Character 9.)',
				'View 4: "group" must be one of …',
				'View 5: "group" must be one of …',
				'View 6: "sort" must be one of …',
				'View 7: "layout" must be one of …',
				'View 8: "query": it must be text.',
				'View 10: there is another view "g".',
			],
		);
		assert.deepEqual(readViews({}, COMMON_MEANINGS).mistakes, ['It must be a list of views.']);
		assert.deepEqual(readViews(undefined, COMMON_MEANINGS), { views: [], mistakes: [] });
	});

	it('reads queries with the words of the team', () => {
		const views = [{ name: 'A', query: 'stage:brewing' }];
		assert.lengthOf(readViews(views, COMMON_MEANINGS).mistakes, 1);
		assert.deepEqual(readViews(views, wordMeanings(new Map([['brewing', 'in-progress']]), new Map())).mistakes, []);
	});
});

import { assert } from 'chai';
import { statusChoices } from '../../../../src/document/edit/statusChoices';
import {
	COMMON_MEANINGS,
	readPriorityWords,
	readStatusWords,
	withTeamWord,
	wordMeanings,
} from '../../../../src/document/model/wordMeanings';
import { parse } from '../../../../src/document/read/parse';

const meanings = wordMeanings(
	readStatusWords({ Recommended: 'done', PRD_READY: 'todo', Живой: 'in-progress', active: 'In Review' }).words,
	readPriorityWords({ gold: 'high' }).words,
);

describe('words of a team', () => {
	it('mean what the settings say, in any case and before a remark', () => {
		const { stageOf, levelOf } = meanings;
		assert.deepEqual(['recommended', '✅ **RECOMMENDED** (by Ann)', 'prd-ready', 'живой', 'Recommended for now'].map(stageOf), [
			'done',
			'done',
			'todo',
			'in-progress',
			'done',
		]);
		assert.equal(levelOf('Gold'), 'high');
	});

	it('win over the known ones, which stay', () => {
		assert.equal(meanings.stageOf('Active'), 'in-review');
		assert.equal(meanings.stageOf('Done'), 'done');
		assert.equal(meanings.levelOf('low'), 'low');
		assert.equal(meanings.stageOf('Something else'), 'other');
	});

	it('give a document its stage and priority, and spare it the problems', () => {
		const text = '# T\n\n**Status:** Recommended\n**Priority:** Gold\n';
		const without = parse(text);
		assert.deepEqual(
			[without.status.stage, without.priority.level, without.problems.map(({ code }) => code)],
			['other', 'other', ['unknown-status', 'unknown-priority']],
		);
		const document = parse(text, { meanings });
		assert.deepEqual([document.status.stage, document.priority.level, document.problems], ['done', 'high', []]);
		assert.deepEqual(
			statusChoices(document).map(({ text }) => text),
			['Todo', 'In Progress', 'In Review', 'Blocked', 'Recommended', 'Archived'],
		);
	});

	it('that mean nothing known are ignored', () => {
		assert.deepEqual(readStatusWords({ a: 'finished', b: 1, '  ': 'done', c: 'done' }), {
			words: new Map([['c', 'done' as const]]),
			ignored: ['a', 'b', '  '],
		});
		for (const value of [undefined, null, 'x', ['done'], 3]) {
			assert.deepEqual(readStatusWords(value), { words: new Map<string, never>(), ignored: [] });
		}
	});

	it('are added to a setting, whose other entries stay', () => {
		const setting = { Recommended: 'todo', odd: 'finished', live: 'in-progress' };
		assert.deepEqual(Object.entries(withTeamWord(setting, 'recommended', 'done')), [
			['odd', 'finished'],
			['live', 'in-progress'],
			['recommended', 'done'],
		]);
		assert.deepEqual(withTeamWord({ PRD_READY: 'todo' }, 'prd ready', 'blocked'), { 'prd ready': 'blocked' });
		for (const value of [undefined, null, 'x', ['done'], 3]) {
			assert.deepEqual(withTeamWord(value, 'gold', 'high'), { gold: 'high' });
		}
		const hostile = withTeamWord({}, '__proto__', 'done');
		assert.deepEqual(Object.keys(hostile), ['__proto__']);
	});

	it('cost nothing where there are none', () => assert.strictEqual(wordMeanings(new Map(), new Map()), COMMON_MEANINGS));
});

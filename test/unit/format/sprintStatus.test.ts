import { assert } from 'chai';
import { readPriorityWords, readStatusWords, wordMeanings } from '../../../src/document/model/wordMeanings';
import { readSprintStatus } from '../../../src/format/sprintStatus';

describe('sprint-status.yaml', () => {
	const text = [
		'project: Lamps',
		'development_status:',
		'  # epics',
		'  epic-1: in-progress',
		'  1-1-lamp: done # reviewed',
		"  1-2-bell: 'in-progress'",
		'  1-3-fuse: ready-for-dev',
		'  1-4-rope: "done',
		'other:',
		'  1-5-late: done',
	].join('\n');

	it('says the stage of stories alone', () => {
		assert.deepEqual(
			readSprintStatus(text).map(({ of, text: status, stage, range }) => [of, status, stage, range.start.line]),
			[
				['1-1-lamp', 'done', 'done', 4],
				['1-2-bell', 'in-progress', 'in-progress', 5],
				['1-3-fuse', 'ready-for-dev', 'todo', 6],
			],
		);
	});

	it("follows the team's words", () => {
		const meanings = wordMeanings(readStatusWords({ 'ready-for-dev': 'in-progress' }).words, readPriorityWords({}).words);
		assert.strictEqual(readSprintStatus(text, meanings).find(({ of }) => of === '1-3-fuse')?.stage, 'in-progress');
	});
});

import { assert } from 'chai';
import { copyText } from '../../../src/catalog/copyText';
import { lineRange } from '../../../src/document/model/text';
import { entryOf } from './entryOf';

describe('summarize', () => {
	it('keeps the facts of a document that lists, sorts and searches need', () => {
		const entry = entryOf('docs/tasks/lantern.md', [
			'---',
			'id: LAN-7',
			'status: in progress',
			'priority: P1',
			'created: 2026-03-01',
			'modified: 2026-03-09',
			'due: 2026-04-01',
			'assignee: Ines',
			'sprint: 12',
			'category: lights',
			'---',
			'# Mend the harbour lantern',
			'',
			'The third lamp on the pier stays dark.',
			'',
			'- [x] Find the fuse',
			'- [ ] Order glass',
		]);
		assert.deepEqual(entry, {
			uri: 'file:///work/docs/tasks/lantern.md',
			folder: 'work',
			path: 'docs/tasks/lantern.md',
			title: 'Mend the harbour lantern',
			family: undefined,
			isTemplate: false,
			isTaskDocument: true,
			status: { text: 'in progress', stage: 'in-progress' },
			unit: undefined,
			follows: undefined,
			priority: { text: 'P1', level: 'high' },
			created: '2026-03-01',
			createdFrom: 'field',
			modified: '2026-03-09',
			due: '2026-04-01',
			nextDue: undefined,
			assignee: 'Ines',
			id: 'LAN-7',
			sprint: '12',
			claims: [],
			category: 'lights',
			summary: 'The third lamp on the pier stays dark.',
			progress: {
				all: { done: 1, total: 2 },
				work: { done: 1, total: 2 },
				gates: { done: 0, total: 0 },
				questions: { done: 0, total: 0 },
			},
			problems: [],
			idWords: ['lan-7', 'p1'],
			relations: [],
			paths: [],
			blanks: [],
			places: { status: lineRange(2, 8, 19), id: lineRange(1, 4, 9) },
		});
	});

	it('takes a document with a status or priority of its own, even an unfilled one, for a task document', () => {
		const isTask = (...lines: string[]): boolean => entryOf('a.md', lines).isTaskDocument;
		assert.isTrue(isTask('# A', '', '**Status:** Draft'));
		assert.isTrue(isTask('# A', '', '**Priority:** High'));
		assert.isTrue(isTask('# A', '', '**Status:** TBD'));
		assert.isFalse(isTask('# A', '', 'Just words.', '', '- [ ] an item'));
		assert.isFalse(isTask(''));
	});

	it('takes a document whose front matter cannot be read any more for a task document and says so', () => {
		const entry = entryOf('a.md', ['---', 'title: Pier: north', 'status: draft', '---', '# A']);
		assert.isTrue(entry.isTaskDocument);
		assert.deepEqual(
			entry.problems.map(problem => problem.code),
			['front-matter-invalid'],
		);
		assert.equal(entry.status.stage, 'todo');
	});

	it('never takes a template for a task document', () => {
		const entry = entryOf('docs/templates/task.md', ['# A', '', '**Status:** Draft']);
		assert.deepInclude(entry, { isTemplate: true, isTaskDocument: false });
	});

	it('shortens what nobody would read', () => {
		const entry = entryOf('a.md', [`# ${'very '.repeat(1000)}long`, '', `**Status:** Done ${'😀'.repeat(800)}`]);
		assert.isAtMost(entry.title.length, 500);
		assert.isAtMost(entry.status.text?.length ?? 0, 500);
		assert.isTrue(entry.title.endsWith('…'));
	});
});

describe('copyText', () => {
	it('gives an equal text, whatever is in it', () => {
		for (const text of ['', 'plain', '"quotes" \\ and\nlines', 'ümläut 日本 😀', '\ud800 alone', '\u0000\u2028']) {
			assert.equal(copyText(text), text);
		}
		assert.isUndefined(copyText(undefined));
	});

	it('never cuts a character in two', () => {
		for (let limit = 4; limit < 12; limit++) {
			const text = copyText('a😀😀😀😀😀😀😀', limit);
			assert.isAtMost(text.length, limit);
			assert.notMatch(text, /[\ud800-\udbff](?![\udc00-\udfff])/);
		}
	});
});

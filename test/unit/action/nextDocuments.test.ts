import { assert } from 'chai';
import { nextDocuments, nextItem } from '../../../src/action/nextDocuments';
import { emptyCatalog, taskDocuments, updateCatalog } from '../../../src/catalog/catalog';
import type { Entry } from '../../../src/catalog/entry';
import { parse } from '../../../src/document/read/parse';
import { entryWith } from '../catalog/entryOf';

const options = { today: { year: 2026, month: 6, day: 9 }, due: { soonDays: 7, staleDays: 14 } };

function next(...entries: readonly Entry[]): readonly string[] {
	const catalog = updateCatalog(emptyCatalog, { set: entries });
	return nextDocuments(catalog, taskDocuments(catalog), options).map(({ entry, unblocks }) => `${entry.path} ${unblocks}`);
}

describe('nextDocuments', () => {
	it('orders by due state, stage, priority, due date and what waits, then by path', () => {
		assert.deepEqual(
			next(
				entryWith('a.md', { status: 'todo' }),
				entryWith('b.md', { status: 'todo' }),
				entryWith('c.md', { status: 'todo', priority: 'high' }),
				entryWith('d.md', { status: 'in progress' }),
				entryWith('e.md', { status: 'todo', due: '2026-06-12' }),
				entryWith('f.md', { status: 'todo', due: '2026-06-01' }),
				entryWith('g.md', { status: 'todo', due: '2026-12-24' }),
				entryWith('h.md', { status: 'todo', blocked_by: 'b.md' }),
			),
			['f.md 0', 'e.md 0', 'd.md 0', 'c.md 0', 'g.md 0', 'b.md 1', 'a.md 0'],
		);
	});

	it('leaves out what is finished, blocked, in review or waits for open work', () => {
		assert.deepEqual(
			next(
				entryWith('a.md', { status: 'done' }),
				entryWith('archive/a2.md', { status: 'todo' }),
				entryWith('b.md', { status: 'blocked' }),
				entryWith('c.md', { status: 'in review' }),
				entryWith('d.md', { status: 'todo', blocked_by: 'c.md' }),
				entryWith('e.md', { status: 'todo', blocked_by: 'a.md' }),
			),
			['e.md 0'],
		);
	});
});

describe('nextItem', () => {
	const itemOf = (...lines: readonly string[]): string | undefined => nextItem(parse(lines.join('\n')))?.text;

	it('is the first begun item, else the first open one', () => {
		assert.equal(itemOf('- [x] one', '- [ ] two', '- [~] three'), 'three');
		assert.equal(itemOf('- [x] one', '- [ ] two', '- [ ] three'), 'two');
		assert.isUndefined(itemOf('- [x] one', '- [-] two'));
	});

	it('comes before items around it, gates and questions', () => {
		assert.equal(itemOf('- [ ] one', '  - [x] two', '  - [ ] three'), 'three');
		assert.equal(itemOf('# A', '## Approval', '- [ ] one', '## Open Questions', '- [ ] two', '## Tasks', '- [ ] three'), 'three');
	});
});

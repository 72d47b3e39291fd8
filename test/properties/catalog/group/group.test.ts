import { assert } from 'chai';
import fc from 'fast-check';
import type { Entry } from '../../../../src/catalog/entry';
import type { Group } from '../../../../src/catalog/group/group';
import { entryWith } from '../../../unit/catalog/entryOf';
import { groupEntries } from '../../../unit/catalog/group/groupEntries';

describe('groupSteps, given the previous groups', () => {
	const document = fc.record({
		path: fc.integer({ max: 25, min: 0 }).map(number => `${String.fromCharCode(97 + number)}.md`),
		title: fc.constantFrom('One', 'Two', 'Three'),
		status: fc.constantFrom('draft', 'done', 'odd'),
		priority: fc.constantFrom('high', 'low', ''),
		assignee: fc.constantFrom('Ann', '@ann', ''),
		items: fc.subarray(['- [x] one', '- [ ] two', '## Open questions', '- [ ] three']),
	});

	it('returns the same groups as without them, and keeps unchanged groups', () => {
		let kept = 0;
		let made = 0;
		const orders = [(a: Entry, b: Entry) => (a.path < b.path ? -1 : 1), (a: Entry, b: Entry) => (a.path < b.path ? 1 : -1)];
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.array(document, { minLength: 1, maxLength: 3 }), fc.array(document, { minLength: 12, maxLength: 24 })), {
					minLength: 1,
					maxLength: 12,
				}),
				fc.constantFrom(['stage', 'priority'] as const, ['priority'] as const, ['assignee', 'status'] as const, ['none'] as const),
				fc.constantFrom(...orders),
				(steps, by, order) => {
					const entries = new Map<string, Entry>();
					let before: readonly Group[] = groupEntries([entryWith('z.md', { status: 'done' })], ['priority']);
					for (const changes of steps) {
						for (const { path, items, ...fields } of changes) {
							const old = entries.get(path);
							if (old?.title === fields.title && old.status.text === fields.status) {
								entries.delete(path);
							} else {
								entries.set(path, entryWith(path, fields, items));
							}
						}
						const now = [...entries.values()].sort(order);
						const groups = groupEntries(now, by, before);
						assert.deepEqual(groups, groupEntries(now, by));
						for (const group of groups) {
							const last = before.find(({ id }) => id === group.id);
							const isSame =
								last !== undefined &&
								last.entries.length === group.entries.length &&
								group.entries.every(entry => last.entries.includes(entry));
							assert.strictEqual(last === group, isSame, group.id);
							kept += Number(isSame);
							made += Number(!isSame);
						}
						before = groups;
					}
				},
			),
			{ numRuns: 150 },
		);
		assert.isAbove(Math.min(kept, made), 100);
	});
});

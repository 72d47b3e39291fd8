import { assert } from 'chai';
import { checkItems } from '../../../src/action/checkItems';
import { beginnable, begunMark, markReferredBegun } from '../../../src/action/markBegun';
import { referItem } from '../../../src/document/edit/findItem';
import type { EditResult } from '../../../src/document/model/editResult';
import type { TaskDocument } from '../../../src/document/model/model';
import { applyEdits } from '../../../src/document/model/text';
import { documentAt } from '../format/planOf';

function after(document: TaskDocument, result: EditResult): string {
	return result.refusal ? result.refusal.code : applyEdits(document.text, result.edits);
}

function begin(path: string, lines: readonly string[], index: number): readonly string[] {
	const document = documentAt(path, lines);
	return after(document, markReferredBegun(document, referItem(document, index))).split('\n');
}

describe('marking an item as begun', () => {
	it('writes the mark of the format', () => {
		assert.deepEqual(begin('.kiro/specs/pond/tasks.md', ['# Implementation Plan', '', '- [ ] 1. Dig', '- [ ]* 2. Test'], 1), [
			'# Implementation Plan',
			'',
			'- [ ] 1. Dig',
			'- [-]* 2. Test',
		]);
		assert.deepEqual(begin('conductor/tracks/pond_20260301/plan.md', ['# Plan: Pond', '', '- [ ] Task: Dig'], 0).at(-1), '- [~] Task: Dig');
		assert.deepEqual(
			begin(
				'.cursor/plans/pond.plan.md',
				['---', 'name: Pond', 'todos:', '  - id: dig', '    content: Dig', '    status: pending', '---'],
				0,
			)[5],
			'    status: in_progress',
		);
	});

	it('is possible for open items, where the format or the document has a mark', () => {
		const possible = (path: string, ...lines: readonly string[]): readonly boolean[] => {
			const document = documentAt(path, lines);
			return document.items.map(beginnable(document));
		};
		assert.deepEqual(possible('.kiro/specs/pond/tasks.md', '# Implementation Plan', '- [ ] 1. Dig', '- [-] 2. Fill', '- [x] 3. Plan'), [
			true,
			false,
			false,
		]);
		assert.deepEqual(possible('notes.md', '- [ ] Dig', '- [/] Fill'), [true, false]);
		assert.deepEqual(possible('notes.md', '- [ ] Dig', '- [x] Fill'), [false, false]);
	});

	it('writes the mark that the document has for begun items, and nothing where there is none', () => {
		assert.deepEqual(begin('notes.md', ['**Status**: todo', '', '- [/] Dig', '- [x] Plan', '- [ ] Fill'], 2).at(-1), '- [/] Fill');
		assert.deepEqual(begin('notes.md', ['**Status**: todo', '', '- [ ] Dig', '- [x] Plan'], 0), ['no-begun-mark']);
		const tasks = documentAt('specs/001-pond/tasks.md', ['# Tasks: Pond', '', '- [ ] T001 Dig']);
		assert.isUndefined(tasks.items[0] && begunMark(tasks, tasks.items[0]));
	});

	it('leaves a begun item, and refuses one that is no longer there', () => {
		const path = '.kiro/specs/pond/tasks.md';
		assert.strictEqual(begin(path, ['# Plan', '', '- [-] 1. Dig'], 0).at(-1), '- [-] 1. Dig');
		const before = documentAt(path, ['# Plan', '', '- [ ] 1. Dig']);
		const now = documentAt(path, ['# Plan', '', '- [ ] 1. Fill']);
		assert.strictEqual(after(now, markReferredBegun(now, referItem(before, 0))), 'item-moved');
	});
});

describe('checking several items', () => {
	const before = documentAt('a.md', ['**Status**: todo', '', '- [ ] One', '- [x] Two', '- [ ] Three']);
	const wanted = [
		{ item: referItem(before, 0), to: 'done' },
		{ item: referItem(before, 1), to: 'open' },
	] as const;

	it('changes exactly those, wherever they are now', () => {
		const now = documentAt('a.md', ['**Status**: todo', '', 'New.', '', '- [x] Two', '- [ ] Three', '- [ ] One']);
		assert.strictEqual(
			after(now, checkItems(now, wanted)),
			['**Status**: todo', '', 'New.', '', '- [ ] Two', '- [ ] Three', '- [x] One'].join('\n'),
		);
	});

	it('is refused as a whole when one of them is gone', () => {
		const now = documentAt('a.md', ['**Status**: todo', '', '- [x] Two']);
		assert.strictEqual(after(now, checkItems(now, wanted)), 'item-moved');
	});
});

import { assert } from 'chai';
import { readPageMessage } from '../../../src/board/messages';
import { INITIAL_STATE, readPanelState } from '../../../src/board/panelState';

describe('readPageMessage', () => {
	it('reads what a page sends', () => {
		const messages = [
			{ type: 'ready', state: undefined },
			{ type: 'state', state: { ...INITIAL_STATE, tab: 'graph', filter: 'due<2026-12-01', lanes: 'priority', scroll: { board: 40 } } },
			{ type: 'act', action: 'open', ids: ['file:///a.md'] },
			{ type: 'move', request: 1, ids: ['file:///a.md', 'file:///b.md'], column: 'done', lane: undefined },
			{ type: 'move', request: 1, ids: ['file:///a.md'], column: undefined, lane: 'high' },
			{ type: 'setDate', request: 2, id: 'file:///a.md', created: undefined, due: '2026-12-24' },
			{ type: 'new', column: 'todo' },
			{ type: 'export', format: 'svg', to: 'clipboard' },
			{ type: 'undo' },
		];
		assert.deepEqual(
			messages.map(message => readPageMessage(structuredClone(message))),
			messages as never,
		);
	});

	it('refuses everything else', () => {
		const bad: readonly unknown[] = [
			undefined,
			null,
			'move',
			[],
			{},
			{ type: 'other' },
			{ type: 'act', action: 'workbench.action.quit', ids: ['a'] },
			{ type: 'act', action: 'open', ids: [] },
			{ type: 'act', action: 'open', ids: [{ uri: 'a' }] },
			{ type: 'act', action: 'open', ids: new Array(20_000).fill('a') },
			{ type: 'move', request: '1', ids: ['a'], column: 'done' },
			{ type: 'move', request: 1, ids: ['a'], column: 3 },
			{ type: 'move', request: 1, ids: ['a'], lane: 3 },
			{ type: 'setDate', request: 1, id: 'a', due: '2026-12-24\nstatus: done' },
			{ type: 'setDate', request: 1, id: 'a' },
			{ type: 'export', format: 'exe', to: 'file' },
			{ type: 'export', format: 'svg', to: '/etc/passwd' },
		];
		assert.deepEqual(
			bad.filter(message => readPageMessage(message) !== undefined),
			[],
		);
	});
});

describe('readPanelState', () => {
	it('takes what it knows and leaves the rest as in a new panel', () => {
		assert.deepEqual(readPanelState(undefined), INITIAL_STATE);
		assert.deepEqual(
			readPanelState({
				tab: 'calendar',
				filter: 7,
				columns: 'stage',
				lanes: 'x',
				collapsed: ['stage:done', 1],
				zoom: 'year',
				scroll: { a: 1, b: 'c', d: NaN },
			}),
			{ ...INITIAL_STATE, zoom: 'year', scroll: { a: 1 } },
		);
		assert.lengthOf(readPanelState({ filter: 'x'.repeat(5_000) }).filter, 2_000);
	});
});

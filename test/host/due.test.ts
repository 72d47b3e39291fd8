import { assert } from 'chai';
import type * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import type { TreeNode } from '../../src/vscode/tree/treeNode';
import { DayChange } from '../../src/vscode/workspace/base/dayChange';
import { setDay } from './support/clock';
import { lensText, set, unsetAll } from './support/commands';
import { closeAll, show } from './support/editors';
import { eventually } from './support/eventually';
import { indexedExtension } from './support/extension';
import { inWorkspace, remove, writeFile } from './support/files';
import { rowText, tooltipOf } from './support/treeText';

const FOLDER = 'due-test';

describe('due and stale documents', () => {
	let api: Api;
	let restoreClock: () => void;

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		restoreClock = setDay(api, '2026-03-10');
	});

	afterEach(async () => {
		restoreClock();
		await closeAll();
		await unsetAll();
		await remove(FOLDER);
		await remove('.vscode');
	});

	async function write(name: string, fields: readonly string[], ...lines: readonly string[]): Promise<vscode.Uri> {
		return writeFile(`${FOLDER}/${name}.md`, ['---', ...fields, '---', '', `# ${name}`, '', ...lines, ''].join('\n'));
	}

	function node(name: string): TreeNode {
		const found = api.tree.provider.document(inWorkspace(`${FOLDER}/${name}.md`));
		assert.isDefined(found, name);
		return found as TreeNode;
	}

	function row(name: string): vscode.TreeItem {
		return api.tree.provider.getTreeItem(node(name));
	}

	it('are shown by one short token in the view, overdue ones also by a color and a sign', async () => {
		await write('over', ['status: todo', 'due: 2026-03-07']);
		await write('soon', ['status: todo', 'due: 2026-03-11', 'updated: 2026-03-01']);
		await write('later', ['status: todo', 'due: 2026-04-11']);
		await write('stale', ['status: active', 'updated: 2026-02-24']);
		await write(
			'both',
			['status: active', 'updated: 2026-02-01', 'due: 2026-05-01'],
			'## Milestones',
			'',
			'- [ ] Beta: 2026-03-09',
			'- [x] Alpha: 2026-01-01',
		);
		await write('over-and-done', ['status: archived', 'due: 2026-03-07', 'updated: 2026-01-01']);
		await eventually(() => {
			assert.deepEqual(
				['over', 'soon', 'later', 'stale', 'both', 'over-and-done'].map(
					name => `${rowText(row(name))} (${row(name).resourceUri?.toString() ?? 'plain'})`,
				),
				[
					'over — 3 d late (task-docs-row:/overdue)',
					'soon — due tomorrow (plain)',
					'later (plain)',
					'stale (plain)',
					'both — 1 d late (task-docs-row:/overdue)',
					'over-and-done (plain)',
				],
			);
		});
		assert.strictEqual(
			row('both').accessibilityInformation?.label,
			'both, active, 1 of 2 items done, overdue by 1 day, no update in 37 days',
		);
		const tooltip = tooltipOf(api.tree.provider, node('both')).value.replaceAll('\\', '').replaceAll('&nbsp;', ' ');
		assert.include(tooltip, 'Due: 2026-05-01\n');
		assert.include(tooltip, 'Next date: 2026-03-09, overdue by 1 day');
		assert.include(tooltip, 'Modified: 2026-02-01, no update in 37 days');
	});

	it('follow the settings', async () => {
		await write('near', ['status: active', 'due: 2026-03-15', 'updated: 2026-02-01']);
		await eventually(() => assert.strictEqual(rowText(row('near')), 'near — due in 5 d'));
		let renewals = 0;
		const listener = api.tree.provider.onDidChangeTreeData(node => {
			renewals += node === undefined ? 1 : 0;
		});
		await set('taskDocs.due.soonDays', 3);
		await set('taskDocs.stale.days', 0);
		await eventually(() => assert.isAtLeast(renewals, 2));
		listener.dispose();
		assert.strictEqual(rowText(row('near')), 'near');
	});

	it('change with the day, and the view is refreshed', async () => {
		await write('eve', ['status: todo', 'due: 2026-03-10']);
		await eventually(() => assert.strictEqual(rowText(row('eve')), 'eve — due today'));
		let renewals = 0;
		const listener = api.tree.provider.onDidChangeTreeData(node => {
			renewals += node === undefined ? 1 : 0;
		});
		const restoreDay = setDay(api, '2026-03-11');
		listener.dispose();
		assert.strictEqual(renewals, 1);
		assert.strictEqual(rowText(row('eve')), 'eve — 1 d late');
		restoreDay();
	});

	it('are updated automatically at midnight', async () => {
		let day = 10;
		const change = new DayChange(() => ({ date: { year: 2026, month: 3, day }, hour: 23, minute: 59, second: 59, offsetMinutes: 0 }));
		let changes = 0;
		change.onDidChange(() => changes++);
		change.check();
		assert.strictEqual(changes, 0);
		day = 11;
		await eventually(() => assert.strictEqual(changes, 1), 15_000);
		change.dispose();
	});

	it('are shown above the header and milestones, and in the status bar', async () => {
		const uri = await write(
			'lenses',
			['status: active', 'updated: 2026-02-01', 'due: 2026-05-01'],
			'## Milestones',
			'',
			'- [ ] Beta: 2026-03-09',
			'- [ ] Gamma: 2026-03-17',
			'- [ ] Delta: 2026-03-18',
			'- [x] Alpha: 2026-01-01',
		);
		await show(uri);
		assert.deepEqual(
			(await lensText(uri)).map(text => text.replace(/ \| (?:Next|Set|Updated).*$/u, '')),
			['1: Overdue by 1 day', '8: 1/4 done | Check all', '10: Overdue by 1 day | Check', '11: Due in 7 days | Check', '12: Check'],
		);
		await eventually(() => assert.match(api.editor.documentStatus.text ?? '', / active · 1 d late$/));
	});
});

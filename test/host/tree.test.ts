import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import type { DocumentNode, TreeNode } from '../../src/vscode/tree/treeNode';
import { setDay } from './support/clock';
import { activeExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, remove, writeFile } from './support/files';
import { rowIds, rowText, tooltipOf, treeText } from './support/treeText';

describe('the tree', () => {
	let api: Api;

	let restoreClock: () => void;

	before(async () => {
		api = await activeExtension();
		// What is due and stale must not depend on the day.
		restoreClock = setDay(api, '2026-05-29');
		await api.services.catalog.whenIndexed();
	});

	after(() => restoreClock());

	afterEach(() => remove('tree-test'));

	it('shows the example workspace by stage, then priority, with counts and progress', async () => {
		await eventually(async () =>
			assert.deepEqual(await treeText(api.tree.provider), [
				'To Do — 12 · 2/26',
				'\tHigh — 3 · 0/10',
				'\t\tImport Bookmarks from a Browser — 2026-04-08',
				'\t\tReader Controls for Everyone — 0/9 · PLANNED',
				'\t\tSmaller Messages to the Reader — blocked by READ-31 · 0/1 · 2026-02-12',
				'\tLow — 3 · 2/7',
				'\t\tExport to EPUB — blocked by READ-52 · 0/1 · 2026-01-20',
				'\t\tFetch articles on machines of their own — 0/4 · planning · nice-to-have · 2026-01-30',
				'\t\tKinder Words on the Sign-in Page — 2/2 · 2026-04-21',
				'\tNo Priority — 6 · 0/9',
				'\t\tA Weekly Digest by E-mail — 2026-04-02',
				'\t\tKeep the Last Searches — 0/1 · 2026-01-12',
				'\t\tShow the Listening Time — 0/1 · 2026-01-09',
				'\t\tShow the Reading Time — 0/1 · 2026-01-08',
				'\t\tSmall Screens — 0/5 · Planning · 2026-05-18',
				'\t\tSummary of the Week — 0/1 · 2026-02-18',
				'In Progress — 11 · 33/77',
				'\tCritical — 1 · 6/18',
				'\t\tRead saved articles without a connection — 6/18 · active · due 2026-06-19',
				'\tHigh — 3 · 18/31',
				'\t\tFaster Search in Large Libraries — 11/19 · ACTIVE',
				'\t\tQueue for Reading Positions — stale 107 d · blocked by READ-32 · 1/2',
				'\t\tSessions that can be seen and ended — 6/10 · testing · due 2026-06-12',
				'\tMedium — 1 · 3/7',
				'\t\tKeyboard Shortcuts for Sorting the Inbox — 3/7 · 2026-05-20',
				'\tNo Priority — 6 · 6/21',
				'\t\tCaptions Below Images — stale 102 d · 0/1',
				'\t\tHints While Offline — stale 119 d · 1/2',
				'\t\tLAN-112 Keep Articles with Their Images — due in 7 d · 2/4',
				'\t\tLetters in Two Languages — stale 114 d · 0/1',
				'\t\tOffline Reading — 3/12 · 2026-05-26',
				'\t\tSign In by a Link — stale 115 d · blocked by READ-52 · 0/1',
				'In Review — 1 · 3/3',
				'\tCritical — 1 · 3/3',
				'\t\tLAN-120 Renew Session Tokens in the Background — due today · 3/3',
				'Blocked — 2 · 3/11',
				'\tHigh — 1 · 0/3',
				'\t\tLAN-118 Merge Changes Made Offline — blocked by LAN-112 · 0/3 · due 2026-06-19',
				'\tMedium — 1 · 3/8',
				'\t\tLoad Images When They Come into View — 3/8 · PAUSED',
				'Done — 18 · 45/46',
				'\tMedium — 2 · 12/12',
				'\t\tA Smaller Reader Bundle — 10/10 · COMPLETED',
				'\t\tError reports from the reader — 2/2 · completed',
				'\tLow — 1',
				'\t\tQuiet Colours for Reading at Night — 2025-12-04',
				'\tOther Priority — 1 · 2/2',
				'\t\tPrint Styles — 2/2 · Week 3 · 2026-01-22',
				'\tNo Priority — 14 · 31/32',
				'\t\t3. Keep articles as cleaned HTML — 1/1 · Accepted · 2025-06-30',
				'\t\tA Button to Share Articles — 2/2 · 2025-11-20',
				'\t\tA List of Keyboard Shortcuts — 2/2 · 2026-02-02',
				'\t\tColours for Tags — 2026-01-15',
				'\t\tDatabase Upgrade — 8/8 · Completed · 2026-01-16',
				'\t\tFriendlier Error Pages — 2/2 · 2025-08-30',
				'\t\tIcons for Sources — 2/2',
				'\t\tIcons for the Dark Theme — 2/3 · 2026-02-11',
				'\t\tLAN-111 Service Worker for the Reader — 3/3 · ✅ Complete · 2026-03-20',
				'\t\tRelease Notes in the App — 2/2 · 2025-12-19',
				'\t\tRemember the Font Size — 1/1',
				'\t\tRestore from a Backup — 2/2',
				'\t\tSplit the Reader into Components — 2/2 · 2025-10-08',
				'\t\tStorage Meter — 2/2 · 2025-03-14',
				'Archived — 1',
				'\tLow — 1',
				'\t\tPublic Profile Pages',
				'Other Status — 1',
				'\tReading Streaks — Simmering',
			]),
		);
	});

	it('collapses completed groups', async () => {
		const states = (await api.tree.provider.getChildren()).map(node => {
			const row = api.tree.provider.getTreeItem(node);
			return `${String(row.label)} ${row.collapsibleState === vscode.TreeItemCollapsibleState.Expanded ? 'open' : 'folded'}`;
		});
		assert.deepEqual(states, [
			'To Do open',
			'In Progress open',
			'In Review open',
			'Blocked open',
			'Done folded',
			'Archived folded',
			'Other Status open',
		]);
	});

	it('counts the documents in progress on its badge', async () => {
		await eventually(() => assert.deepEqual(api.tree.view.badge, { value: 11, tooltip: '11 documents in progress' }));
	});

	it('shows the items of a document as nested checkboxes with their section', async () => {
		await writeFile(
			'tree-test/boxes.md',
			documentText(
				'Boxes',
				'todo',
				'\n## Work\n\n- [ ] Outer\n  - [x] Inner\n- [~] Odd\n\n## More\n\n1. [X] Last\n\n```\n- [ ] no item\n```\n',
			),
		);
		const rows = await eventually(async () => {
			const node = api.tree.provider.document(inWorkspace('tree-test/boxes.md'));
			assert.isDefined(node);
			return rowsBelow(api, node as TreeNode);
		});
		assert.deepEqual(rows, ['[ ] Outer — Work', '\t[x] Inner', '[ ] Odd — [~] Work', '[x] Last — More']);
	});

	it('keeps ids and row objects when a document changes', async () => {
		await writeFile('tree-test/a.md', documentText('First', 'todo'));
		await writeFile('tree-test/b.md', documentText('Second', 'todo'));
		const uri = inWorkspace('tree-test/b.md');
		const node = await eventually(() => {
			assert.isDefined(api.tree.provider.document(inWorkspace('tree-test/a.md')));
			const found = api.tree.provider.document(uri);
			assert.isDefined(found);
			return found;
		});
		const ids = await rowIds(api.tree.provider);
		assert.strictEqual(new Set(ids).size, ids.length, 'every id is there once');
		await writeFile('tree-test/b.md', documentText('Second, renamed', 'todo'));
		await eventually(() => assert.strictEqual(node?.entry.title, 'Second, renamed'));
		assert.strictEqual(api.tree.provider.document(uri), node);
		assert.deepEqual(await rowIds(api.tree.provider), ids);
	});

	it('refreshes as few rows as possible', async () => {
		await writeFile('tree-test/quiet.md', documentText('Quiet', 'todo'));
		const uri = inWorkspace('tree-test/quiet.md');
		const node = await eventually(() => {
			const found = api.tree.provider.document(uri);
			assert.isDefined(found);
			return found;
		});
		const fired: unknown[] = [];
		const listener = api.tree.provider.onDidChangeTreeData(event => fired.push(event));
		await writeFile('tree-test/quiet.md', documentText('Quiet but renamed', 'todo'));
		await eventually(() => assert.strictEqual(node?.entry.title, 'Quiet but renamed'));
		listener.dispose();
		// Its position is unchanged, so only the row itself is stale.
		assert.deepEqual(fired, [[node]]);
	});

	it('case 28: shows text from documents as text', async () => {
		await writeFile('tree-test/hostile.md', documentText('"A](command:workbench.action.quit) <img src=x onerror=y> $(trash)"', 'todo'));
		const node = await eventually(() => {
			const found = api.tree.provider.document(inWorkspace('tree-test/hostile.md'));
			assert.isDefined(found);
			return found as TreeNode;
		});
		// VS Code parses a tooltip's Markdown immediately, which takes too long for all rows.
		assert.isUndefined(api.tree.provider.getTreeItem(node).tooltip);
		const tooltip = tooltipOf(api.tree.provider, node);
		assert.notStrictEqual(tooltip.isTrusted, true);
		assert.notStrictEqual(tooltip.supportHtml, true);
		assert.notStrictEqual(tooltip.supportThemeIcons, true);
		assert.notInclude(tooltip.value, '](command:');
	});

	it('shows and names blockers, and updates when they are done', async () => {
		await writeFile('tree-test/first.md', documentText('First', 'in review'));
		await writeFile('tree-test/second.md', '---\nstatus: todo\npriority: low\n---\n\n# Second\n\n**Blocked By**: [the first](first.md)\n');
		const second = (): TreeNode | undefined => api.tree.provider.document(inWorkspace('tree-test/second.md'));
		const row = (): vscode.TreeItem | undefined => {
			const node = second();
			return node && api.tree.provider.getTreeItem(node);
		};
		await eventually(() => assert.strictEqual(row()?.description, 'blocked by First'));
		assert.strictEqual((row()?.iconPath as vscode.ThemeIcon).id, 'circle-slash');
		assert.include(tooltipOf(api.tree.provider, second() as TreeNode).value, 'Blocked&nbsp;by:&nbsp;First&nbsp;\\(in&nbsp;review\\)');
		assert.strictEqual(row()?.accessibilityInformation?.label, 'Second, todo, blocked by First, priority Low');
		const node = api.tree.provider.document(inWorkspace('tree-test/second.md'));
		const fired: unknown[] = [];
		const listener = api.tree.provider.onDidChangeTreeData(event => fired.push(event));
		await writeFile('tree-test/first.md', documentText('First', 'done'));
		await eventually(() => assert.strictEqual(row()?.description, ''));
		await eventually(() => assert.isTrue(fired.some(event => event === undefined || (event as unknown[]).includes(node))));
		listener.dispose();
		assert.notStrictEqual((row()?.iconPath as vscode.ThemeIcon).id, 'circle-slash');
	});

	it('shows only what can be started now, most urgent first, until the button is pressed again', async () => {
		await vscode.commands.executeCommand('taskDocs.showStartable');
		try {
			await eventually(async () =>
				assert.deepEqual(await treeText(api.tree.provider), [
					'Critical — 1 · 6/18',
					'\tRead saved articles without a connection — 6/18 · active · due 2026-06-19',
					'High — 4 · 17/38',
					'\tFaster Search in Large Libraries — 11/19 · ACTIVE',
					'\tImport Bookmarks from a Browser — todo · 2026-04-08',
					'\tReader Controls for Everyone — 0/9 · PLANNED',
					'\tSessions that can be seen and ended — 6/10 · testing · due 2026-06-12',
					'Medium — 1 · 3/7',
					'\tKeyboard Shortcuts for Sorting the Inbox — 3/7 · in progress · 2026-05-20',
					'Low — 2 · 2/6',
					'\tFetch articles on machines of their own — 0/4 · planning · nice-to-have · 2026-01-30',
					'\tKinder Words on the Sign-in Page — 2/2 · todo · 2026-04-21',
					'No Priority — 11 · 6/29',
					'\tA Weekly Digest by E-mail — todo · 2026-04-02',
					'\tCaptions Below Images — stale 102 d · 0/1 · In Progress',
					'\tHints While Offline — stale 119 d · 1/2 · In Progress',
					'\tKeep the Last Searches — 0/1 · Todo · 2026-01-12',
					'\tLAN-112 Keep Articles with Their Images — due in 7 d · 2/4 · In Progress',
					'\tLetters in Two Languages — stale 114 d · 0/1 · In Progress',
					'\tOffline Reading — 3/12 · In Progress · 2026-05-26',
					'\tShow the Listening Time — 0/1 · Todo · 2026-01-09',
					'\tShow the Reading Time — 0/1 · Todo · 2026-01-08',
					'\tSmall Screens — 0/5 · Planning · 2026-05-18',
					'\tSummary of the Week — 0/1 · Todo · 2026-02-18',
				]),
			);
			await eventually(() => assert.strictEqual(api.tree.view.message, 'Ready work: 19 of 46 documents.'));
		} finally {
			await vscode.commands.executeCommand('taskDocs.showAll');
		}
		await eventually(async () => assert.strictEqual((await treeText(api.tree.provider))[0], 'To Do — 12 · 2/26'));
		assert.strictEqual(api.tree.view.message, '');
	});

	it('has accessibility labels for rows', async () => {
		const node = api.tree.provider.document(inWorkspace('docs/tasks/LAN-118-merge-offline-changes.md'));
		assert.deepEqual(api.tree.provider.getTreeItem(node as TreeNode).accessibilityInformation, {
			label: 'LAN-118 Merge Changes Made Offline, blocked by LAN-112, priority High, 0 of 3 items done, due 2026-06-19',
		});
	});

	it('can reveal a row through its parents', async () => {
		const node = api.tree.provider.document(inWorkspace('docs/tasks/LAN-118-merge-offline-changes.md')) as DocumentNode;
		const labels: string[] = [];
		for (let at: TreeNode | undefined = node; at; at = api.tree.provider.getParent(at)) {
			labels.push(String(api.tree.provider.getTreeItem(at).label));
		}
		assert.deepEqual(labels, ['LAN-118 Merge Changes Made Offline', 'High', 'Blocked']);
		await api.tree.view.reveal(node, { select: true });
		await eventually(() => assert.deepEqual(api.tree.view.selection, [node]));
	});
});

async function rowsBelow(api: Api, node: TreeNode, depth = 0): Promise<readonly string[]> {
	const rows: string[] = [];
	for (const child of await api.tree.provider.getChildren(node)) {
		rows.push('\t'.repeat(depth) + rowText(api.tree.provider.getTreeItem(child)), ...(await rowsBelow(api, child, depth + 1)));
	}
	return rows;
}

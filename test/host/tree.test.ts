import { assert } from 'chai';
import * as vscode from 'vscode';
import { taskDocuments } from '../../src/catalog/catalog';
import type { Api } from '../../src/vscode/activate';
import { referItem } from '../../src/document/edit/findItem';
import type { DocumentNode, ItemNode, TreeNode, UnitNode } from '../../src/vscode/tree/treeNode';
import { catalogHas } from './support/catalogHas';
import { setDay } from './support/clock';
import { activeExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, readFile, remove, writeFile } from './support/files';
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

	it('shows the example workspace by stage, then priority', async () => {
		await eventually(async () =>
			assert.deepEqual(await treeText(api.tree.provider), [
				'In Progress — 13',
				'\tCritical — 1',
				'\t\tRead saved articles without a connection — 6/18',
				'\tHigh — 3',
				'\t\tFaster Search in Large Libraries — 11/19',
				'\t\tQueue for Reading Positions — blocked',
				'\t\tSessions that can be seen and ended — 6/10',
				'\tMedium — 2',
				'\t\tInterfaccia in italiano — 2/4',
				'\t\tKeyboard Shortcuts for Sorting the Inbox — 3/7',
				'\tNo Priority — 7',
				'\t\tCaptions Below Images — 0/1',
				'\t\tHints While Offline — 1/2',
				'\t\tLAN-112 Keep Articles with Their Images — due in 7 d',
				'\t\tLetters in Two Languages — 0/1',
				'\t\tOffline Reading — 3/12',
				'\t\tShared Shelves — 3/7',
				'\t\t\tspec.md — Draft',
				'\t\t\tplan.md',
				'\t\t\ttasks.md — 3/7',
				'\t\tSign In by a Link — blocked',
				'In Review — 1',
				'\tLAN-120 Renew Session Tokens in the Background — due today',
				'Blocked — 2',
				'\tLAN-118 Merge Changes Made Offline — 0/3',
				'\tLoad Images When They Come into View — 3/8',
				'To Do — 13',
				'\tHigh — 3',
				'\t\tImport Bookmarks from a Browser',
				'\t\tReader Controls for Everyone — 0/9',
				'\t\tSmaller Messages to the Reader — blocked',
				'\tLow — 3',
				'\t\tExport to EPUB — blocked',
				'\t\tFetch articles on machines of their own — 0/4',
				'\t\tKinder Words on the Sign-in Page — 2/2',
				'\tNo Priority — 7',
				'\t\tA Weekly Digest by E-mail',
				'\t\tAdd reading goal — 0/4',
				'\t\t\tproposal.md',
				'\t\t\ttasks.md — 0/4',
				'\t\tKeep the Last Searches — 0/1',
				'\t\tShow the Listening Time — 0/1',
				'\t\tShow the Reading Time — 0/1',
				'\t\tSmall Screens — 0/5',
				'\t\tSummary of the Week — 0/1',
				'Done — 18',
				'\tMedium — 2',
				'\t\tA Smaller Reader Bundle',
				'\t\tError reports from the reader',
				'\tLow — 1',
				'\t\tQuiet Colours for Reading at Night',
				'\tOther Priority — 1',
				'\t\tPrint Styles',
				'\tNo Priority — 14',
				'\t\t3. Keep articles as cleaned HTML',
				'\t\tA Button to Share Articles',
				'\t\tA List of Keyboard Shortcuts',
				'\t\tColours for Tags',
				'\t\tDatabase Upgrade',
				'\t\tFriendlier Error Pages',
				'\t\tIcons for Sources',
				'\t\tIcons for the Dark Theme — 2/3',
				'\t\tLAN-111 Service Worker for the Reader',
				'\t\tRelease Notes in the App',
				'\t\tRemember the Font Size',
				'\t\tRestore from a Backup',
				'\t\tSplit the Reader into Components',
				'\t\tStorage Meter',
				'Archived — 1',
				'\tPublic Profile Pages',
				'Other Status — 1',
				'\tReading Streaks — Simmering',
			]),
		);
	});

	it('collapses what nobody works on', async () => {
		const states = (await api.tree.provider.getChildren()).map(node => {
			const row = api.tree.provider.getTreeItem(node);
			return `${String(row.label)} ${row.collapsibleState === vscode.TreeItemCollapsibleState.Expanded ? 'expanded' : 'collapsed'}`;
		});
		assert.deepEqual(states, [
			'In Progress expanded',
			'In Review expanded',
			'Blocked expanded',
			'To Do expanded',
			'Done collapsed',
			'Archived collapsed',
			'Other Status collapsed',
		]);
	});

	it('counts only overdue documents on its badge', async () => {
		await eventually(() => assert.isUndefined(api.tree.view.badge));
		await writeFile('tree-test/late.md', '---\nstatus: in progress\ndue: 2026-05-20\n---\n\n# Late\n');
		await writeFile('tree-test/done.md', '---\nstatus: done\ndue: 2026-05-20\n---\n\n# Done in time\n');
		await eventually(() => assert.deepEqual(api.tree.view.badge, { value: 1, tooltip: '1 overdue document' }));
		await writeFile('tree-test/later.md', '---\nstatus: todo\n---\n\n# Later\n\n## Milestones\n\n- [ ] Draft: 2026-05-28\n');
		await eventually(() => assert.deepEqual(api.tree.view.badge, { value: 2, tooltip: '2 overdue documents' }));
	});

	it('always shows the stage, and a problem neither colors a row nor replaces its icon', async () => {
		await writeFile('tree-test/late.md', '---\nstatus: in progress\ndue: 2026-05-20\ncreated: 2026-13-45\n---\n\n# Late\n');
		await writeFile('tree-test/odd.md', '---\nstatus: in review\ncreated: 2026-13-45\n---\n\n# Odd\n');
		await eventually(() => {
			const row = (name: string): vscode.TreeItem => {
				const node = api.tree.provider.document(inWorkspace(`tree-test/${name}.md`));
				assert.isDefined(node);
				assert.isNotEmpty(api.services.problems.of(node!.entry.uri), name);
				return api.tree.provider.getTreeItem(node as TreeNode);
			};
			assert.deepEqual(
				['late', 'odd'].map(name => [(row(name).iconPath as vscode.ThemeIcon).id, row(name).resourceUri?.toString()]),
				[
					['play-circle', 'task-docs-row:/overdue'],
					['eye', undefined],
				],
			);
		});
	});

	it('shows the documents of a unit below one row, with their own words where these differ', async () => {
		const write = (name: string, ...lines: readonly string[]): Thenable<vscode.Uri> =>
			writeFile(`tree-test/specs/001-frost-guard/${name}.md`, [...lines, ''].join('\n'));
		await write('spec', '# Feature Specification: Frost Guard', '', '**Status**: Draft');
		await write('plan', '# Implementation Plan: Frost Guard');
		await write('tasks', '# Tasks: Frost Guard', '', '## Phase 1', '', '- [x] T001 Read', '', '## Phase 2', '', '- [ ] T002 `Warn`');
		const unit = await eventually(() => {
			const node = api.tree.provider.document(inWorkspace('tree-test/specs/001-frost-guard/tasks.md'))?.parent;
			assert.strictEqual(node?.kind, 'unit');
			assert.lengthOf((node as UnitNode).children, 3);
			return node as UnitNode;
		});
		const row = api.tree.provider.getTreeItem(unit);
		assert.strictEqual(rowText(row), 'Frost Guard — 1/2');
		assert.strictEqual((row.iconPath as vscode.ThemeIcon).id, 'play-circle');
		assert.deepEqual(await rowsBelow(api, unit), [
			'spec.md — Draft',
			'plan.md',
			'tasks.md — 1/2',
			'\t[x] Phase 1 — 1/1',
			'\t\t[x] T001 Read',
			'\t[ ] Phase 2 — 0/1',
			'\t\t[ ] T002 Warn',
		]);
		const tooltip = plainTooltip(api, unit);
		assert.include(tooltip, 'Status: In Progress (from check boxes or folder)');
		assert.include(tooltip, 'spec.md: Draft');
		assert.include(tooltip, 'Folder: tree-test/specs/001-frost-guard');
		// A finished feature moves as a whole.
		await write('tasks', '# Tasks: Frost Guard', '', '- [x] T001 Read');
		await eventually(() => assert.strictEqual(unit.entry.status.stage, 'done'));
		assert.strictEqual(api.tree.provider.document(inWorkspace('tree-test/specs/001-frost-guard/spec.md'))?.parent, unit);
	});

	it('shows the items of a document as nested checkboxes below their sections', async () => {
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
		assert.deepEqual(rows, ['[ ] Work — 1/3', '\t[ ] Outer', '\t\t[x] Inner', '\t[ ] Odd', '[x] More — 1/1', '\t[x] Last']);
	});

	it('shows begun and optional items, and marks one as begun where the format has a mark', async () => {
		const path = 'tree-test/.kiro/specs/pond/tasks.md';
		const text = '# Implementation Plan\n\n- [ ] 1. **Dig**\n- [-] 2. Fill\n- [ ]* 3. Test\n- [x] 4. Plan\n';
		await writeFile(path, text);
		await catalogHas(api, { [path]: text });
		const node = await eventually(() => {
			const found = api.tree.provider.document(inWorkspace(path));
			assert.isDefined(found);
			return found as DocumentNode;
		});
		const children = await api.tree.provider.getChildren(node);
		const rows = children.map(child => api.tree.provider.getTreeItem(child));
		assert.deepEqual(rows.map(rowText), ['[ ] 1. Dig', '[ ] 2. Fill', '[ ] 3. Test — optional', '[x] 4. Plan']);
		assert.deepEqual(
			rows.map(row => [(row.iconPath as vscode.ThemeIcon | undefined)?.id, row.contextValue]),
			[
				[undefined, 'taskItem.open'],
				['play-circle', 'taskItem'],
				[undefined, 'taskItem.open'],
				[undefined, 'taskItem'],
			],
		);
		assert.strictEqual(rowText(api.tree.provider.getTreeItem(node)), 'Pond — 1/3');
		assert.include(plainTooltip(api, node), 'Optional: 0 of 1 items done');
		await vscode.commands.executeCommand('taskDocs.markBegun', children[0]);
		assert.include(await readFile(path), '- [-] 1. **Dig**');
		// As a code lens would.
		const third = referItem((children[2] as ItemNode).source, (children[2] as ItemNode).index);
		await vscode.commands.executeCommand('taskDocs.markBegun', { uri: inWorkspace(path).toString(), item: third });
		assert.include(await readFile(path), '- [-]* 3. Test');
	});

	it('shows what an item waits for, as its plan says', async () => {
		const path = 'tree-test/specs/002-pond/tasks.md';
		const text = '# Tasks: Pond\n\n- [x] T001 Dig\n- [ ] T002 Fill\n- [ ] T003 Plant (depends on T001, T002)\n';
		await writeFile(path, text);
		await catalogHas(api, { [path]: text });
		const node = await eventually(() => {
			const found = api.tree.provider.document(inWorkspace(path));
			assert.isDefined(found);
			return found as DocumentNode;
		});
		const rows = (await api.tree.provider.getChildren(node)).map(child => api.tree.provider.getTreeItem(child));
		assert.deepEqual(rows.map(rowText), ['[x] T001 Dig', '[ ] T002 Fill', '[ ] T003 Plant (depends on T001, T002) — waits for T002']);
		const { accessibilityInformation } = rows[2]?.checkboxState as { readonly accessibilityInformation?: vscode.AccessibilityInformation };
		assert.strictEqual(accessibilityInformation?.label, 'T003 Plant (depends on T001, T002), open, waits for T002');
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
		await eventually(() => assert.strictEqual(row()?.description, 'blocked'));
		assert.strictEqual((row()?.iconPath as vscode.ThemeIcon).id, 'circle-large-outline');
		assert.include(tooltipOf(api.tree.provider, second() as TreeNode).value, 'Blocked&nbsp;by:&nbsp;First&nbsp;\\(in&nbsp;review\\)');
		assert.strictEqual(row()?.accessibilityInformation?.label, 'Second, todo, blocked by First, priority Low');
		const node = api.tree.provider.document(inWorkspace('tree-test/second.md'));
		const fired: unknown[] = [];
		const listener = api.tree.provider.onDidChangeTreeData(event => fired.push(event));
		await writeFile('tree-test/first.md', documentText('First', 'done'));
		await eventually(() => assert.strictEqual(row()?.description, ''));
		await eventually(() => assert.isTrue(fired.some(event => event === undefined || (event as unknown[]).includes(node))));
		listener.dispose();
	});

	it('shows only what is ready to work on, most urgent first, until the button is pressed again', async () => {
		await vscode.commands.executeCommand('taskDocs.showStartable');
		try {
			await eventually(async () =>
				assert.deepEqual(await treeText(api.tree.provider), [
					'High — 2',
					'\tImport Bookmarks from a Browser',
					'\tReader Controls for Everyone — 0/9',
					'Low — 2',
					'\tFetch articles on machines of their own — 0/4',
					'\tKinder Words on the Sign-in Page — 2/2',
					'No Priority — 7',
					'\tA Weekly Digest by E-mail',
					'\tAdd reading goal — 0/4',
					'\t\tproposal.md',
					'\t\ttasks.md — 0/4',
					'\tKeep the Last Searches — 0/1',
					'\tShow the Listening Time — 0/1',
					'\tShow the Reading Time — 0/1',
					'\tSmall Screens — 0/5',
					'\tSummary of the Week — 0/1',
				]),
			);
			const all = taskDocuments(api.services.catalog.current).length;
			await eventually(() => assert.strictEqual(api.tree.view.message, `Ready work: 12 of ${all} documents.`));
		} finally {
			await vscode.commands.executeCommand('taskDocs.showAll');
		}
		await eventually(async () => assert.strictEqual((await treeText(api.tree.provider))[0], 'In Progress — 13'));
		await eventually(() => assert.strictEqual(api.tree.view.message, ''));
	});

	it('has accessibility labels for rows', async () => {
		const node = api.tree.provider.document(inWorkspace('docs/tasks/LAN-118-merge-offline-changes.md'));
		assert.deepEqual(api.tree.provider.getTreeItem(node as TreeNode).accessibilityInformation, {
			label: 'LAN-118 Merge Changes Made Offline, Blocked, blocked by LAN-112, priority High, 0 of 3 items done',
		});
	});

	it('can reveal a row through its parents', async () => {
		const node = api.tree.provider.document(inWorkspace('docs/tasks/LAN-118-merge-offline-changes.md')) as DocumentNode;
		const labels: string[] = [];
		for (let at: TreeNode | undefined = node; at; at = api.tree.provider.getParent(at)) {
			labels.push(String(api.tree.provider.getTreeItem(at).label));
		}
		assert.deepEqual(labels, ['LAN-118 Merge Changes Made Offline', 'Blocked']);
		await api.tree.view.reveal(node, { select: true });
		await eventually(() => assert.deepEqual(api.tree.view.selection, [node]));
	});
});

/** A tooltip without the escapes of Markdown. */
function plainTooltip(api: Api, node: TreeNode): string {
	return tooltipOf(api.tree.provider, node).value.replaceAll('\\', '').replaceAll('&nbsp;', ' ');
}

async function rowsBelow(api: Api, node: TreeNode, depth = 0): Promise<readonly string[]> {
	const rows: string[] = [];
	for (const child of await api.tree.provider.getChildren(node)) {
		rows.push('\t'.repeat(depth) + rowText(api.tree.provider.getTreeItem(child)), ...(await rowsBelow(api, child, depth + 1)));
	}
	return rows;
}

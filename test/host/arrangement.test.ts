import { assert } from 'chai';
import * as vscode from 'vscode';
import { taskDocuments } from '../../src/catalog/catalog';
import { withUnits } from '../../src/catalog/group/units';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { readArrangement } from '../../src/vscode/tree/arrangement';
import { dragAndDrop, ROWS_TYPE } from '../../src/vscode/tree/dragAndDrop';
import { toggleSectionFromTree } from '../../src/vscode/tree/toggleFromTree';
import type { DocumentNode, GroupNode, SectionNode, TreeNode } from '../../src/vscode/tree/treeNode';
import { answerWith } from './support/answers';
import { setDay } from './support/clock';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll } from './support/editors';
import { eventually } from './support/eventually';
import { activeExtension, forget } from './support/extension';
import { inWorkspace, readFile, remove, writeFile } from './support/files';
import { listOf } from './support/quickPick';
import { rowText, treeText } from './support/treeText';

const FOLDER = 'arrangement-test';
const ONLY_HERE = `folder:${FOLDER}`;

describe('the arrangement of the tree', () => {
	let api: Api;
	let restoreClock: () => void;

	const document = (name: string, ...fields: readonly string[]): Thenable<vscode.Uri> =>
		writeFile(`${FOLDER}/${name}.md`, ['---', ...fields, '---', '', `# ${name.slice(name.lastIndexOf('/') + 1)}`, ''].join('\n'));
	const lines = (): Promise<readonly string[]> => treeText(api.tree.provider);
	const shows = (expected: readonly string[]): Promise<void> => eventually(async () => assert.deepEqual(await lines(), expected));
	const row = (name: string): DocumentNode => {
		const node = api.tree.provider.document(inWorkspace(`${FOLDER}/${name}.md`));
		assert.isDefined(node, name);
		return node!;
	};
	const group = (label: string): GroupNode => {
		const node = [...api.tree.provider.groups()].find(each => api.tree.provider.getTreeItem(each).label === label);
		assert.isDefined(node, label);
		return node!;
	};
	const run = (id: string, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(id, argument);

	before(async () => {
		api = await activeExtension();
		restoreClock = setDay(api, '2026-05-29');
		await api.services.catalog.whenIndexed();
		await document(
			'Kiln',
			'status: in progress',
			'priority: high',
			'assignee: "@ann"',
			'sprint: Sprint 2',
			'category: Fire',
			'due: 2026-05-27',
		);
		await document('Loom', 'status: todo', 'priority: low', 'assignee: Ann', 'sprint: sprint 2', 'due: 2026-06-05', 'parent: EPIC-1');
		await document('Mill', 'status: done', 'assignee: Bob', 'modified: 2026-05-01', 'category: fire');
		await document('Bell', 'status: ToDo', 'created: 2026-05-02');
		await document('Clay', 'status: todo', 'priority: critical', 'assignee: Bob');
		await document('deep/Door', 'status: simmering', 'blocked_by: Kiln');
		await eventually(() => ['Kiln', 'Loom', 'Mill', 'Bell', 'Clay', 'deep/Door'].forEach(row));
	});

	afterEach(async () => {
		await run(commandIds.clearFilter);
		await run(commandIds.groupBy, ['stage', 'priority']);
		await run(commandIds.sortBy, 'title');
	});

	after(async () => {
		restoreClock();
		await unsetAll();
		await forget(api, FOLDER);
		await remove('.vscode');
	});

	for (const [by, expected] of [
		[
			['stage'],
			[
				'In Progress — 1',
				'\tKiln — 2 d late',
				'To Do — 3',
				'\tBell',
				'\tClay',
				'\tLoom — due in 7 d',
				'Done — 1',
				'\tMill',
				'Other Status — 1',
				'\tDoor — blocked',
			],
		],
		[
			['status'],
			[
				'in progress — 1',
				'\tKiln — 2 d late',
				'todo — 3',
				'\tBell',
				'\tClay',
				'\tLoom — due in 7 d',
				'done — 1',
				'\tMill',
				'simmering — 1',
				'\tDoor — blocked',
			],
		],
		[
			['priority'],
			[
				'Critical — 1',
				'\tClay',
				'High — 1',
				'\tKiln — 2 d late',
				'Low — 1',
				'\tLoom — due in 7 d',
				'No Priority — 3',
				'\tBell',
				'\tDoor — blocked',
				'\tMill',
			],
		],
		[
			['assignee'],
			[
				'@ann — 2',
				'\tKiln — 2 d late',
				'\tLoom — due in 7 d',
				'Bob — 2',
				'\tClay',
				'\tMill',
				'No Assignee — 2',
				'\tBell',
				'\tDoor — blocked',
			],
		],
		[
			['milestone'],
			[
				'Sprint 2 — 2',
				'\tKiln — 2 d late',
				'\tLoom — due in 7 d',
				'No Sprint or Milestone — 4',
				'\tBell',
				'\tClay',
				'\tDoor — blocked',
				'\tMill',
			],
		],
		[
			['category'],
			['Fire — 2', '\tKiln — 2 d late', '\tMill', 'No Category — 4', '\tBell', '\tClay', '\tDoor — blocked', '\tLoom — due in 7 d'],
		],
		[
			['dueWeek'],
			[
				'Week of 2026-05-25 — 1',
				'\tKiln — 2 d late',
				'Week of 2026-06-01 — 1',
				'\tLoom — due in 7 d',
				'No Due Date — 4',
				'\tBell',
				'\tClay',
				'\tDoor — blocked',
				'\tMill',
			],
		],
		[
			['parent'],
			['EPIC-1 — 1', '\tLoom — due in 7 d', 'No Parent — 5', '\tBell', '\tClay', '\tDoor — blocked', '\tKiln — 2 d late', '\tMill'],
		],
		[
			['folder'],
			[
				'arrangement-test — 5',
				'\tBell',
				'\tClay',
				'\tKiln — 2 d late',
				'\tLoom — due in 7 d',
				'\tMill',
				'arrangement-test/deep — 1',
				'\tDoor — blocked',
			],
		],
		[['none'], ['Bell', 'Clay', 'Door — blocked', 'Kiln — 2 d late', 'Loom — due in 7 d', 'Mill']],
	] as const) {
		it(`groups by ${by[0]}`, async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, by);
			await shows(expected);
		});
	}

	it('groups by assignee, then by stage where a group has more than five documents', async () => {
		const names = ['Vase', 'Wick', 'Xylo', 'Yarn', 'Zinc'];
		for (const name of names) {
			await document(name, `status: ${name === 'Zinc' ? 'done' : 'todo'}`, 'assignee: Ann');
		}
		await run(commandIds.filter, ONLY_HERE);
		await run(commandIds.groupBy, ['assignee', 'stage']);
		try {
			await shows([
				'Ann — 7',
				'\tIn Progress — 1',
				'\t\tKiln — 2 d late',
				'\tTo Do — 5',
				'\t\tLoom — due in 7 d',
				...names.slice(0, 4).map(name => `\t\t${name}`),
				'\tDone — 1',
				'\t\tZinc',
				'Bob — 2',
				'\tClay',
				'\tMill',
				'No Assignee — 2',
				'\tBell',
				'\tDoor — blocked',
			]);
		} finally {
			for (const name of names) {
				await forget(api, `${FOLDER}/${name}.md`);
			}
		}
	});

	it('groups by family and by unit', async () => {
		await run(commandIds.groupBy, ['family']);
		await eventually(async () => assert.includeMembers([...rootLabels(await lines())], ['Backlog item', 'Enhancement task', 'No Family']));
		await run(commandIds.groupBy, ['unit']);
		await eventually(async () => assert.include(rootLabels(await lines()), 'No Unit'));
	});

	for (const [by, expected] of [
		['title', 'Bell Clay Door Kiln Loom Mill'],
		['urgency', 'Kiln Loom Clay Bell Door Mill'],
		['priority', 'Clay Kiln Loom Bell Door Mill'],
		['due', 'Kiln Loom Bell Clay Door Mill'],
		['modified', 'Mill Bell Clay Door Kiln Loom'],
		['created', 'Bell Clay Door Kiln Loom Mill'],
		['progress', 'Bell Clay Door Kiln Loom Mill'],
	] as const) {
		it(`sorts by ${by}`, async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, []);
			await run(commandIds.sortBy, by);
			await eventually(async () => assert.strictEqual((await lines()).map(line => line.split(' ')[0]).join(' '), expected));
		});
	}

	it('shows what a query finds in expanded groups, says so, and shows everything again after one command', async () => {
		await run(commandIds.filter, `${ONLY_HERE} (is:done or assignee:ann)`);
		await shows(['Kiln — 2 d late', 'Loom — due in 7 d', 'Mill']);
		const all = taskDocuments(api.services.catalog.current).length;
		await eventually(() =>
			assert.strictEqual(api.tree.view.message, `Filter: ${ONLY_HERE} (is:done or assignee:ann). 3 of ${all} documents.`),
		);
		await run(commandIds.filter, ONLY_HERE);
		await eventually(() =>
			assert.strictEqual(api.tree.provider.getTreeItem(group('Done')).collapsibleState, vscode.TreeItemCollapsibleState.Expanded),
		);
		await run(commandIds.clearFilter);
		const inProgress = withUnits(taskDocuments(api.services.catalog.current)).filter(({ status }) => status.stage === 'in-progress');
		await eventually(async () => assert.strictEqual((await lines())[0], `In Progress — ${inProgress.length}`));
		await eventually(() => assert.strictEqual(api.tree.view.message, ''));
		assert.strictEqual(api.tree.provider.getTreeItem(group('Done')).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
	});

	it('follows changes of documents while a filter is set', async () => {
		await run(commandIds.filter, `${ONLY_HERE} is:blocked`);
		await shows(['Door — blocked']);
		await document('Kiln', 'status: done');
		await shows([]);
		await document(
			'Kiln',
			'status: in progress',
			'priority: high',
			'assignee: "@ann"',
			'sprint: Sprint 2',
			'category: Fire',
			'due: 2026-05-27',
		);
		await shows(['Door — blocked']);
	});

	it('keeps the filter and points at the mistake of a text that is no query', async () => {
		await run(commandIds.filter, ONLY_HERE);
		assert.deepEqual(await sentencesOf(() => run(commandIds.filter, 'is:open staeg:done')), [
			'There is no field "staeg"; put text with a colon in quotation marks. is:open →staeg←:done',
		]);
		assert.strictEqual(api.tree.provider.arrangement.query.text, ONLY_HERE);
	});

	it('is remembered in the workspace, and removed when a document that it hides is revealed', async () => {
		await run(commandIds.filter, `${ONLY_HERE} loom`);
		await run(commandIds.groupBy, ['assignee', 'dueWeek']);
		await run(commandIds.sortBy, 'due');
		await shows(['Loom — due in 7 d']);
		const { group: groups, sort, query } = readArrangement(api.services);
		assert.deepEqual([groups, sort, query.text], [['assignee', 'dueWeek'], 'due', `${ONLY_HERE} loom`]);
		await run(commandIds.revealInView, inWorkspace(`${FOLDER}/Mill.md`));
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(({ id }) => id),
				[row('Mill').id],
			),
		);
		assert.isFalse(api.tree.provider.isFiltered);
	});

	it('saves a view under a name in the settings, and shows it again by its name', async () => {
		await set('taskDocs.views', [{ name: 'Other' }, { name: 'Broken', sort: 'size' }]);
		await run(commandIds.filter, `${ONLY_HERE} assignee:bob`);
		await run(commandIds.sortBy, 'priority');
		await sentencesOf(() => run(commandIds.saveView, 'Bob'));
		assert.deepEqual(vscode.workspace.getConfiguration('taskDocs').get('views'), [
			{ name: 'Other' },
			{ name: 'Broken', sort: 'size' },
			{ name: 'Bob', query: `${ONLY_HERE} assignee:bob`, sort: 'priority' },
		]);
		await run(commandIds.clearFilter);
		await run(commandIds.selectView, 'bob');
		await shows(['Clay', 'Mill']);
		assert.deepEqual(await sentencesOf(() => run(commandIds.selectView, 'nobody')), [
			'There is no view "nobody" in the setting "taskDocs.views".',
		]);
	});

	it('asks before it replaces a view, keeps its layout, and can be undone', async () => {
		const old = { name: 'Bob', query: 'old', layout: 'board' };
		await set('taskDocs.views', [old, { name: 'Other' }]);
		await run(commandIds.sortBy, 'priority');
		const views = (): unknown => vscode.workspace.getConfiguration('taskDocs').inspect('views')?.workspaceValue;
		const question = 'A view "bob" already exists. Do you want to replace it?';
		assert.deepEqual(await sentencesOf(() => run(commandIds.saveView, 'bob')), [question]);
		assert.deepEqual(views(), [old, { name: 'Other' }]);
		assert.deepEqual(await sentencesOf(() => run(commandIds.saveView, 'bob'), 'Replace'), [question, 'Saved the view "bob".']);
		assert.deepEqual(views(), [{ name: 'bob', sort: 'priority', layout: 'board' }, { name: 'Other' }]);
		await run(commandIds.undoChange);
		assert.deepEqual(views(), [old, { name: 'Other' }]);
		await sentencesOf(() => run(commandIds.saveView, 'New'));
		assert.deepEqual(views(), [old, { name: 'Other' }, { name: 'New', sort: 'priority' }]);
		await run(commandIds.undoChange);
		assert.deepEqual(views(), [old, { name: 'Other' }]);
	});

	it("saves a view without copying the user's, which stay available", async () => {
		const settings = vscode.workspace.getConfiguration('taskDocs');
		await set('taskDocs.views', undefined);
		await settings.update('views', [{ name: 'Mine', query: `${ONLY_HERE} loom` }, { name: 'team' }], vscode.ConfigurationTarget.Global);
		try {
			await sentencesOf(() => run(commandIds.saveView, 'Team'));
			assert.deepEqual(vscode.workspace.getConfiguration('taskDocs').inspect('views')?.workspaceValue, [{ name: 'Team' }]);
			assert.deepEqual(api.services.settings.views(), [{ name: 'Team' }, { name: 'Mine', query: `${ONLY_HERE} loom` }]);
			await run(commandIds.selectView, 'mine');
			await shows(['Loom — due in 7 d']);
		} finally {
			await settings.update('views', undefined, vscode.ConfigurationTarget.Global);
			await set('taskDocs.views', undefined);
		}
	});

	it('opens the panel with the filter of a view whose layout is one of its tabs', async () => {
		await set('taskDocs.views', [{ name: 'Cards', query: `${ONLY_HERE} assignee:bob`, layout: 'roadmap' }]);
		await run(commandIds.selectView, 'cards');
		const { shownPanel } = await api.panel.lazyModule.load();
		await eventually(() => assert.deepInclude(shownPanel.current?.state, { tab: 'roadmap', filter: `${ONLY_HERE} assignee:bob` }));
		await shows(['Clay', 'Mill']);
		await closeAll();
		await set('taskDocs.views', undefined);
	});

	it('groups ready work as the user says, and shows all documents again', async () => {
		await run(commandIds.filter, ONLY_HERE);
		await run(commandIds.showStartable);
		try {
			await shows(['Clay', 'Loom — due in 7 d', 'Bell']);
			await run(commandIds.groupBy, ['assignee']);
			// By assignee; so few documents have no headings.
			await shows(['Loom — due in 7 d', 'Clay', 'Bell']);
			const answers = answerWith({ choose: () => 0, toggle: () => true, wait: () => Promise.resolve() }, () => undefined);
			await Promise.resolve(run(commandIds.selectView)).finally(() => void answers.dispose());
			assert.isFalse(api.tree.provider.isFiltered);
		} finally {
			await run(commandIds.showAll);
		}
	});

	it('counts what a typed query finds once the view shows it', async () => {
		const list = await listOf(() => run(commandIds.filter));
		const type = (value: string): Promise<void> =>
			eventually(() => {
				list.value = value;
				assert.strictEqual(api.tree.provider.arrangement.query.text, value);
			});
		const first = (): string | undefined => list.items[0]?.label;
		try {
			await type(`${ONLY_HERE} assignee:bob`);
			const offer = list.items[1];
			assert.isDefined(offer);
			list.activeItems = [offer!];
			await eventually(() => assert.strictEqual(first(), '2 documents'));
			assert.deepEqual(list.activeItems, [offer!], 'the user may have moved on to an offer');
			list.value = `${ONLY_HERE} assignee:bob or nonsense:1`;
			await eventually(() => assert.include(first(), 'There is no field "nonsense"'));
			await type(`${ONLY_HERE} (assignee:bob)`);
			await eventually(() => assert.strictEqual(first(), '2 documents', 'which are the same rows'));
		} finally {
			list.hide();
		}
	});

	describe('dragging rows', () => {
		const drop = async (names: readonly string[], target: TreeNode): Promise<void> => {
			const controller = dragAndDrop(api.services);
			const data = new vscode.DataTransfer();
			const { token } = new vscode.CancellationTokenSource();
			await controller.handleDrag?.(names.map(row), data, token);
			assert.strictEqual(await data.get('text/uri-list')?.asString(), names.map(name => row(name).uri.toString()).join('\r\n'));
			assert.isDefined(data.get(ROWS_TYPE));
			await controller.handleDrop?.(target, data, token);
		};
		const status = async (name: string): Promise<string> => /status: (.*)/u.exec(await readFile(`${FOLDER}/${name}.md`))?.[1] ?? '';

		afterEach(async () => {
			await document('Bell', 'status: ToDo', 'created: 2026-05-02');
			await document('Clay', 'status: todo', 'priority: critical', 'assignee: Bob');
		});

		it('to another stage writes the own word of each document, and one undo takes all back', async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, ['stage']);
			await eventually(() => void group('Done'));
			const before = [await readFile(`${FOLDER}/Bell.md`), await readFile(`${FOLDER}/Clay.md`)];
			const sentences = await sentencesOf(() => drop(['Bell', 'Clay'], group('Done')));
			assert.deepEqual(sentences, ['2 documents → Done']);
			assert.deepEqual([await status('Bell'), await status('Clay')], ['Done', 'done']);
			await run(commandIds.undoChange);
			assert.deepEqual([await readFile(`${FOLDER}/Bell.md`), await readFile(`${FOLDER}/Clay.md`)], before);
		});

		it('to the group that they are in changes nothing, and says so', async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, ['stage']);
			await eventually(() => void group('To Do'));
			assert.deepEqual(await sentencesOf(() => drop(['Bell', 'Clay'], group('To Do'))), ['Nothing to change: already in To Do.']);
		});

		it('without a document among them takes nothing along', async () => {
			const data = new vscode.DataTransfer();
			await run(commandIds.groupBy, ['stage']);
			await eventually(() => void group('To Do'));
			await dragAndDrop(api.services).handleDrag?.([group('To Do')], data, new vscode.CancellationTokenSource().token);
			assert.deepEqual([data.get(ROWS_TYPE), data.get('text/uri-list')], [undefined, undefined]);
		});

		it('onto a document moves them to its group, in both levels', async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, ['assignee']);
			await eventually(() => void group('Bob'));
			await sentencesOf(() => drop(['Bell'], row('Kiln')));
			await eventually(async () => assert.include(await readFile(`${FOLDER}/Bell.md`), 'assignee: "@ann"'));
			await run(commandIds.undoChange);
			assert.notInclude(await readFile(`${FOLDER}/Bell.md`), 'assignee');
		});

		it('to a group that is no value of a document is refused in one sentence', async () => {
			await run(commandIds.filter, ONLY_HERE);
			await run(commandIds.groupBy, ['folder']);
			await eventually(() => void group('arrangement-test/deep'));
			const before = await readFile(`${FOLDER}/Bell.md`);
			assert.deepEqual(await sentencesOf(() => drop(['Bell'], group('arrangement-test/deep'))), [
				'Documents can\'t be moved to "arrangement-test/deep" in the view: "Folder" isn\'t a value written in a document.',
			]);
			assert.strictEqual(await readFile(`${FOLDER}/Bell.md`), before);
		});
	});

	it('has a second view of what can be started now, most urgent first', async () => {
		await vscode.commands.executeCommand('taskDocs.next.focus');
		await eventually(async () => {
			const rows = await treeText(api.tree.next);
			assert.deepEqual(
				rows.filter(line => /^(?:Loom|Clay|Bell|Door|Kiln|Mill|Reader Controls)/u.test(line)),
				['Loom — due in 7 d', 'Clay', 'Reader Controls for Everyone — 0/9', 'Bell'],
			);
			assert.notInclude(
				(await api.tree.next.getChildren()).map(({ kind }) => kind),
				'group',
			);
		});
		await document('Clay', 'status: in progress', 'priority: critical', 'assignee: Bob');
		await eventually(async () => assert.notInclude(await treeText(api.tree.next), 'Clay'));
		await document('Clay', 'status: todo', 'priority: critical', 'assignee: Bob');
		await vscode.commands.executeCommand('taskDocs.documents.focus');
	});

	it('shows a check box for each section, whose icon has a third state, and checks all its items at once', async () => {
		await writeFile(
			`${FOLDER}/Boxes.md`,
			'---\nstatus: todo\n---\n\n# Boxes\n\n## A\n\n- [x] one\n- [ ] two\n  - [ ] three\n\n## B\n\n- [ ] four\n',
		);
		const node = await eventually(() => row('Boxes'));
		const sections = async (): Promise<readonly string[]> =>
			(await api.tree.provider.getChildren(node)).map(section => {
				const item = api.tree.provider.getTreeItem(section);
				return `${rowText(item)} ${(item.iconPath as vscode.ThemeIcon).id}`;
			});
		assert.deepEqual(await sections(), ['[ ] A — 1/3 play-circle', '[ ] B — 0/1 circle-large-outline']);
		const [first] = await api.tree.provider.getChildren(node);
		assert.strictEqual(api.tree.provider.getTreeItem(first!).accessibilityInformation?.label, 'A, 1 of 3 items done');
		await sentencesOf(() => toggleSectionFromTree(api.services, first as SectionNode, 'done'));
		assert.deepEqual(await sections(), ['[x] A — 3/3 pass', '[ ] B — 0/1 circle-large-outline']);
		await run(commandIds.undoChange);
		assert.deepEqual(await sections(), ['[ ] A — 1/3 play-circle', '[ ] B — 0/1 circle-large-outline']);
	});
});

function rootLabels(lines: readonly string[]): readonly string[] {
	return lines.filter(line => !line.startsWith('\t')).map(line => line.replace(/ — \d+$/u, ''));
}

import { assert } from 'chai';
import * as vscode from 'vscode';
import { emptyCatalog } from '../../src/catalog/catalog';
import { referItem } from '../../src/document/edit/findItem';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { viewState } from '../../src/vscode/tree/viewStatus';
import type { DocumentNode, GroupNode, TreeNode, UnitNode } from '../../src/vscode/tree/treeNode';
import { catalogHas } from './support/catalogHas';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, openTabs, show, type } from './support/editors';
import { eventually, pause } from './support/eventually';
import { forget, indexedExtension } from './support/extension';
import { documentText, exists, inWorkspace, readFile, remove, writeFile } from './support/files';

const FOLDER = 'view-commands-test';

/** The group of a stage that a row is in. */
function groupOf({ parent }: DocumentNode): GroupNode | undefined {
	const group = parent?.kind === 'unit' ? parent.parent : parent;
	return group?.parent ?? group;
}

describe('the commands of the view', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await forget(api, FOLDER);
		await remove('.vscode');
	});

	/** Writes a document and waits for its row. */
	async function row(name: string, text = documentText(name, 'todo')): Promise<DocumentNode> {
		await writeFile(`${FOLDER}/${name}.md`, text);
		await catalogHas(api, { [`${FOLDER}/${name}.md`]: text });
		return eventually(() => {
			const node = api.tree.provider.document(inWorkspace(`${FOLDER}/${name}.md`));
			assert.isDefined(node);
			return node as DocumentNode;
		});
	}

	it('open documents in tabs that stay, here or beside', async () => {
		const [a, b] = [await row('a'), await row('b')];
		await vscode.commands.executeCommand(commandIds.open, a, [a, b]);
		assert.deepEqual(openTabs(), [a.uri.toString(), b.uri.toString()]);
		assert.isFalse(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview);
		await vscode.commands.executeCommand(commandIds.openToSide, a);
		assert.strictEqual(vscode.window.tabGroups.all.length, 2);
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), a.uri.toString());
	});

	it('copy paths, one a line', async () => {
		const [a, b] = [await row('a'), await row('b')];
		await vscode.commands.executeCommand(commandIds.copyPath, a, [a, b]);
		assert.strictEqual(await vscode.env.clipboard.readText(), `${a.uri.fsPath}\n${b.uri.fsPath}`);
	});

	it('never apply to a workspace folder, even for a unit at its top', async () => {
		const uri = inWorkspace('plan.md');
		const unit = { kind: 'unit', uri, children: [{ kind: 'document', uri }] };
		await vscode.commands.executeCommand(commandIds.copyPath, unit);
		assert.strictEqual(await vscode.env.clipboard.readText(), uri.fsPath);
	});

	it('delete documents, and bring them back with what was typed', async () => {
		await set('explorer.confirmDelete', false);
		const [a, b] = [await row('a'), await row('b')];
		await type(await show(a.uri), 0, 0, ' ');
		let sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.delete, a, [a, b]));
		assert.deepEqual(sentences, ['Deleted 2 documents.']);
		assert.deepEqual([await exists(`${FOLDER}/a.md`), await exists(`${FOLDER}/b.md`)], [false, false]);
		await eventually(() => assert.isUndefined(api.tree.provider.document(a.uri)));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.include(await readFile(`${FOLDER}/b.md`), '# b');
		assert.include(await readFile(`${FOLDER}/a.md`), ' ---\n');

		const c = await row('c');
		await type(await show(c.uri), 5, 0, 'Typed. ');
		sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.delete, c), 'Undo');
		assert.deepEqual(sentences, ['Deleted "c".']);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/c.md`), 'Typed. '));
	});

	it('delete nothing unless that is confirmed', async () => {
		const a = await row('a');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.delete, a)), [
			'Are you sure you want to delete "a"?',
		]);
		assert.isTrue(await exists(`${FOLDER}/a.md`));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.delete, a), 'Delete'), [
			'Are you sure you want to delete "a"?',
			'Deleted "a".',
		]);
		assert.isFalse(await exists(`${FOLDER}/a.md`));
	});

	it('rename the file of a document, and links to it follow', async () => {
		const a = await row('a');
		await row('b', documentText('b', 'todo', '\nSee [a](a.md).\n'));
		const complaints = await answering('c', () => vscode.commands.executeCommand(commandIds.rename, a), ['', 'x/y', 'b', 'A.md']);
		assert.deepEqual(complaints, ['"" isn\'t a valid file name.', '"x/y" isn\'t a valid file name.', 'b.md already exists.', undefined]);
		assert.deepEqual([await exists(`${FOLDER}/a.md`), await exists(`${FOLDER}/c.md`)], [false, true]);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/b.md`), 'See [a](c.md)'));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.deepEqual([await exists(`${FOLDER}/a.md`), await exists(`${FOLDER}/c.md`)], [true, false]);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/b.md`), 'See [a](a.md)'));
	});

	/** Writes a feature with three documents, one other file and a link to it, and waits for its row. */
	async function feature(name: string): Promise<UnitNode> {
		const at = `${FOLDER}/specs/${name}`;
		const texts = {
			[`${at}/spec.md`]: '# Feature Specification: Pond\n',
			[`${at}/plan.md`]: '# Implementation Plan: Pond\n\nSee [the spec](spec.md) and [the notes](../../notes.md).\n',
			[`${FOLDER}/notes.md`]: `# Notes\n\n[Pond](specs/${name}/tasks.md)\n`,
			[`${at}/tasks.md`]: '# Tasks: Pond\n\n- [x] T001 Dig\n',
		};
		for (const [path, text] of Object.entries(texts)) {
			await writeFile(path, text);
		}
		await writeFile(`${at}/contracts/pond.yml`, 'pond: 1\n');
		await catalogHas(api, texts);
		return eventually(() => {
			const unit = api.tree.provider.document(inWorkspace(`${at}/tasks.md`))?.parent;
			assert.strictEqual(unit?.kind, 'unit');
			assert.lengthOf((unit as UnitNode).children, 3);
			return unit as UnitNode;
		});
	}

	it('rename the folder of a unit, and links to its documents follow', async () => {
		const unit = await feature('001-pond.v2');
		const complaints = await answering('001-lake', () => vscode.commands.executeCommand(commandIds.rename, unit), [
			'x/y',
			'lake',
			'002-pond',
		]);
		assert.deepEqual(complaints, [
			'"x/y" isn\'t a valid folder name.',
			{
				message:
					'In a folder of this name, the documents are no longer recognized as: Spec Kit plan, Spec Kit specification, Spec Kit tasks.',
				severity: vscode.InputBoxValidationSeverity.Warning,
			},
			undefined,
		]);
		assert.deepEqual(
			[await exists(`${FOLDER}/specs/001-pond.v2`), await exists(`${FOLDER}/specs/001-lake/contracts/pond.yml`)],
			[false, true],
		);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/notes.md`), '(specs/001-lake/tasks.md)'));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.deepEqual([await exists(`${FOLDER}/specs/001-pond.v2/spec.md`), await exists(`${FOLDER}/specs/001-lake`)], [true, false]);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/notes.md`), '(specs/001-pond.v2/tasks.md)'));
	});

	it('archive the folder of a unit, with links in both directions', async () => {
		const unit = await feature('001-pond');
		await writeFile(`${FOLDER}/specs/archive/000-old/spec.md`, '# Feature Specification: Old\n');
		const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.archive, unit));
		assert.deepEqual(sentences, [`Moved 001-pond (3 documents) to ${FOLDER}/specs/archive and updated the links in "Notes".`]);
		const at = `${FOLDER}/specs/archive/001-pond`;
		assert.deepEqual([await exists(`${FOLDER}/specs/001-pond`), await exists(`${at}/contracts/pond.yml`)], [false, true]);
		assert.include(await readFile(`${FOLDER}/notes.md`), '(specs/archive/001-pond/tasks.md)');
		assert.include(await readFile(`${at}/plan.md`), 'See [the spec](spec.md) and [the notes](../../../notes.md).');
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.deepEqual([await exists(`${FOLDER}/specs/001-pond/tasks.md`), await exists(at)], [true, false]);
		await eventually(async () => assert.include(await readFile(`${FOLDER}/notes.md`), '(specs/001-pond/tasks.md)'));
	});

	it('delete the folder of a unit after saying what is in it, and bring back every file', async () => {
		const unit = await feature('001-pond');
		const plan = inWorkspace(`${FOLDER}/specs/001-pond/plan.md`);
		await type(await show(plan), 0, 0, ' ');
		const details: unknown[] = [];
		const { showWarningMessage } = vscode.window;
		const sentences = await sentencesOf(async () => {
			const inner = vscode.window.showWarningMessage;
			Object.assign(vscode.window, {
				showWarningMessage: (message: string, ...items: readonly unknown[]) => {
					details.push((items[0] as vscode.MessageOptions | undefined)?.detail);
					return (inner as (...all: readonly unknown[]) => Promise<unknown>)(message, ...items);
				},
			});
			await vscode.commands.executeCommand(commandIds.delete, unit);
		}, 'Delete');
		Object.assign(vscode.window, { showWarningMessage });
		assert.deepEqual(sentences, [
			'Are you sure you want to delete the folder 001-pond and its contents?',
			'Deleted the folder 001-pond with 3 documents.',
		]);
		assert.deepEqual(details, [
			'It contains 3 documents and 1 other file. You can restore the files with Undo or, if your file system has one, from the trash.',
		]);
		assert.isFalse(await exists(`${FOLDER}/specs/001-pond`));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.strictEqual(await readFile(`${FOLDER}/specs/001-pond/contracts/pond.yml`), 'pond: 1\n');
		assert.include(await readFile(`${FOLDER}/specs/001-pond/plan.md`), ' # Implementation Plan: Pond');
		await eventually(() => assert.strictEqual(api.tree.provider.document(plan)?.parent?.kind, 'unit'));
	});

	it('delete a unit once if its documents are selected too, and copy the path of its folder', async () => {
		await set('explorer.confirmDelete', false);
		const unit = await feature('001-pond');
		const a = await row('a');
		await vscode.commands.executeCommand(commandIds.copyPath, unit, [unit, ...unit.children, a]);
		assert.strictEqual(await vscode.env.clipboard.readText(), `${inWorkspace(`${FOLDER}/specs/001-pond`).fsPath}\n${a.uri.fsPath}`);
		const sentences = await sentencesOf(() => vscode.commands.executeCommand(commandIds.delete, unit, [unit, ...unit.children, a]));
		assert.deepEqual(sentences, ['Deleted 4 documents.']);
		assert.deepEqual([await exists(`${FOLDER}/specs/001-pond`), await exists(`${FOLDER}/a.md`)], [false, false]);
	});

	it('neither delete nor rename the document of an item', async () => {
		await set('explorer.confirmDelete', false);
		const a = await row('a', documentText('a', 'todo', '\n- [ ] Dig\n'));
		const [item] = await api.tree.provider.getChildren(a);
		assert.notStrictEqual(item?.kind, 'document');
		const sentences = await sentencesOf(async () => {
			await vscode.commands.executeCommand(commandIds.delete, item, [item]);
			await vscode.commands.executeCommand(commandIds.rename, item);
		});
		assert.deepEqual(sentences, []);
		assert.isTrue(await exists(`${FOLDER}/a.md`));
		const b = await row('b');
		await vscode.commands.executeCommand(commandIds.delete, b, [b, item]);
		assert.deepEqual([await exists(`${FOLDER}/a.md`), await exists(`${FOLDER}/b.md`)], [true, false]);
	});

	it('check and uncheck the items that the user picks, in one step', async () => {
		const a = await row('a', documentText('a', 'todo', '\n## One\n\n- [x] Dig\n- [~] Odd\n\n## Two\n\n- [ ] **Fill**\n'));
		const offered = await picking(['Fill'], () => vscode.commands.executeCommand(commandIds.checkItems, a));
		assert.deepEqual(offered, ['--One', 'Dig (picked)', 'Odd', '--Two', 'Fill']);
		assert.include(await readFile(`${FOLDER}/a.md`), '- [ ] Dig\n- [~] Odd\n\n## Two\n\n- [x] **Fill**');
		const b = await row('b');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.checkItems, b)), ['"b" has no checklist items.']);
	});

	it('reveal a document, also one that the filter hides, and say when there is no row', async () => {
		// Not a name of another test, whose row may still be there.
		const a = await row('hidden', documentText('hidden', 'done'));
		await vscode.commands.executeCommand(commandIds.showStartable);
		assert.isUndefined(api.tree.provider.document(a.uri));
		await vscode.commands.executeCommand(commandIds.revealInView, a.uri);
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(node => node.id),
				[a.id],
			),
		);
		assert.isFalse(api.tree.provider.onlyStartable);
		const notes = await writeFile(`${FOLDER}/notes.md`, '# Notes\n');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.revealInView, notes)), [
			"notes.md isn't in the Documents view.",
		]);
	});

	it('keep the row of a document selected that they move to another group, and so does undo', async () => {
		const a = await row('moving', documentText('moving', 'in review'));
		await vscode.commands.executeCommand(commandIds.revealInView, a.uri);
		await isSelected(a);
		await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, a));
		await eventually(() => assert.strictEqual(groupOf(a)?.group.key, 'done'));
		await isSelected(a);
		await sentencesOf(() => vscode.commands.executeCommand(commandIds.undoChange));
		await eventually(() => assert.strictEqual(groupOf(a)?.group.key, 'in-review'));
		await isSelected(a);
	});

	it('leave the selection alone when a document is changed in its editor', async () => {
		const [a, b] = [await row('typed', documentText('typed', 'in review')), await row('other')];
		await vscode.commands.executeCommand(commandIds.revealInView, b.uri);
		await isSelected(b);
		await show(a.uri);
		await vscode.commands.executeCommand(commandIds.cycleStatus);
		await eventually(() => assert.strictEqual(groupOf(a)?.group.key, 'done'));
		await isSelected(b);
	});

	/** Waits for the row of a document in the group of a stage, and for VS Code to show it there. */
	async function isIn(node: DocumentNode, stage: string): Promise<void> {
		await eventually(() => assert.strictEqual(groupOf(node)?.group.key, stage));
		// A row that is revealed now is selected after any row that was revealed before.
		api.tree.provider.redraw();
		await pause(500);
	}

	it('select the row that they move, but not one that is moved by anything else', async () => {
		const [a, b] = [await row('followed', documentText('followed', 'in review')), await row('kept')];
		const isSelectedAfter = async (argument: unknown, node: TreeNode): Promise<void> => {
			await vscode.commands.executeCommand(commandIds.revealInView, b.uri);
			await isSelected(b);
			await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, argument));
			await isIn(a, 'done');
			await isSelected(node);
			await vscode.commands.executeCommand(commandIds.revealInView, b.uri);
			await isSelected(b);
			await sentencesOf(() => vscode.commands.executeCommand(commandIds.undoChange));
			await isIn(a, 'in-review');
			await isSelected(b);
		};
		await isSelectedAfter(a, a);
		// As an agent does, and a row of another view, such as "Next".
		await isSelectedAfter(a.uri, b);
		await isSelectedAfter({ kind: 'document', uri: a.uri, entry: a.entry }, b);
		await isSelectedAfter({ kind: 'unit', uri: a.uri, entry: a.entry }, b);
	});

	it('forget a row that they have not moved', async () => {
		const today = '2026-05-29';
		const [a, b] = [await row('dated', `---\nstatus: todo\nmodified: ${today}\n---\n# dated\n`), await row('still')];
		await vscode.commands.executeCommand(commandIds.revealInView, b.uri);
		await isSelected(b);
		await sentencesOf(() => vscode.commands.executeCommand(commandIds.touchDate, a));
		await writeFile(`${FOLDER}/dated.md`, `---\nstatus: done\nmodified: ${today}\n---\n# dated\n`);
		await isIn(a, 'done');
		await isSelected(b);

		const c = await row('undated', documentText('undated', 'todo'));
		await sentencesOf(() => vscode.commands.executeCommand(commandIds.touchDate, c));
		await eventually(() => assert.strictEqual(c.entry.modified, today));
		await writeFile(`${FOLDER}/undated.md`, documentText('undated', 'done'));
		await isIn(c, 'done');
		await isSelected(b);
	});

	it('leave the selection alone when a code lens marks an item as begun in the active editor', async () => {
		const b = await row('apart');
		const path = `${FOLDER}/.kiro/specs/pond/tasks.md`;
		const uri = await writeFile(path, '# Implementation Plan\n\n- [ ] 1. Dig\n');
		await catalogHas(api, { [path]: '# Implementation Plan\n\n- [ ] 1. Dig\n' });
		const a = await eventually(() => {
			const found = api.tree.provider.document(uri);
			assert.isDefined(found);
			return found as DocumentNode;
		});
		await vscode.commands.executeCommand(commandIds.revealInView, b.uri);
		await isSelected(b);
		const { document } = await show(uri);
		const item = referItem(api.services.documents.get(document), 0);
		await vscode.commands.executeCommand(commandIds.markBegun, { uri: uri.toString(), item });
		assert.include(document.getText(), '- [-] 1. Dig');
		await isIn(a, 'in-progress');
		await isSelected(b);
	});

	async function isSelected({ id }: TreeNode): Promise<void> {
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(node => node.id),
				[id],
			),
		);
	}

	it('select the row of the active document when the setting is on', async () => {
		const [a, b] = [await row('a'), await row('b')];
		await vscode.commands.executeCommand(commandIds.revealInView, a.uri);
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(node => node.id),
				[a.id],
			),
		);
		await show(b.uri);
		await set('taskDocs.view.followActiveDocument', true);
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(node => node.id),
				[b.id],
			),
		);
		await show(a.uri);
		await eventually(() =>
			assert.deepEqual(
				api.tree.view.selection.map(node => node.id),
				[a.id],
			),
		);
		await set('taskDocs.view.followActiveDocument', false);
		await show(b.uri);
		await vscode.commands.executeCommand(commandIds.refresh);
		assert.deepEqual(
			api.tree.view.selection.map(node => node.id),
			[a.id],
		);
	});
});

describe('what the view says without rows', () => {
	it('is that reading failed, until a refresh succeeds', async () => {
		const { services } = await indexedExtension();
		const { withProgress } = vscode.window;
		Object.assign(vscode.window, { withProgress: () => Promise.reject(new Error('No disk.')) });
		try {
			await services.catalog.refresh();
			assert.strictEqual(services.catalog.state, 'failed');
		} finally {
			Object.assign(vscode.window, { withProgress });
		}
		await services.catalog.refresh();
		assert.strictEqual(services.catalog.state, 'ready');
	});

	it('tells reading, failing, excluded and missing documents apart', async () => {
		const { services } = await indexedExtension();
		assert.strictEqual(await viewState(services.catalog), 'filled');
		assert.strictEqual(await viewState({ state: 'idle', current: emptyCatalog }), 'reading');
		assert.strictEqual(await viewState({ state: 'reading', current: emptyCatalog }), 'reading');
		assert.strictEqual(await viewState({ state: 'failed', current: emptyCatalog }), 'failed');
		// The workspace has Markdown files that this catalog lacks.
		assert.strictEqual(await viewState({ state: 'ready', current: emptyCatalog }), 'excluded');
		const read = services.catalog.current.entries.map(entry => ({ ...entry, isTaskDocument: false }));
		const current = { entries: read, get: () => undefined };
		assert.strictEqual(await viewState({ state: 'ready', current }), 'empty');
		const [first] = read;
		const unreadable = {
			...first!,
			problems: [{ ...services.catalog.current.entries.flatMap(({ problems }) => problems)[0]!, code: 'unreadable' as const }],
		};
		assert.strictEqual(await viewState({ state: 'ready', current: { ...current, entries: [unreadable] } }), 'failed');
	});
});

/** Runs a command, picks the entries with these labels in the list that it shows, and returns what the list offered. */
async function picking(labels: readonly string[], work: () => Thenable<unknown>): Promise<readonly string[]> {
	const offered: string[] = [];
	const { showQuickPick } = vscode.window;
	const pick = async (
		items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
	): Promise<readonly vscode.QuickPickItem[]> => {
		const all = await items;
		offered.push(
			...all.map(({ label, kind, picked }) =>
				kind === vscode.QuickPickItemKind.Separator ? `--${label}` : `${label}${picked === true ? ' (picked)' : ''}`,
			),
		);
		return all.filter(({ label }) => labels.includes(label));
	};
	Object.assign(vscode.window, { showQuickPick: pick });
	try {
		await work();
	} finally {
		Object.assign(vscode.window, { showQuickPick });
	}
	return offered;
}

/** Runs a command, answers its input box, and returns what the box says about other answers. */
async function answering(answer: string, work: () => Thenable<unknown>, others: readonly string[]): Promise<readonly unknown[]> {
	const complaints: unknown[] = [];
	const { showInputBox } = vscode.window;
	const show = async ({ validateInput }: vscode.InputBoxOptions): Promise<string> => {
		for (const other of others) {
			complaints.push(await validateInput?.(other));
		}
		return answer;
	};
	Object.assign(vscode.window, { showInputBox: show });
	try {
		await work();
	} finally {
		Object.assign(vscode.window, { showInputBox });
	}
	return complaints;
}

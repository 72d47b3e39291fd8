import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import type { DocumentNode } from '../../src/vscode/tree/treeNode';
import { sentencesOf } from './support/commands';
import { closeAll, show } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, inWorkspace, readFile, remove, writeFile } from './support/files';
import { choose } from './support/quickPick';

const FOLDER = 'command-test';

describe('document commands', () => {
	let api: Api;
	let number = 0;
	let path = '';
	let today = '';

	before(async () => {
		api = await indexedExtension();
		const { year, month, day } = api.services.clock().date;
		today = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	});

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
	});

	it("set the status from the explorer, in the document's own words", async () => {
		const uri = await writeFile(path, '# Task\n\n**Status**: PLANNED  \n**Priority**: High\n');
		await choose(vscode.commands.executeCommand(commandIds.setStatus, uri, [uri]), 1);
		assert.strictEqual(await readFile(path), '# Task\n\n**Status**: IN PROGRESS  \n**Priority**: High\n');
	});

	it('set the status from a row of the tree', async () => {
		await writeFile(path, documentText('From the tree', 'todo'));
		const node = await eventually(() => {
			const found = api.tree.provider.document(inWorkspace(path));
			assert.isDefined(found);
			return found as DocumentNode;
		});
		await choose(vscode.commands.executeCommand(commandIds.setStatus, node, undefined), 4);
		assert.strictEqual(await readFile(path), documentText('From the tree', 'done'));
		await eventually(() => assert.strictEqual(node.entry.status.stage, 'done'));
	});

	it('set the priority of the active document without saving it', async () => {
		const uri = await writeFile(path, '---\nstatus: todo\npriority: "low" # for now\n---\n# Task\n');
		const editor = await show(uri);
		await choose(vscode.commands.executeCommand(commandIds.setPriority), 1);
		assert.strictEqual(editor.document.getText(), '---\nstatus: todo\npriority: "high" # for now\n---\n# Task\n');
		assert.isTrue(editor.document.isDirty);
	});

	it('add a status to a document without one', async () => {
		const uri = await writeFile(path, '# Notes\n\nSome text.\n');
		await choose(vscode.commands.executeCommand(commandIds.setStatus, uri), 1);
		assert.strictEqual(await readFile(path), '# Notes\n\n**Status**: In Progress\n\nSome text.\n');
	});

	it('set the status of several documents at once, each in its own words', async () => {
		const uris = [
			await writeFile(`${FOLDER}/a-${number}.md`, '---\nstatus: todo\n---\n'),
			await writeFile(`${FOLDER}/b-${number}.md`, '**Status**: PLANNED\n'),
		];
		await choose(vscode.commands.executeCommand(commandIds.setStatus, uris[0], uris), 4);
		assert.deepEqual(await Promise.all([`${FOLDER}/a-${number}.md`, `${FOLDER}/b-${number}.md`].map(readFile)), [
			'---\nstatus: done\n---\n',
			'**Status**: DONE\n',
		]);
	});

	it('confirm a change outside the editor with the title, and undo all of it from the message or in the view', async () => {
		const text = '---\nstatus: todo\nupdated: 2020-01-02\n---\n# Garden\n';
		const uri = await writeFile(path, text);
		const next = (): Thenable<unknown> => vscode.commands.executeCommand(commandIds.cycleStatus, uri);
		assert.deepEqual(await sentencesOf(next), ['"Garden" → in progress']);
		assert.strictEqual(await readFile(path), `---\nstatus: in progress\nupdated: ${today}\n---\n# Garden\n`);
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.strictEqual(await readFile(path), text);
		await sentencesOf(next, 'Undo');
		await eventually(async () => assert.strictEqual(await readFile(path), text));
	});

	it('confirm a change of a row even if its document is in the active editor, and undo the last changes one by one', async () => {
		const text = documentText('From a row', 'todo');
		await writeFile(path, text);
		const node = await eventually(() => {
			const found = api.tree.provider.document(inWorkspace(path));
			assert.isDefined(found);
			return found as DocumentNode;
		});
		const editor = await show(inWorkspace(path));
		const next = (): Thenable<unknown> => vscode.commands.executeCommand(commandIds.cycleStatus, node);
		assert.deepEqual(await sentencesOf(next), ['"From a row" → in progress']);
		assert.deepEqual(await sentencesOf(next), ['"From a row" → in review']);
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.strictEqual(editor.document.getText(), documentText('From a row', 'in progress'));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.strictEqual(editor.document.getText(), text);
	});

	it('change status and date of the active document as one undo step, without a message', async () => {
		const text = '---\nstatus: todo\nupdated: 2020-01-02\n---\n# Task\n';
		const editor = await show(await writeFile(path, text));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus)), []);
		assert.strictEqual(editor.document.getText(), `---\nstatus: in progress\nupdated: ${today}\n---\n# Task\n`);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(editor.document.getText(), text);
	});

	it('open the list of statuses on the current one', async () => {
		const editor = await show(await writeFile(path, '---\nstatus: in review\n---\n# Task\n'));
		const shown = vscode.commands.executeCommand(commandIds.setStatus);
		await pause(400);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await shown;
		assert.strictEqual(editor.document.getText(), '---\nstatus: in review\n---\n# Task\n');
	});

	it('list statuses with what they mean where the word does not say it', async () => {
		await show(await writeFile(path, '# Task\n\n**Status**: WIP\n'));
		const described: string[] = [];
		const { createQuickPick } = vscode.window;
		const watched = (): vscode.QuickPick<vscode.QuickPickItem> => {
			const list = createQuickPick();
			const show = list.show.bind(list);
			list.show = () => {
				described.push(...list.items.map(({ label, description }) => `${label}|${description ?? ''}`));
				show();
				list.hide();
			};
			return list;
		};
		Object.assign(vscode.window, { createQuickPick: watched });
		try {
			await vscode.commands.executeCommand(commandIds.setStatus);
		} finally {
			Object.assign(vscode.window, { createQuickPick });
		}
		assert.include(described, 'WIP|In Progress · current');
		assert.include(
			described.map(row => row.toLowerCase()),
			'todo|',
		);
	});

	it('do not move a status past done', async () => {
		await show(await writeFile(path, '---\nstatus: done\n---\n# Task\n'));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus)), [
			'"Task" is already "done". No status follows it.',
		]);
	});

	it('are listed in the palette according to the active document', async () => {
		const stateOf = async (name: string, text: string): Promise<unknown> => {
			await show(await writeFile(`${FOLDER}/${name}`, text));
			return { ...api.editor.activeDocument.state };
		};
		assert.deepEqual(await stateOf('open.md', '---\nstatus: todo\npriority: low\n---\n'), {
			role: 'task',
			hasNextStatus: true,
			hasPriority: true,
		});
		assert.deepEqual(await stateOf('done.md', '---\nstatus: done\n---\n'), { role: 'task', hasNextStatus: false, hasPriority: false });
		assert.deepEqual(await stateOf('notes.md', '# Notes\n'), { role: 'other', hasNextStatus: false, hasPriority: false });
		assert.deepEqual(await stateOf('code.txt', 'text\n'), { role: '', hasNextStatus: false, hasPriority: false });
	});

	it('do not change a template', async () => {
		const uri = await writeFile(`${FOLDER}/templates/${number}.md`, '# [Name]\n\n**Status**: [Todo | Done]\n');
		await vscode.commands.executeCommand(commandIds.setStatus, uri);
		await vscode.commands.executeCommand(commandIds.touchDate, uri);
		assert.strictEqual(await readFile(`${FOLDER}/templates/${number}.md`), '# [Name]\n\n**Status**: [Todo | Done]\n');
	});

	it('set the modified date to today in its existing format', async () => {
		const uri = await writeFile(path, '---\nstatus: todo\nupdated: "2020-01-02"\n---\n# Task\n');
		await vscode.commands.executeCommand(commandIds.touchDate, uri);
		assert.strictEqual(await readFile(path), `---\nstatus: todo\nupdated: "${today}"\n---\n# Task\n`);
		await vscode.commands.executeCommand(commandIds.touchDate, uri);
		assert.strictEqual(await readFile(path), `---\nstatus: todo\nupdated: "${today}"\n---\n# Task\n`);
	});

	it('add a missing modified date', async () => {
		const uri = await writeFile(path, '---\nstatus: todo\n---\n# Task\n');
		await vscode.commands.executeCommand(commandIds.touchDate, uri);
		assert.strictEqual(await readFile(path), `---\nstatus: todo\nlast_updated: ${today}\n---\n# Task\n`);
	});

	it('do nothing for a file that is not Markdown', async () => {
		const uri = await writeFile(`${FOLDER}/${number}.txt`, 'Status: todo\n');
		await vscode.commands.executeCommand(commandIds.setStatus, uri);
		await vscode.commands.executeCommand(commandIds.touchDate, uri);
		assert.strictEqual(await readFile(`${FOLDER}/${number}.txt`), 'Status: todo\n');
	});

	it('refresh the catalog', async () => {
		await writeFile(path, documentText('Fresh', 'todo'));
		await vscode.commands.executeCommand(commandIds.refresh);
		assert.strictEqual(api.services.catalog.current.get(inWorkspace(path).toString())?.title, 'Fresh');
	});
});

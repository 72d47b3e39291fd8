import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../../src/document/date/date';
import type { Api } from '../../../src/vscode/activate';
import { findTemplates } from '../../../src/vscode/authoring/findTemplates';
import { commandIds } from '../../../src/vscode/contributions';
import { toggleFromTree } from '../../../src/vscode/tree/toggleFromTree';
import type { ItemNode } from '../../../src/vscode/tree/treeNode';
import { click, lensesOf, sentencesOf } from '../support/commands';
import { choose, codesOf, fixesFor } from '../support/diagnostics';
import { closeAll, openTabs, show } from '../support/editors';
import { eventually } from '../support/eventually';
import { agreesWithFreshIndex } from '../support/freshIndex';
import { treeText } from '../support/treeText';
import { takeErrors } from '../support/unexpected';
import { files, kept, nextFolder, openProject, tidy } from './project';

const TASK = '---\nstatus: todo\nupdated: 2020-01-02\n---\n\n# Task: A\n\n- [ ] One\n- [ ] Two\n';

describe('case 25: a virtual workspace', () => {
	let api: Api;
	let folder = '';
	let today = '';

	before(async () => {
		api = await openProject();
		today = formatIso(api.services.clock().date);
	});

	beforeEach(() => {
		folder = nextFolder();
	});

	afterEach(tidy);

	const known = (uri: vscode.Uri) => eventually(() => assert.isDefined(api.services.catalog.current.get(uri.toString()), uri.path));

	it('is open and contains no local files', () => {
		assert.deepEqual(
			vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()),
			['memory-docs:/project', 'memory-docs-read-only:/kept'],
		);
		assert.isTrue(vscode.workspace.fs.isWritableFileSystem('memory-docs'));
		assert.isFalse(vscode.workspace.fs.isWritableFileSystem('memory-docs-read-only'));
	});

	it('is listed in the view and followed when another program creates, changes, moves and deletes files', async () => {
		const titles = ['Decision', 'A', 'B', 'C'];
		const shows = (...expected: readonly string[]): Promise<void> =>
			eventually(async () => {
				const rows = await treeText(api.tree.provider);
				assert.deepEqual(
					rows
						.map(row => row.trim().replace(' · 2020-01-02', '').split(' — '))
						.filter(([title]) => titles.includes(title ?? ''))
						.map(row => row.join(' — '))
						.sort(),
					expected,
				);
			}, 20_000);
		files.put(`${folder}/a.md`, TASK);
		files.put(`${folder}/deep/b.md`, TASK.replace('Task: A', 'Task: B'));
		await shows('A — 0/2', 'B — 0/2', 'Decision — 0/1');
		files.put(`${folder}/a.md`, TASK.replace('Task: A', 'Task: C').replace('[ ] One', '[x] One'));
		files.move(`${folder}/deep`, `${folder}/other`);
		await shows('B — 0/2', 'C — 1/2', 'Decision — 0/1');
		await agreesWithFreshIndex(api);
		files.remove(`${folder}/other`);
		await shows('C — 1/2', 'Decision — 0/1');
		await agreesWithFreshIndex(api);
	});

	it('lets the checkboxes of the view tick items in closed files, which are saved and leave no tab', async () => {
		const uri = files.put(`${folder}/a.md`, TASK);
		await known(uri);
		const node = await eventually(() => {
			const found = api.tree.provider.document(uri);
			assert.isDefined(found);
			return found!;
		});
		const items = (await api.tree.provider.getChildren(node)).filter((child): child is ItemNode => child.kind === 'item');
		assert.deepEqual(await sentencesOf(() => toggleFromTree(api.services, items[1]!, 'done')), []);
		assert.strictEqual(files.text(`${folder}/a.md`), TASK.replace('2020-01-02', today).replace('[ ] Two', '[x] Two'));
		assert.deepEqual(openTabs(), []);
	});

	it('lets lenses tick items in open documents, which get their date on save', async () => {
		const uri = files.put(`${folder}/a.md`, TASK);
		const { document } = await show(uri);
		const lens = await eventually(async () => {
			const found = (await lensesOf(uri)).find(({ range }) => range.start.line === 7);
			assert.isDefined(found);
			return found;
		});
		await click(lens);
		assert.strictEqual(document.getText(), TASK.replace('[ ] One', '[x] One'));
		assert.strictEqual(files.text(`${folder}/a.md`), TASK);
		assert.isTrue(await document.save());
		assert.strictEqual(files.text(`${folder}/a.md`), TASK.replace('[ ] One', '[x] One').replace('2020-01-02', today));
	});

	it('cycles the status of documents, several at once too, with one undo', async () => {
		const uris = ['a', 'b', 'c'].map(name => files.put(`${folder}/${name}.md`, TASK));
		await Promise.all(uris.map(known));
		const before = files.texts(folder);
		const sentences = await sentencesOf(async () => {
			await vscode.commands.executeCommand(commandIds.cycleStatus, uris[0], uris);
			await eventually(() => assert.deepEqual(files.texts(folder), before));
		}, 'Undo');
		assert.deepEqual(sentences, ['3 documents → in progress']);
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uris[0])), ['"A" → in progress']);
		assert.strictEqual(files.text(`${folder}/a.md`), TASK.replace('todo', 'in progress').replace('2020-01-02', today));
	});

	it('creates documents from built-in templates and its own', async () => {
		const make = async (template: string, title: string): Promise<string | undefined> => {
			await closeAll();
			assert.deepEqual(
				await sentencesOf(() =>
					vscode.commands.executeCommand(commandIds.newDocument, {
						template,
						title,
						folder: folder.slice('/project/'.length),
						uri: files.uri('/project/README.md'),
					}),
				),
				[],
			);
			return vscode.window.activeTextEditor?.document.uri.path;
		};
		assert.strictEqual(await make('backlog-item', 'Quiet Nights'), `${folder}/quiet-nights.md`);
		assert.match(files.text(`${folder}/quiet-nights.md`) ?? '', /^---\n[^]*# .*Quiet Nights/);
		files.put('/project/templates/deep/letter.md', '# Letter: [Title]\n\n**Status:** [Draft/Sent]\n');
		const [workspaceFolder] = vscode.workspace.workspaceFolders ?? [];
		const choices = await findTemplates(api.services, [workspaceFolder!]);
		assert.deepEqual(
			choices.flatMap(({ uri }) => (uri ? [uri.path] : [])),
			['/project/templates/deep/letter.md'],
		);
		const path = await make('templates/deep/letter.md', 'To You');
		assert.include(files.text(path ?? '') ?? '', 'To You');
	});

	it('finds and fixes problems', async () => {
		const text = '# A\n\n**Status:** Dnoe\n\nAll that was said before the meeting.\n---\n';
		const { document } = await show(files.put(`${folder}/a.md`, text));
		await eventually(() => assert.deepEqual(codesOf(document.uri), ['unknown-status', 'label-heading']));
		await choose((await fixesFor(document.uri, 'unknown-status')).find(({ title }) => title === 'Set status to "Done"'));
		assert.strictEqual(document.getText(), text.replace('Dnoe', 'Done'));
		const closed = files.put(`${folder}/b.md`, text);
		await eventually(() => assert.deepEqual(codesOf(closed), ['label-heading']));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.fixAll, closed)), ['Fixed 1 problem; 1 remains.']);
		assert.strictEqual(files.text(`${folder}/b.md`), text.replace('meeting.\n', 'meeting.\n\n'));
	});

	it('archives documents with the links to them, and restores them', async () => {
		const uri = files.put(`${folder}/active/a.md`, TASK);
		const linking = files.put(`${folder}/plan.md`, '# Plan\n\n**Status:** Todo\n\n- [A](active/a.md)\n');
		files.put(`${folder}/archive/old.md`, '# Old\n\n**Status:** Archived\n');
		await Promise.all([known(uri), known(linking)]);
		const before = files.texts(folder);
		const sentences = await sentencesOf(async () => {
			await vscode.commands.executeCommand(commandIds.archive, uri);
			await eventually(() => assert.deepEqual(files.texts(folder), before), 20_000);
		}, 'Undo');
		assert.deepEqual(sentences, [`Moved "A" to ${folder.slice('/project/'.length)}/archive and updated the links in "Plan".`]);
		await agreesWithFreshIndex(api);
	});

	describe('that is read-only', () => {
		const decision = (): vscode.Uri => kept.uri('/kept/decision.md');

		it('is listed, and each change is refused with a message', async () => {
			assert.strictEqual(api.services.catalog.current.get(decision().toString())?.title, 'Decision');
			const before = kept.texts('/kept');
			const refusal = "Couldn't change decision.md: it's on a read-only file system.";
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, decision())), [refusal]);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.touchDate, decision())), [refusal]);
			await show(decision());
			const lens = (await lensesOf(decision())).find(({ range }) => range.start.line === 6);
			assert.deepEqual(await sentencesOf(() => click(lens)), [refusal]);
			assert.deepEqual(kept.texts('/kept'), before);
			assert.isEmpty(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty));
		});

		it('reports that no document can be created in it', async () => {
			assert.deepEqual(
				await sentencesOf(() =>
					vscode.commands.executeCommand(commandIds.newDocument, { template: 'backlog-item', title: 'A', uri: decision() }),
				),
				["Couldn't create a document: kept is on a read-only file system."],
			);
		});

		it('changes several documents where possible and reports the others', async () => {
			const uri = files.put(`${folder}/a.md`, TASK);
			await known(uri);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri, [uri, decision()])), [
				"Couldn't change decision.md: it's on a read-only file system.",
				'"A" → in progress',
			]);
			assert.include(files.text(`${folder}/a.md`), 'status: in progress');
		});
	});

	it('reports uncaught errors, which fail the suites', async () => {
		const error = new Error('thrown by a test');
		void Promise.reject(error);
		// Errors of other extensions do not count.
		void Promise.reject(
			Object.assign(new Error('thrown by others'), { stack: 'Error: thrown by others\n    at f (/others/dist/extension.js:1:1)' }),
		);
		await eventually(() => assert.deepEqual(takeErrors(), [error.stack ?? '']));
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Entry } from '../../src/catalog/entry';
import type { Api } from '../../src/vscode/activate';
import { closeAll, show, type } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, exists, inWorkspace, readFile, remove, writeFile } from './support/files';
import { report } from './report';

const FOLDER = 'follow-test';

describe('the catalog follows', () => {
	let api: Api;

	const entry = (path: string): Entry | undefined => api.services.catalog.current.get(inWorkspace(`${FOLDER}/${path}`).toString());
	const paths = (): readonly string[] =>
		api.services.catalog.current.entries
			.filter(({ path }) => path.startsWith(`${FOLDER}/`))
			.map(({ path }) => path.slice(FOLDER.length + 1));
	const write = (path: string, text: string): Promise<vscode.Uri> => writeFile(`${FOLDER}/${path}`, text);
	const holds = (...expected: readonly string[]): Promise<void> => eventually(() => assert.deepEqual(paths(), expected));

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await holds();
	});

	it('a file created, changed and deleted by another program', async () => {
		await write('a.md', documentText('Made', 'todo'));
		await eventually(() => assert.strictEqual(entry('a.md')?.title, 'Made'));
		await write('a.md', documentText('Made', 'done'));
		await eventually(() => assert.strictEqual(entry('a.md')?.status.stage, 'done'));
		await remove(`${FOLDER}/a.md`);
		await holds();
	});

	it('typing, before it is saved', async () => {
		const editor = await show(await write('typed.md', documentText('Typed', 'todo')));
		await eventually(() => assert.strictEqual(entry('typed.md')?.title, 'Typed'));
		await type(editor, 4, '# Typed'.length, ' more');
		await eventually(() => assert.strictEqual(entry('typed.md')?.title, 'Typed more'));
		assert.include(await readFile(`${FOLDER}/typed.md`), '# Typed\n');
	});

	it('typing that is discarded', async () => {
		const editor = await show(await write('thrown.md', documentText('Kept', 'todo')));
		await type(editor, 4, 2, 'Not ');
		await eventually(() => assert.strictEqual(entry('thrown.md')?.title, 'Not Kept'));
		await closeAll();
		await eventually(() => assert.strictEqual(entry('thrown.md')?.title, 'Kept'));
	});

	it('a rename in the explorer, of a file and of a folder', async () => {
		await write('old/a.md', documentText('A', 'todo'));
		await holds('old/a.md');
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(inWorkspace(`${FOLDER}/old/a.md`), inWorkspace(`${FOLDER}/old/b.md`));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await holds('old/b.md');
		const move = new vscode.WorkspaceEdit();
		move.renameFile(inWorkspace(`${FOLDER}/old`), inWorkspace(`${FOLDER}/new`));
		assert.isTrue(await vscode.workspace.applyEdit(move));
		await holds('new/b.md');
	});

	it('case 19: folders created, moved and deleted by another program', async () => {
		await write('one/deep/a.md', documentText('A', 'todo'));
		await write('one/deep/b.md', documentText('B', 'todo'));
		await holds('one/deep/a.md', 'one/deep/b.md');
		await vscode.workspace.fs.rename(inWorkspace(`${FOLDER}/one`), inWorkspace(`${FOLDER}/two`));
		await holds('two/deep/a.md', 'two/deep/b.md');
		await vscode.workspace.fs.copy(inWorkspace(`${FOLDER}/two`), inWorkspace(`${FOLDER}/copy`));
		await holds('copy/deep/a.md', 'copy/deep/b.md', 'two/deep/a.md', 'two/deep/b.md');
		await remove(`${FOLDER}/two/deep`);
		await holds('copy/deep/a.md', 'copy/deep/b.md');
	});

	it('case 19: a folder that is deleted and immediately created again', async () => {
		for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) {
			await remove(FOLDER);
			await write(`deep/${name}`, documentText(name, 'todo'));
			await holds(`deep/${name}`);
		}
	});

	it('case 19: a checkout of 3,000 documents, and back', async () => {
		const count = 3_000;
		const writeAll = async (status: string): Promise<void> => {
			for (let from = 0; from < count; from += 250) {
				await Promise.all(
					Array.from({ length: 250 }, (_, index) =>
						write(`d${(from + index) % 30}/f${from + index}.md`, documentText(`Document ${from + index}`, status)),
					),
				);
			}
		};
		const settled = async (look: () => void): Promise<number> => {
			const start = performance.now();
			await eventually(look, 60_000);
			return performance.now() - start;
		};
		let events = 0;
		const listener = api.services.catalog.onDidChange(() => events++);
		await writeAll('todo');
		const made = await settled(() => assert.lengthOf(paths(), count));
		await writeAll('done');
		const changed = await settled(() =>
			assert.isTrue(
				api.services.catalog.current.entries.every(({ path, status }) => !path.startsWith(`${FOLDER}/`) || status.stage === 'done'),
			),
		);
		const read = new Set<string>();
		const reading = api.services.catalog.onDidRead(uris => uris.forEach(uri => read.add(uri)));
		// Wait for pending events, so that they are not mistaken for later ones.
		do {
			read.clear();
			await pause(4_000);
		} while (read.size > 0);
		const some = await Promise.all(
			Array.from({ length: 400 }, (_, index) => write(`d${index % 30}/f${index}.md`, documentText(`Document ${index}`, 'blocked'))),
		);
		await settled(() => assert.isTrue(some.every(uri => api.services.catalog.current.get(uri.toString())?.status.stage === 'blocked')));
		// What was read is reported after it has been published, in slices.
		await eventually(() => assert.includeMembers([...read], some.map(String)));
		reading.dispose();
		assert.sameMembers([...read], some.map(String), 'the others are not read again');
		await remove(FOLDER);
		const removed = await settled(() => assert.lengthOf(paths(), 0));
		listener.dispose();
		report(`    3,000 documents: right after ${made} ms, ${changed} ms and ${removed} ms, in ${events} steps`);
		assert.isBelow(events, 30);
	}).timeout(115_000);

	it('case 19: a folder that is deleted while its changes are being collected', async () => {
		for (const wait of [100, 250, 400, 550]) {
			const uris = await Promise.all(
				Array.from({ length: 60 }, (_, index) => write(`gone/f${index}.md`, documentText(`Gone ${index}`, 'todo'))),
			);
			await pause(wait);
			await remove(`${FOLDER}/gone`);
			await pause(1_000);
			await eventually(() => assert.isTrue(uris.every(uri => !api.services.catalog.current.get(uri.toString()))));
		}
	}).timeout(30_000);

	it('an ignore file', async () => {
		await write('drafts/a.md', documentText('A', 'todo'));
		await holds('drafts/a.md');
		await write('.gitignore', 'drafts/\n');
		await holds();
		// Ignored files stay out, open or not.
		await show(inWorkspace(`${FOLDER}/drafts/a.md`));
		await pause(500);
		assert.deepEqual(paths(), []);
		await remove(`${FOLDER}/.gitignore`);
		await holds('drafts/a.md');
	});

	it('the settings for files and fields', async () => {
		await write('a.md', '# Driver\n\nState of play: blocked\n');
		await write('out/b.md', documentText('Built', 'todo'));
		await holds('a.md');
		assert.strictEqual(entry('a.md')?.status.stage, 'unset');
		const settings = vscode.workspace.getConfiguration('taskDocs');
		try {
			await settings.update('files.exclude', ['**/a.md'], vscode.ConfigurationTarget.Workspace);
			await holds('out/b.md');
			await settings.update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace);
			await settings.update('fieldAliases', { status: ['State of play'] }, vscode.ConfigurationTarget.Workspace);
			await eventually(() => assert.strictEqual(entry('a.md')?.status.stage, 'blocked'));
			await settings.update('statusWords', { Blocked: 'in-review' }, vscode.ConfigurationTarget.Workspace);
			await eventually(() => assert.strictEqual(entry('a.md')?.status.stage, 'in-review'));
			const open = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry('a.md')?.uri ?? '', true));
			assert.strictEqual(api.services.documents.get(open).status.stage, 'in-review');
			await settings.update('statusWords', undefined, vscode.ConfigurationTarget.Workspace);
			await eventually(() => assert.strictEqual(entry('a.md')?.status.stage, 'blocked'));
			assert.strictEqual(api.services.documents.get(open).status.stage, 'blocked');
		} finally {
			await settings.update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace);
			await settings.update('fieldAliases', undefined, vscode.ConfigurationTarget.Workspace);
			await settings.update('statusWords', undefined, vscode.ConfigurationTarget.Workspace);
			await remove('.vscode');
		}
	});

	it('case 23: untitled documents', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: documentText('Not saved yet', 'blocked') });
		const found = (): Entry | undefined => api.services.catalog.current.get(document.uri.toString());
		await eventually(() => assert.deepInclude(found(), { title: 'Not saved yet', folder: '' }));
		await closeAll();
		await eventually(() => assert.isUndefined(found()));
	});

	it('case 20: a clean open document that is deleted on disk, without restoring the file', async () => {
		await show(await write('open.md', documentText('Open', 'todo', '\n- [ ] An item\n')));
		await holds('open.md');
		await remove(`${FOLDER}/open.md`);
		await holds();
		await api.services.catalog.refresh();
		assert.deepEqual(paths(), []);
		assert.isFalse(await exists(`${FOLDER}/open.md`));
	});

	it('case 20: a dirty open document that is deleted on disk, which stays until closed and is not written', async () => {
		const editor = await show(await write('dirty.md', documentText('Dirty', 'todo')));
		await type(editor, 4, 2, 'Very ');
		await eventually(() => assert.strictEqual(entry('dirty.md')?.title, 'Very Dirty'));
		await remove(`${FOLDER}/dirty.md`);
		await pause(800);
		assert.strictEqual(entry('dirty.md')?.title, 'Very Dirty');
		assert.isFalse(await exists(`${FOLDER}/dirty.md`));
		await closeAll();
		await holds();
	});

	it('case 20: a file changed on disk under a dirty document, whose open text counts and leaves the disk unchanged', async () => {
		const editor = await show(await write('both.md', documentText('Mine', 'todo')));
		await type(editor, 4, 2, 'All ');
		await write('both.md', documentText('Theirs', 'done'));
		await pause(800);
		assert.deepInclude(entry('both.md'), { title: 'All Mine' });
		assert.strictEqual(await readFile(`${FOLDER}/both.md`), documentText('Theirs', 'done'));
		await closeAll();
		await eventually(() => assert.strictEqual(entry('both.md')?.title, 'Theirs'));
	});

	it('case 20: a dirty open document that is renamed', async () => {
		const editor = await show(await write('before.md', documentText('Renamed', 'todo')));
		await type(editor, 4, 2, 'To be ');
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(inWorkspace(`${FOLDER}/before.md`), inWorkspace(`${FOLDER}/after.md`));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await holds('after.md');
		await eventually(() => assert.strictEqual(entry('after.md')?.title, 'To be Renamed'));
	});
});

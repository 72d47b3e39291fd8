import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { set, unsetAll } from './support/commands';
import { closeAll, openTabs, show } from './support/editors';
import { eventually, pause } from './support/eventually';
import { indexedExtension } from './support/extension';
import { exists, inWorkspace, readFile, remove, writeFile } from './support/files';

const LAMP = '---\r\nid: "REN-7"\r\nstatus: todo\r\n---\r\n\r\n# Old Lantern\r\n\r\n![p](img/p.png) and [fuse](REN-8-fuse.md)\r\n';
const FUSE = '# REN-8 Fuse\n\n**Status**: Todo\n**Blocked By**: REN-7, REN-9\n**Related**: [lamp](lamp.md#lamp), [[lamp]], `rename-test/lamp.md`, Old Lantern\n';
const BELL = '# Bell\n\n**Status**: Todo\n**Related**: REN-8, REN-7\n';

describe('renaming documents', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(async () => {
		const texts = { 'lamp.md': LAMP, 'REN-8-fuse.md': FUSE, 'bell.md': BELL };
		for (const [path, text] of Object.entries(texts)) {
			await writeFile(`rename-test/${path}`, text);
		}
		await eventually(() => Object.keys(texts).forEach(path => assert.isDefined(api.services.catalog.current.get(inWorkspace(`rename-test/${path}`).toString()))));
	});

	afterEach(async () => {
		for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
			await document.save();
		}
		await closeAll();
		await unsetAll();
		await remove('rename-test');
		await eventually(() => assert.isUndefined(api.services.catalog.current.entries.find(({ path }) => path.startsWith('rename-test/'))));
	});

	it('an id: the field and every mention follow, quotes and line ends stay, other names are left alone', async () => {
		for (const [path, words] of [['lamp.md', 'REN-7'], ['bell.md', 'REN-7']] as const) {
			const edit = await rename(path, words, 'REN-70');
			assert.deepEqual(written(edit), ['REN-8-fuse.md 3:16-21 REN-70', 'bell.md 3:20-25 REN-70', 'lamp.md 1:4-11 "REN-70"'], path);
		}
		await vscode.workspace.applyEdit(await rename('lamp.md', 'REN-7', 'REN-70'));
		assert.include(await textOf('lamp.md'), 'id: "REN-70"\r\n');
		assert.include(await textOf('bell.md'), 'REN-8, REN-70');
	});

	it('a file, from a mention of the id it begins with: file, title and mentions follow', async () => {
		const edit = await rename('bell.md', 'REN-8', 'REN-80');
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await eventually(async () => assert.isTrue(await exists('rename-test/REN-80-fuse.md')));
		assert.isFalse(await exists('rename-test/REN-8-fuse.md'));
		assert.match(await textOf('REN-80-fuse.md'), /^# REN-80 Fuse\n/);
		assert.include(await textOf('bell.md'), '**Related**: REN-80, REN-7');
		assert.include(await textOf('lamp.md'), '[fuse](REN-80-fuse.md)');
	});

	it('a file, from a Markdown link to it', async () => {
		assert.isTrue(await vscode.workspace.applyEdit(await rename('REN-8-fuse.md', '(lamp.md', 'glass')));
		await eventually(async () => assert.isTrue(await exists('rename-test/glass.md')));
		assert.strictEqual(await textOf('REN-8-fuse.md'), FUSE.replace('(lamp.md', '(glass.md').replace('[[lamp]]', '[[glass]]').replace('rename-test/lamp.md', 'rename-test/glass.md'));
	});

	for (const [way, renameLamp] of [
		['by a mention', async () => assert.isTrue(await vscode.workspace.applyEdit(await rename('REN-8-fuse.md', '(lamp.md', 'glass')))],
		['in the explorer', () => move('rename-test/lamp.md', 'rename-test/glass.md')],
	] as const) {
		it(`a file, ${way}, right after another program has written a document that VS Code still has open: its new text is kept, and follows`, async () => {
			const uri = await writeFile('rename-test/bell.md', '# Bell\n\n**Status**: Todo\n\n[[lamp]]\n');
			await eventually(() => assert.lengthOf(api.services.catalog.current.get(uri.toString())?.relations ?? [], 1));
			await vscode.workspace.openTextDocument(uri);
			await writeFile('rename-test/bell.md', '# Bell\n\nWritten by somebody else.\n\n**Status**: Todo\n\nAs in [[lamp]].\n');
			await renameLamp();
			await eventually(async () => assert.strictEqual(await textOf('bell.md'), '# Bell\n\nWritten by somebody else.\n\n**Status**: Todo\n\nAs in [[glass]].\n'));
			assert.deepEqual([await exists('rename-test/glass.md'), await exists('rename-test/lamp.md')], [true, false]);
		});
	}

	it('is refused with a sentence, and never overwrites', async () => {
		await refusal(rename('bell.md', 'REN-8', 'bell/x'), /cannot be a file name/);
		await writeFile('rename-test/REN-81-fuse.md', '# Other\n');
		await refusal(rename('bell.md', 'REN-8', 'REN-81'), /REN-81-fuse\.md is there already/);
		await writeFile('rename-test/bell.md', BELL.replace('# Bell', '---\nid: REN-5\n---\n# Bell'));
		await eventually(() => assert.strictEqual(api.services.catalog.current.get(inWorkspace('rename-test/bell.md').toString())?.id, 'REN-5'));
		await refusal(rename('lamp.md', 'REN-7', 'ren-5'), /Another document has the id “ren-5”/);
		await refusal(rename('REN-8-fuse.md', 'REN-9', 'x'), /“REN-9” is not the name of one document/);
		await refusal(rename('REN-8-fuse.md', ', Old Lan', 'x', 4), /named by its title/);
	});

	it('in the explorer: links and mentions follow, closed files are saved, and a moved document keeps its own links', async () => {
		await move('rename-test/lamp.md', 'rename-test/done/old lamp.md');
		await eventually(async () => assert.strictEqual(await readFile('rename-test/REN-8-fuse.md'),
			FUSE.replace('lamp.md#lamp', 'done/old%20lamp.md#lamp').replace('[[lamp]]', '[[old lamp]]').replace('rename-test/lamp.md', 'rename-test/done/old lamp.md')));
		await eventually(async () => assert.strictEqual(await readFile('rename-test/done/old lamp.md'), LAMP.replace('img/p.png', '../img/p.png').replace('(REN-8', '(../REN-8')));
		assert.strictEqual(await readFile('rename-test/bell.md'), BELL);
		assert.deepEqual(openTabs(), []);
	});

	it('a folder: the documents in it keep their links, and are still linked to', async () => {
		await writeFile('rename-test/old/deep.md', '# Deep\n\n**Status**: Todo\n\n[up](../lamp.md)\n');
		await writeFile('rename-test/top.md', '# Top\n\n[down](old/deep.md)\n');
		await eventually(() => ['old/deep.md', 'top.md'].forEach(path => assert.isDefined(api.services.catalog.current.get(inWorkspace(`rename-test/${path}`).toString()))));
		await move('rename-test/old', 'rename-test/new/place');
		await eventually(async () => assert.include(await readFile('rename-test/top.md'), '[down](new/place/deep.md)'));
		await eventually(async () => assert.include(await readFile('rename-test/new/place/deep.md'), '[up](../../lamp.md)'));
	});

	it('changes nothing when the setting says so, and leaves links to VS Code where it updates them itself', async () => {
		await set('taskDocs.links.updateOnRename', 'never');
		await move('rename-test/lamp.md', 'rename-test/lamp2.md');
		assert.strictEqual(await readFile('rename-test/REN-8-fuse.md'), FUSE);
		await move('rename-test/lamp2.md', 'rename-test/lamp.md');
		await set('taskDocs.links.updateOnRename', undefined);
		await eventually(() => assert.isDefined(api.services.catalog.current.get(inWorkspace('rename-test/lamp.md').toString())));
		await set('markdown.updateLinksOnFileMove.enabled', 'always');
		// VS Code's own reader of Markdown hears of the moves before through watchers, and may pass over one that comes too soon.
		await pause(2_000);
		await move('rename-test/lamp.md', 'rename-test/lamp3.md');
		await eventually(async () => assert.strictEqual(await textOf('REN-8-fuse.md'),
			FUSE.replace('(lamp.md', '(lamp3.md').replace('[[lamp]]', '[[lamp3]]').replace('rename-test/lamp.md', 'rename-test/lamp3.md')), 30_000);
	});

	it('leaves what an editor shows unsaved to its user', async () => {
		const { document } = await show(inWorkspace('rename-test/REN-8-fuse.md'));
		await move('rename-test/lamp.md', 'rename-test/lamp4.md');
		await eventually(() => assert.include(document.getText(), '[[lamp4]]'));
		assert.isTrue(document.isDirty);
	});
});

async function rename(path: string, words: string, newName: string, from = 0): Promise<vscode.WorkspaceEdit> {
	const document = await vscode.workspace.openTextDocument(inWorkspace(`rename-test/${path}`));
	const place = document.positionAt(document.getText().indexOf(words) + Math.max(from, 1));
	return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, newName);
}

async function refusal(work: Promise<unknown>, sentence: RegExp): Promise<void> {
	let said = '';
	try {
		await work;
	} catch (error) {
		said = error instanceof Error ? error.message : String(error);
	}
	assert.match(said, sentence);
}

async function move(from: string, to: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(inWorkspace(from), inWorkspace(to));
	assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** The open document's text, else the disk's. */
async function textOf(path: string): Promise<string> {
	return (await vscode.workspace.openTextDocument(inWorkspace(`rename-test/${path}`))).getText();
}

/** One line for each edit: file, place and new text. */
function written(edit: vscode.WorkspaceEdit): readonly string[] {
	return edit.entries().flatMap(([uri, edits]) => edits.map(({ range: { start, end }, newText }) =>
		`${uri.path.split('/').pop() ?? ''} ${start.line}:${start.character}-${end.character} ${newText}`));
}

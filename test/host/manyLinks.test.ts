import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { catalogHas } from './support/catalogHas';
import { sentencesOf } from './support/commands';
import { choose, codesOf, fixesFor } from './support/diagnostics';
import { closeAll, openTabs } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, exists, inWorkspace, readFile, remove, writeFile } from './support/files';

const FOLDER = 'many-links-test';

/** Twice the number of documents that VS Code keeps open without a tab. */
const LINKING = 100;

/** The time limit for changing that many files, in milliseconds. */
const PATIENCE = 60_000;

const LAMP = documentText('Lamp', 'done', '\n[First](0.md)\n');
const BELL = documentText('Bell', 'todo', '\n**Related**: [lamp](lamp.md)\n');

describe('a file with links from more closed documents than VS Code keeps open', function () {
	this.timeout(2 * PATIENCE);

	let api: Api;
	let number = 0;
	let folder = '';

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(async () => {
		folder = `${FOLDER}/${number++}`;
		const names = [...linking(), `${folder}/lamp.md`, `${folder}/archived/other.md`, `${folder}/completed/other.md`];
		const texts = Object.fromEntries(names.map(name => [name, name.endsWith('lamp.md') ? LAMP : BELL]));
		await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(name, text)));
		await catalogHas(api, texts, PATIENCE);
	});

	afterEach(async () => {
		await closeAll();
		await forget(api, FOLDER, PATIENCE);
	});

	const linking = (): readonly string[] => Array.from({ length: LINKING }, (_, index) => `${folder}/${index}.md`);
	const lamp = (): vscode.Uri => inWorkspace(`${folder}/lamp.md`);

	/** The file is at the new place only, all links lead to it, and nothing is left open or unsaved. */
	async function isAt(path: string, instead: string): Promise<void> {
		assert.deepEqual([await exists(`${folder}/${path}`), await exists(`${folder}/${instead}`)], [true, false]);
		assert.deepEqual([...new Set(await Promise.all(linking().map(readFile)))], [BELL.replace('lamp.md', path)]);
		assert.isEmpty(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(String));
		assert.deepEqual(openTabs(), []);
	}

	it('is archived with all links, and the undo restores them', async () => {
		const shown = await sentencesOf(async () => {
			await vscode.commands.executeCommand(commandIds.archive, lamp());
			await isAt('archived/lamp.md', 'lamp.md');
			await eventually(() => isAt('lamp.md', 'archived/lamp.md'), PATIENCE);
			assert.strictEqual(await readFile(`${folder}/lamp.md`), LAMP);
		}, 'Undo');
		assert.deepEqual(shown, [`Moved "Lamp" to ${folder}/archived and updated the links in ${LINKING} documents.`]);
	});

	it('is renamed in the explorer with all links', async () => {
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(lamp(), inWorkspace(`${folder}/glass.md`));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await eventually(() => isAt('glass.md', 'lamp.md'), PATIENCE);
	});

	it('is renamed by a link to it with all links', async () => {
		const document = await vscode.workspace.openTextDocument(inWorkspace(`${folder}/0.md`));
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			document.positionAt(document.getText().indexOf('lamp.md')),
			'glass',
		);
		// Like a rename in VS Code itself: everything it changed is saved.
		assert.isTrue(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
		await eventually(() => isAt('glass.md', 'lamp.md'), PATIENCE);
	});

	it('is moved by a quick fix with all links', async () => {
		await remove(`${folder}/lamp.md`);
		await writeFile(`${folder}/active/lamp.md`, LAMP.replace('(0', '(../0'));
		await Promise.all(linking().map(name => writeFile(name, BELL.replace('lamp.md', 'active/lamp.md'))));
		const uri = inWorkspace(`${folder}/active/lamp.md`);
		await eventually(() => assert.include(codesOf(uri), 'folder-status'), PATIENCE);
		await eventually(
			() =>
				assert.lengthOf(
					api.services.catalog.current.entries.filter(({ relations }) => relations.some(({ target }) => target === 'active/lamp.md')),
					LINKING,
				),
			PATIENCE,
		);
		await vscode.workspace.openTextDocument(uri);
		const fix = (await fixesFor(uri, 'folder-status')).find(({ title }) => title.startsWith('Move file to'));
		assert.deepEqual(await sentencesOf(() => choose(fix)), []);
		await eventually(() => isAt('completed/lamp.md', 'active/lamp.md'), PATIENCE);
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import type { ConventionNode } from '../../src/vscode/tree/treeNode';
import { sentencesOf, set, unsetAll } from './support/commands';
import { codesOf } from './support/diagnostics';
import { closeAll } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, writeFile } from './support/files';
import { choose } from './support/quickPick';
import { rowText } from './support/treeText';

const FOLDER = 'conventions-test';
const COUNT = 12;
const ROW = `"marinating" isn't a recognized status. — ${COUNT} documents`;

describe('the row of a problem that many documents have', () => {
	let api: Api;

	const uris = Array.from({ length: COUNT }, (_, index) => `${FOLDER}/${100 + index}.md`);
	const rows = async (): Promise<readonly ConventionNode[]> =>
		(await api.tree.provider.getChildren()).filter((node): node is ConventionNode => node.kind === 'convention');
	const rowTexts = async (): Promise<readonly string[]> => (await rows()).map(node => rowText(api.tree.provider.getTreeItem(node)));
	const hasRows = (...expected: readonly string[]): Promise<void> => eventually(async () => assert.deepEqual(await rowTexts(), expected));
	const row = async (): Promise<ConventionNode> => {
		await hasRows(ROW);
		return (await rows())[0]!;
	};
	const settings = (): unknown =>
		vscode.workspace.getConfiguration('taskDocs', inWorkspace('')).inspect('problems.severity')?.workspaceFolderValue;

	before(async () => {
		api = await indexedExtension();
		await vscode.commands.executeCommand('taskDocs.documents.focus');
	});

	beforeEach(() => Promise.all(uris.map(path => writeFile(path, documentText(`At ${path.slice(-6)}`, 'marinating')))));

	afterEach(async () => {
		await closeAll();
		await set('taskDocs.problems.severity', undefined);
		await unsetAll();
		await forget(api, FOLDER);
	});

	it('is the last one, and follows the number of documents until they are too few', async () => {
		const node = await row();
		assert.strictEqual((await api.tree.provider.getChildren()).at(-1), node);
		await writeFile(uris[0]!, documentText('At work', 'todo'));
		await hasRows(ROW.replace('12', '11'));
		assert.isTrue((await rows())[0] === node, 'a row stays the same object');
		for (const path of uris.slice(1, 9)) {
			await writeFile(path, documentText('At work', 'todo'));
		}
		await hasRows();
	});

	it('is hidden while the view shows only ready work', async () => {
		await row();
		await vscode.commands.executeCommand(commandIds.showStartable);
		try {
			assert.deepEqual(await rowTexts(), []);
		} finally {
			await vscode.commands.executeCommand(commandIds.showAll);
		}
		await hasRows(ROW);
	});

	it('lists the documents, and opens one at its problem', async () => {
		const node = await row();
		await choose(vscode.commands.executeCommand(commandIds.showAffected, node), 3);
		const editor = vscode.window.activeTextEditor!;
		assert.strictEqual(editor.document.uri.toString(), inWorkspace(uris[3]!).toString());
		assert.strictEqual(editor.document.getText(editor.selection), 'marinating');
	});

	it("turns the check off in the folder's settings, which one undo takes back", async () => {
		const node = await row();
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(commandIds.turnOffCheck, node)), [
			'"unknown-status" is no longer checked in workspace.',
		]);
		assert.deepEqual(settings(), { 'unknown-status': 'off' });
		await hasRows();
		await eventually(() => assert.deepEqual(codesOf(inWorkspace(uris[0]!)), []));
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.isUndefined(settings());
		await hasRows(ROW);
		await sentencesOf(async () => {
			await vscode.commands.executeCommand(commandIds.turnOffCheck, (await rows())[0]);
			await eventually(() => assert.isUndefined(settings()));
		}, 'Undo');
		await hasRows(ROW);
	});

	it('keeps other severities, and undo keeps one that was set since', async () => {
		await set('taskDocs.problems.severity', { 'date-order': 'hint', 'of-another-version': 'hint' });
		await vscode.commands.executeCommand(commandIds.turnOffCheck, await row());
		assert.deepEqual(settings(), { 'date-order': 'hint', 'of-another-version': 'hint', 'unknown-status': 'off' });
		await set('taskDocs.problems.severity', { 'unknown-status': 'error' });
		await vscode.commands.executeCommand(commandIds.undoChange);
		assert.deepEqual(settings(), { 'unknown-status': 'error' });
		await hasRows();
		await eventually(() => assert.deepEqual(codesOf(inWorkspace(uris[5]!)), ['unknown-status']));
	});

	it('is needed by its commands', async () => {
		for (const command of [commandIds.showAffected, commandIds.turnOffCheck]) {
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(command)), [
				'This command is for problems in the Documents view.',
			]);
		}
		assert.isUndefined(settings());
	});
});

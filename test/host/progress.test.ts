import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../src/document/date/date';
import type { Api } from '../../src/vscode/activate';
import { click, lensesOf, lensText, sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, show, type } from './support/editors';
import { activeExtension } from './support/extension';
import { readFile, remove, writeFile } from './support/files';

const FOLDER = 'progress-test';
const PLAN =
	'---\nstatus: active\nupdated: 2020-01-01\n---\n\n# Plan\n\nProgress: [X% complete]  \nCode coverage: 80%\n\n## Phase 1 (0/9)\n\n- [x] a\n- [ ] b\n\n## Definition of Done [1/9]\n\n- [ ] c\n';
const APPROVAL =
	'# A\n\n## Approval\n\n**Approved for implementation:** [ ] Yes [x] No [ ] Deferred\n**Approved date:** __________  \n**Approver:** ____\n';

let number = 0;
let path = '';

describe('progress', () => {
	let api: Api;
	let today = '';

	before(async () => {
		api = await activeExtension();
	});

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
		today = formatIso(api.services.clock().date);
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await unsetAll();
		await remove('.vscode');
	});

	function computed(text: string): string {
		return text.replace('[X% complete]', '50% complete').replace('(0/9)', '(1/2)').replace('[1/9]', '[0/1]');
	}

	describe('by the command', () => {
		it('updates an open document from its boxes, with one undo', async () => {
			const { document } = await show(await writeFile(path, PLAN));
			await vscode.commands.executeCommand('taskDocs.updateProgress');
			assert.strictEqual(document.getText(), computed(PLAN));
			assert.isTrue(document.isDirty);
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(document.getText(), PLAN);
		});

		it('updates a closed document and preserves its line endings', async () => {
			const text = PLAN.replaceAll('\n', '\r\n');
			const uri = await writeFile(path, text);
			await vscode.commands.executeCommand('taskDocs.updateProgress', uri);
			assert.strictEqual(await readFile(path), computed(text).replace('2020-01-01', today));
		});

		it('explains why nothing changed', async () => {
			const said = async (text: string): Promise<readonly string[]> => {
				const uri = await writeFile(path, text);
				return sentencesOf(async () => {
					await vscode.commands.executeCommand('taskDocs.updateProgress', uri);
				});
			};
			assert.deepEqual(await said('# A\n\n## Work (1/1)\n\n- [x] a\n'), ['The progress in "A" is already up to date.']);
			assert.deepEqual(await said('# A\n\nCode coverage: 80%\n\n- [x] a\n'), ['"A" has no progress to update.']);
			assert.deepEqual(await said('# A\n\nProgress: 80%\n'), ['"A" has no progress to update.']);
			path = `${FOLDER}/_template.md`;
			assert.deepEqual(await said(PLAN), ['"Plan" is a template and can\'t be changed this way.']);
		});
	});

	describe('on save', () => {
		it('is written together with the date, and one undo reverts both', async () => {
			await set('taskDocs.progress.onSave', true);
			const { document } = await change(PLAN);
			const typed = document.getText();
			await document.save();
			const saved = computed(typed).replace('2020-01-01', today);
			assert.strictEqual(await readFile(path), saved);
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(document.getText(), typed);
			await document.save();
			assert.strictEqual(await readFile(path), typed, 'what was undone stays undone');
		});

		it('is not written without the setting, if nothing changed, and in a template', async () => {
			const plain = await change(PLAN);
			await plain.document.save();
			assert.include(await readFile(path), '[X% complete]');
			await set('taskDocs.progress.onSave', true);
			path = `${FOLDER}/${number++}/document.md`;
			const same = await change(PLAN);
			await same.edit(edit => edit.delete(new vscode.Range(5, 6, 5, 7)));
			await same.document.save();
			assert.strictEqual(await readFile(path), PLAN);
			path = `${FOLDER}/_template.md`;
			const template = await change(PLAN);
			await template.document.save();
			assert.include(await readFile(path), '[X% complete]');
		});

		it('is written even if the date is not updated', async () => {
			await set('taskDocs.progress.onSave', true);
			await set('taskDocs.modifiedDate.onSave', 'off');
			const { document } = await change(PLAN);
			const typed = document.getText();
			await document.save();
			assert.strictEqual(await readFile(path), computed(typed));
		});

		async function change(text: string): Promise<vscode.TextEditor> {
			const editor = await show(await writeFile(path, text));
			await type(editor, 5, 6, '!');
			return editor;
		}
	});

	describe('of an approval', () => {
		beforeEach(() => set('taskDocs.codeLens', 'all'));

		const given = (): string => APPROVAL.replace('[ ] Yes [x] No', '[x] Yes [ ] No').replace('__________', today);

		it('gets its date when Yes is chosen by a code lens', async () => {
			const editor = await show(await writeFile(path, APPROVAL));
			assert.deepEqual(await lensText(editor.document.uri), ['4: Choose Yes | Clear No | Choose Deferred']);
			await click((await lensesOf(editor.document.uri)).find(({ command }) => command?.title === 'Choose Yes'));
			assert.strictEqual(editor.document.getText(), given());
			await click((await lensesOf(editor.document.uri)).find(({ command }) => command?.title === 'Clear Yes'));
			assert.strictEqual(editor.document.getText(), given().replace('[x] Yes', '[ ] Yes'));
			await vscode.commands.executeCommand('undo');
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(editor.document.getText(), APPROVAL);
		});

		it('gets it when Yes is toggled at the cursor, but not for No', async () => {
			const editor = await show(await writeFile(path, APPROVAL));
			const toggleAt = async (option: string): Promise<void> => {
				const at = new vscode.Position(4, editor.document.lineAt(4).text.indexOf(option));
				editor.selection = new vscode.Selection(at, at);
				await vscode.commands.executeCommand('taskDocs.toggleItem');
			};
			await toggleAt('Deferred');
			assert.strictEqual(editor.document.getText(), APPROVAL.replace('[x] No [ ] Deferred', '[ ] No [x] Deferred'));
			await toggleAt('Yes');
			assert.strictEqual(editor.document.getText(), given());
		});

		it('is refused by a lens whose line has changed', async () => {
			const editor = await show(await writeFile(path, APPROVAL));
			const lens = (await lensesOf(editor.document.uri)).find(({ command }) => command?.title === 'Choose Yes');
			await type(editor, 0, 3, '\n\nmore\n');
			await click(lens);
			assert.include(editor.document.getText(), '[x] Yes [ ] No');
			await vscode.commands.executeCommand('undo');
			await type(editor, 7, 2, 'Not ');
			assert.deepEqual(await sentencesOf(() => click(lens)), ['The item was changed or moved in the meantime. Try again.']);
			assert.include(editor.document.getText(), '[ ] Yes [x] No');
		});
	});
});

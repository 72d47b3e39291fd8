import { assert } from 'chai';
import * as vscode from 'vscode';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, show } from './support/editors';
import { activeExtension } from './support/extension';
import { readFile, remove, writeFile } from './support/files';
import { readMarked, writeMarked } from './support/markedText';

const FOLDER = 'toggle-test';

let number = 0;
let path = '';

describe('toggling at the cursor', () => {
	before(activeExtension);

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await unsetAll();
		await remove('.vscode');
	});

	/**
	 * Opens the lines, where each `‸` is a cursor and each `«…»` a selection, toggles, and returns the lines with the
	 * new cursors.
	 */
	async function toggle(...lines: readonly string[]): Promise<readonly string[]> {
		const { text, selections } = readMarked(lines.join('\n'));
		path = `${FOLDER}/${number++}/document.md`;
		const editor = await show(await writeFile(path, text));
		editor.selections = selections.map(
			([start, end]) => new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end)),
		);
		await vscode.commands.executeCommand('taskDocs.toggleItem');
		return writeMarked(editor).split('\n');
	}

	it('toggles the item on the line of the cursor, and keeps the cursor in place', async () => {
		assert.deepEqual(await toggle('# A', '- [ ] on‸e', '- [ ] two'), ['# A', '- [x] on‸e', '- [ ] two']);
		assert.deepEqual(await toggle('‸- [x] one'), ['‸- [ ] one']);
		assert.deepEqual(await toggle('- [ ] one‸'), ['- [x] one‸']);
	});

	it('toggles ordered, nested and starred items, and preserves their form', async () => {
		assert.deepEqual(await toggle('1. [ ] one', '   - [ ] t‸wo', '     * [X] three', '- [X] four'), [
			'1. [ ] one',
			'   - [X] t‸wo',
			'     * [X] three',
			'- [X] four',
		]);
		assert.deepEqual(await toggle('2) [x] ‸one'), ['2) [ ] ‸one']);
		assert.deepEqual(await toggle('> - [ ] ‸quoted'), ['> - [x] ‸quoted']);
	});

	it('toggles what several cursors touch, in the direction of the first', async () => {
		assert.deepEqual(await toggle('- [ ] a‸', '- [x] b‸', '- [ ] c', '- [-] d‸'), ['- [x] a‸', '- [x] b‸', '- [ ] c', '- [x] d‸']);
		assert.deepEqual(await toggle('- [x] a‸', '- [ ] b‸'), ['- [ ] a‸', '- [ ] b‸']);
	});

	it('toggles all items of a selection, but not the line it ends at the start of', async () => {
		assert.deepEqual(await toggle('- [ ] «a', 'words', '- [x] b', '- [ ] c', '»- [ ] d'), [
			'- [x] «a',
			'words',
			'- [x] b',
			'- [x] c',
			'»- [ ] d',
		]);
	});

	it('undoes in one step', async () => {
		await toggle('- [ ] «a', '- [ ] b»');
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(vscode.window.activeTextEditor?.document.getText(), '- [ ] a\n- [ ] b');
	});

	it('moves the tick between boxes of a single choice', async () => {
		assert.deepEqual(await toggle('**Approved:** [ ] Yes [x] No [ ] De‸ferred'), ['**Approved:** [ ] Yes [ ] No [x] De‸ferred']);
		assert.deepEqual(await toggle('**Approved:** ‸[ ] Yes [x] No'), ['**Approved:** ‸[x] Yes [ ] No']);
		assert.deepEqual(await toggle('**App‸roved:** [ ] Yes [ ] No'), ['**App‸roved:** [x] Yes [ ] No']);
	});

	it('toggles a box in a table cell', async () => {
		assert.deepEqual(await toggle('| Step | Done |', '|---|---|', '| a | [ ] |‸', '| b | [ ] |'), [
			'| Step | Done |',
			'|---|---|',
			'| a | [x] |‸',
			'| b | [ ] |',
		]);
	});

	it('keeps parents and children in sync if the setting is on', async () => {
		assert.deepEqual(await toggle('- [ ] p', '  - [x] a', '  - [ ] b‸'), ['- [ ] p', '  - [x] a', '  - [x] b‸']);
		await set('taskDocs.taskList.syncParents', true);
		assert.deepEqual(await toggle('- [ ] p', '  - [x] a', '  - [ ] b‸'), ['- [x] p', '  - [x] a', '  - [x] b‸']);
		assert.deepEqual(await toggle('- [ ] p', '  - [ ] a‸', '  - [ ] b‸'), ['- [x] p', '  - [x] a‸', '  - [x] b‸']);
		assert.deepEqual(await toggle('- [ ] p‸', '  - [ ] a', '    - [ ] b'), ['- [x] p‸', '  - [x] a', '    - [x] b']);
	});

	it('reports when there is nothing to toggle, without changing anything', async () => {
		const refused = async (sentence: string, ...lines: readonly string[]): Promise<void> => {
			let after: readonly string[] = [];
			assert.deepEqual(
				await sentencesOf(async () => {
					after = await toggle(...lines);
				}),
				[sentence],
			);
			assert.deepEqual(after, lines);
		};
		await refused('There is no checklist item on this line.', 'wor‸ds', '- [ ] one');
		await refused('There is no checklist item on this line.', '```', '- [ ] co‸de', '```');
		await refused('There is no checklist item on this line.', '- [Component‸ 1]: words');
		await refused('There is no checklist item in the selection.', 'a«b', 'c»d', '- [ ] one');
		await closeAll();
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.toggleItem')), [
			'Open a Markdown document and place the cursor on a checklist item first.',
		]);
		await show(await writeFile(`${FOLDER}/code.ts`, '// - [ ] one\n'));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.toggleItem')), [
			"code.ts isn't a Markdown document.",
		]);
	});

	it('case 16: toggling twice at once restores the text', async () => {
		const editor = await show(await writeFile(path, '- [ ] one\n'));
		await Promise.all([vscode.commands.executeCommand('taskDocs.toggleItem'), vscode.commands.executeCommand('taskDocs.toggleItem')]);
		assert.strictEqual(editor.document.getText(), '- [ ] one\n');
	});

	it('preserves CRLF, trailing blanks, a byte order mark and a missing final newline', async () => {
		const editor = await show(await writeFile(path, '\uFEFF# A\r\n\r\n- [ ] one  \r\n- [ ] two'));
		editor.selections = [new vscode.Selection(2, 0, 2, 0), new vscode.Selection(3, 0, 3, 0)];
		await vscode.commands.executeCommand('taskDocs.toggleItem');
		await editor.document.save();
		assert.strictEqual(await readFile(path), '\uFEFF# A\r\n\r\n- [x] one  \r\n- [x] two');
	});

	it('toggles in an unsaved document', async () => {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '- [ ] one' }));
		await vscode.commands.executeCommand('taskDocs.toggleItem');
		assert.strictEqual(vscode.window.activeTextEditor?.document.getText(), '- [x] one');
	});
});

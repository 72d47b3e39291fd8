import { assert } from 'chai';
import * as vscode from 'vscode';
import { bundledTemplate } from '../../src/template/bundled';
import { sentencesOf } from './support/commands';
import { closeAll, show } from './support/editors';
import { indexedExtension } from './support/extension';
import { readFile, remove, writeFile } from './support/files';

const FOLDER = 'parts-test';
let number = 0;

/** Opens a document with the cursor on a line. */
async function open(text: string, line = 0): Promise<vscode.TextEditor> {
	const editor = await show(await writeFile(`${FOLDER}/${number++}/document.md`, text));
	editor.selection = new vscode.Selection(line, 0, line, 0);
	return editor;
}

describe('parts and conversions', () => {
	before(async () => {
		await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await remove('templates/parts-test.md');
	});

	it('adds the next phase, selects its first placeholder, and one undo reverts it', async () => {
		const { body } = bundledTemplate('implementation-plan');
		const editor = await open(body);
		await vscode.commands.executeCommand('taskDocs.addPart', { part: 'Phase 3' });
		assert.include(
			editor.document.getText(),
			'2. [ ] Task 2\n\n### Phase 3: [Name]\n**Estimated Effort:** S/M/L/XL\n**Dependencies:** Phase 2\n',
		);
		assert.strictEqual(editor.document.getText(editor.selection), '[Name]');
		assert.match(editor.document.lineAt(editor.selection.active.line).text, /^### Phase 3/);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(editor.document.getText(), body);
	});

	it('adds a section that the document left out, with its words, and selects its first blank', async () => {
		const { body } = bundledTemplate('implementation-plan');
		const start = body.indexOf('## Risk Assessment');
		const end = body.indexOf('## Testing Strategy');
		const named = body.replace('[Task Name]', 'Lighter pages');
		const editor = await open(named.replace(body.slice(start, end), ''));
		await vscode.commands.executeCommand('taskDocs.addPart', { part: 'Risk Assessment' });
		assert.strictEqual(editor.document.getText(), named);
		assert.strictEqual(editor.document.getText(editor.selection), '[What could break]');
	});

	it('adds an item to the list at the cursor, with CRLF', async () => {
		const editor = await open('# T\r\n\r\n## A\r\n\r\n- [x] one\r\n\r\n## B\r\n\r\n* [x] two\r\n', 8);
		await vscode.commands.executeCommand('taskDocs.addPart', { part: 'checklistItem' });
		assert.strictEqual(editor.document.getText(), '# T\r\n\r\n## A\r\n\r\n- [x] one\r\n\r\n## B\r\n\r\n* [x] two\r\n* [ ] [Task]\r\n');
		assert.strictEqual(editor.document.getText(editor.selection), '[Task]');
	});

	it('reports when there is nothing to add, or no such part', async () => {
		await open('# T\n\nWords.\n');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.addPart')), [
			'document.md has no sections, lists or tables to add to.',
		]);
		await open('# T\n\n- [ ] one\n');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.addPart', { part: 'Phase 9' })), [
			'document.md has no place for another "Phase 9".',
		]);
	});

	it('records an actual time with its total, and refuses another unit', async () => {
		const editor = await open(bundledTemplate('implementation-plan').body);
		await vscode.commands.executeCommand('taskDocs.recordActualTime', { row: 'Phase 1', time: '3 hours' });
		assert.include(
			editor.document.getText(),
			'| Phase 1 | X hours | 3 hours |\n| Phase 2 | X hours | - |\n| **Total** | **X hours** | **3 hours** |\n',
		);
		const sentences = await sentencesOf(() =>
			vscode.commands.executeCommand('taskDocs.recordActualTime', { row: 'Phase 2', time: '2 days' }),
		);
		assert.deepEqual(sentences, ["Couldn't update the total: the rows use different units. Use one unit, or remove the total row."]);
		await vscode.commands.executeCommand('taskDocs.recordActualTime', { row: 'Phase 2', time: '1.5 hours' });
		assert.include(editor.document.getText(), '**4.5 hours** |\n');
	});

	it('creates a template from a document in the template folder, opens it, and never overwrites', async () => {
		await open('# Task: Login\n\n**Document Type**: Implementation Task  \n**Created**: 2026-01-08  \n**Status**: Done\n\n- [x] one\n');
		await vscode.commands.executeCommand('taskDocs.makeTemplate', { name: 'Parts test' });
		const made =
			'# Task: [Title]\n\n**Document Type**: Implementation Task  \n**Created**: YYYY-MM-DD  \n**Status**: [Todo | In Progress | In Review | Done | Blocked]\n\n- [ ] one\n';
		assert.strictEqual(await readFile('templates/parts-test.md'), made);
		assert.isTrue(vscode.window.activeTextEditor?.document.uri.path.endsWith('/templates/parts-test.md'));
		await open('# Other\n');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.makeTemplate', { name: 'Parts test' })), [
			'templates/parts-test.md already exists. Enter another name.',
		]);
		assert.strictEqual(await readFile('templates/parts-test.md'), made);
	});

	it('adds the fields of a family, open or closed, and reports when all exist', async () => {
		const editor = await open('# Dark mode\n\nWords.\n');
		await vscode.commands.executeCommand('taskDocs.addFields', { family: 'backlog-item' });
		assert.match(
			editor.document.getText(),
			/^---\nstatus: todo\ndate_created: \d{4}-\d\d-\d\d\ndate_modified: \d{4}-\d\d-\d\d\n---\n\n# Dark mode\n\nWords\.\n$/,
		);
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.addFields', { family: 'backlog-item' })), [
			'"Dark mode" already has all these fields.',
		]);
		const uri = await writeFile(`${FOLDER}/closed/closed.md`, '# Closed\n');
		await vscode.commands.executeCommand('taskDocs.addFields', { uri, family: 'implementation-plan' });
		assert.match(await readFile(`${FOLDER}/closed/closed.md`), /Status:?.*Planning/);
	});

	it('moves fields in both directions, and refuses to lose comments', async () => {
		const text = '---\nstatus: todo\nowner: "@bob"\n---\n\n# T\n\nWords.\n';
		const editor = await open(text);
		await vscode.commands.executeCommand('taskDocs.moveFields');
		assert.strictEqual(editor.document.getText(), '# T\n\n**Status:** todo  \n**Owner:** @bob\n\nWords.\n');
		await vscode.commands.executeCommand('taskDocs.moveFields', { to: 'frontMatter' });
		assert.strictEqual(editor.document.getText(), text);
		await open('---\n# mine\nstatus: todo\n---\n\n# T\n');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.moveFields')), [
			'Couldn\'t change "T": the comments in its front matter would be lost.',
		]);
	});
});

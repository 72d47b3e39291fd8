import { assert } from 'chai';
import * as vscode from 'vscode';
import { addDays, formatIso } from '../../src/document/date/date';
import type { Api } from '../../src/vscode/activate';
import { click, lensesOf, lensText, sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { activeExtension } from './support/extension';
import { readFile, remove, writeFile } from './support/files';

const FOLDER = 'lens-test';
const MOVED = ['The item was changed or moved in the meantime. Try again.'];

let number = 0;
let path = '';

describe('code lenses', () => {
	let api: Api;

	before(async () => {
		api = await activeExtension();
	});

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await unsetAll();
		await remove('.vscode');
	});

	async function open(...lines: readonly string[]): Promise<vscode.TextEditor> {
		return show(await writeFile(path, `${lines.join('\n')}\n`));
	}

	async function lensAt(editor: vscode.TextEditor, line: number, title: string): Promise<vscode.CodeLens | undefined> {
		return (await lensesOf(editor.document.uri)).find(lens => lens.range.start.line === line && lens.command?.title === title);
	}

	it('appear above the status, sections with items, and open items', async () => {
		const threeDaysAgo = formatIso(addDays(api.services.clock().date, -3));
		const { document } = await open(
			'---',
			'title: x',
			'status: active',
			`updated: ${threeDaysAgo}`,
			'---',
			'',
			'# Plan',
			'',
			'## Work',
			'',
			'- [ ] one',
			'- [x] two',
			'  - [ ] nested',
			'- [-] dropped',
			'',
			'```',
			'- [ ] code',
			'```',
			'',
			'## Done',
			'',
			'1. [X] all',
			'',
			'## Words',
			'',
			'text',
		);
		assert.deepEqual(await lensText(document.uri), [
			'2: Set status... | Next: in review | Updated 3 days ago · mark updated today | Continue with agent',
			'8: 1/3 done | Check all',
			'10: Check',
			'12: Check',
			'19: 1/1 done',
		]);
	});

	it('appear above all items, or sections only, according to the setting', async () => {
		const lines = [
			'# A',
			'- [ ] one',
			'- [x] two',
			'## B',
			'- [x] three',
			'## C',
			'**Approved:** [x] Yes [ ] No',
			'**Ready:** [ ] Yes [ ] No',
		];
		const { document } = await open(...lines);
		assert.deepEqual(await lensText(document.uri), ['0: 2/3 done | Check all', '1: Check', '3: 1/1 done', '7: Choose Yes | Choose No']);
		await set('taskDocs.codeLens', 'sections');
		await eventually(async () => assert.deepEqual(await lensText(document.uri), ['0: 2/3 done | Check all', '3: 1/1 done']));
		await set('taskDocs.codeLens', 'all');
		await eventually(async () =>
			assert.deepEqual(await lensText(document.uri), [
				'0: 2/3 done | Check all',
				'1: Check',
				'2: Uncheck',
				'3: 1/1 done | Uncheck all',
				'4: Uncheck',
				'6: Clear Yes | Choose No',
				'7: Choose Yes | Choose No',
			]),
		);
	});

	it('mark an item as begun, as does a code action, where the document has a mark for that', async () => {
		const { document } = await open('# A', '- [ ] one', '- [/] two', '- [ ] three');
		assert.deepEqual(await lensText(document.uri), [
			'0: 0/3 done | Check all',
			'1: Check | Mark as begun',
			'2: Check',
			'3: Check | Mark as begun',
		]);
		await click((await lensesOf(document.uri)).find(({ command }) => command?.command === 'taskDocs.markBegun'));
		assert.strictEqual(document.getText(), '# A\n- [/] one\n- [/] two\n- [ ] three\n');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(3, 3, 3, 3),
			vscode.CodeActionKind.RefactorRewrite.value,
		);
		assert.deepEqual(
			actions.filter(({ command }) => command?.command.startsWith('taskDocs.')).map(({ title }) => title),
			['Check item', 'Mark as begun'],
		);
		const begin = actions.find(({ title }) => title === 'Mark as begun')?.command;
		await vscode.commands.executeCommand(begin?.command ?? '', ...((begin?.arguments ?? []) as unknown[]));
		assert.strictEqual(document.getText(), '# A\n- [/] one\n- [/] two\n- [/] three\n');
	});

	it('are not needed to uncheck an item: a code action does it', async () => {
		const editor = await open('# A', '- [x] one', '- [ ] two', 'text');
		const actionsAt = async (line: number, kind?: string): Promise<readonly vscode.CodeAction[]> => {
			const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				new vscode.Range(line, 3, line, 3),
				kind,
			);
			return found.filter(({ command }) => command?.command === 'taskDocs.toggleItemAt');
		};
		assert.deepEqual(
			(await Promise.all([1, 2, 3].map(line => actionsAt(line)))).map(found => found.map(({ title }) => title)),
			[['Uncheck item'], ['Check item'], []],
		);
		const [action] = await actionsAt(1);
		await vscode.commands.executeCommand(action?.command?.command ?? '', ...((action?.command?.arguments ?? []) as unknown[]));
		assert.strictEqual(editor.document.getText(), '# A\n- [ ] one\n- [ ] two\ntext\n');
	});

	it('show that a date is not filled in, is today, or cannot be set', async () => {
		const today = formatIso(api.services.clock().date);
		const titles: (readonly string[])[] = [];
		for (const date of ['[Date]', today, 'soon', '2999-01-01']) {
			path = `${FOLDER}/${number++}/document.md`;
			const { document } = await open('# A', '', `**Last Updated**: ${date}`, '**Owner**: Ann');
			titles.push(await lensText(document.uri));
		}
		assert.deepEqual(titles, [
			['2: No modified date · mark updated today'],
			['2: Updated today'],
			[],
			['2: Modified date is in the future · mark updated today'],
		]);
	});

	it('are not shown for the status and date of a template', async () => {
		path = `${FOLDER}/${number++}/_template.md`;
		const { document } = await open('---', 'status: todo', 'updated: YYYY-MM-DD', '---', '# A', '- [ ] one');
		assert.deepEqual(await lensText(document.uri), ['4: 0/1 done | Check all', '5: Check']);
	});

	it('check and uncheck an item, or all items of a section, in one step', async () => {
		await set('taskDocs.codeLens', 'all');
		const editor = await open('# A', '- [ ] one', '- [x] two', '  * [ ] three', '- [-] other');
		await click(await lensAt(editor, 1, 'Check'));
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n- [x] two\n  * [ ] three\n- [-] other\n');
		await click(await lensAt(editor, 2, 'Uncheck'));
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n- [ ] two\n  * [ ] three\n- [-] other\n');
		await click(await lensAt(editor, 0, 'Check all'));
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n- [x] two\n  * [x] three\n- [-] other\n');
		await click(await lensAt(editor, 0, 'Uncheck all'));
		assert.strictEqual(editor.document.getText(), '# A\n- [ ] one\n- [ ] two\n  * [ ] three\n- [-] other\n');
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n- [x] two\n  * [x] three\n- [-] other\n');
		assert.isTrue(editor.document.isDirty);
	});

	it('set the date to today', async () => {
		const editor = await open('# A', '', '**Last Updated**: January 8, 2020  ', '**Owner**: Ann');
		await click((await lensesOf(editor.document.uri)).find(({ command }) => command?.command === 'taskDocs.touchDate'));
		const { year, day } = api.services.clock().date;
		assert.match(editor.document.lineAt(2).text, new RegExp(`^\\*\\*Last Updated\\*\\*: [A-Z][a-z]+ ${day}, ${year}  $`));
	});

	it('case 15: find an item that moved by its text', async () => {
		const editor = await open('# A', '- [ ] one', '- [ ] two');
		const lens = await lensAt(editor, 2, 'Check');
		await type(editor, 1, 0, 'new line\n\n');
		await click(lens);
		assert.strictEqual(editor.document.getText(), '# A\nnew line\n\n- [ ] one\n- [x] two\n');
	});

	it('case 15: refuse if the item was deleted, changed or moved into code, and toggle nothing else', async () => {
		const changes: readonly ((edit: vscode.TextEditorEdit) => void)[] = [
			edit => edit.delete(new vscode.Range(1, 0, 2, 0)),
			edit => edit.replace(new vscode.Range(1, 6, 1, 9), 'won'),
			edit => edit.insert(new vscode.Position(1, 0), '```\n'),
		];
		for (const change of changes) {
			path = `${FOLDER}/${number++}/document.md`;
			const editor = await open('# A', '- [ ] one', '- [ ] two');
			const lens = await lensAt(editor, 1, 'Check');
			await editor.edit(change);
			const text = editor.document.getText();
			assert.deepEqual(await sentencesOf(() => click(lens)), MOVED);
			assert.strictEqual(editor.document.getText(), text);
		}
	});

	it('case 15: refuse if one of several equal items is gone', async () => {
		const editor = await open('# A', '- [ ] same', '- [ ] same', '- [ ] same');
		const lens = await lensAt(editor, 2, 'Check');
		await editor.edit(edit => edit.delete(new vscode.Range(1, 0, 2, 0)));
		assert.deepEqual(await sentencesOf(() => click(lens)), MOVED);
		assert.strictEqual(editor.document.getText(), '# A\n- [ ] same\n- [ ] same\n');
		await click(await lensAt(editor, 2, 'Check'));
		assert.strictEqual(editor.document.getText(), '# A\n- [ ] same\n- [x] same\n');
	});

	it('case 15: do not uncheck an item that was checked after the lens was shown', async () => {
		const editor = await open('# A', '- [ ] one');
		const lens = await lensAt(editor, 1, 'Check');
		await click(lens);
		await click(lens);
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n');
	});

	it('case 15: refuse a renamed section, and find one that moved', async () => {
		const editor = await open('# A', '## B', '- [ ] one', '## C', '- [ ] two');
		const lens = await lensAt(editor, 3, 'Check all');
		await type(editor, 1, 0, 'words\n\n');
		await click(lens);
		assert.strictEqual(editor.document.getText(), '# A\nwords\n\n## B\n- [ ] one\n## C\n- [x] two\n');
		const other = await lensAt(editor, 3, 'Check all');
		await type(editor, 3, 4, '!');
		assert.deepEqual(await sentencesOf(() => click(other)), ['The section was changed or moved in the meantime. Try again.']);
		assert.strictEqual(editor.document.getText(), '# A\nwords\n\n## B!\n- [ ] one\n## C\n- [x] two\n');
	});

	it('case 16: handle two simultaneous clicks on one document', async () => {
		const editor = await open('# A', '- [ ] one', '- [ ] two', '- [ ] three');
		const lenses = (await lensesOf(editor.document.uri)).filter(({ command }) => command?.title === 'Check');
		await Promise.all(lenses.map(click));
		assert.strictEqual(editor.document.getText(), '# A\n- [x] one\n- [x] two\n- [x] three\n');
	});

	it('preserve CRLF and a missing final newline', async () => {
		const editor = await show(await writeFile(path, '# A\r\n- [ ] one  \r\n1) [ ] two'));
		await click(await lensAt(editor, 1, 'Check'));
		await click(await lensAt(editor, 2, 'Check'));
		await editor.document.save();
		assert.strictEqual(await readFile(path), '# A\r\n- [x] one  \r\n1) [x] two');
	});

	it('follow the cursor or are off according to the setting, and update when it changes', async () => {
		const editor = await open('# A', '## B', '- [ ] one', '## C', '- [ ] two');
		await set('taskDocs.codeLens', 'currentSection');
		editor.selection = new vscode.Selection(4, 0, 4, 0);
		await eventually(async () =>
			assert.deepEqual(await lensText(editor.document.uri), ['1: 0/1 done | Check all', '3: 0/1 done | Check all', '4: Check']),
		);
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await eventually(async () =>
			assert.deepEqual(await lensText(editor.document.uri), ['1: 0/1 done | Check all', '2: Check', '3: 0/1 done | Check all']),
		);
		await set('taskDocs.codeLens', 'off');
		await eventually(async () => assert.deepEqual(await lensText(editor.document.uri), []));
	});

	it('are limited to 500 items around the cursor, and sections say how many are left out', async () => {
		const items = (name: string): string => Array.from({ length: 1000 }, (_, index) => `- [ ] ${name} ${index}`).join('\n');
		const editor = await open('# A', '## B', items('b'), '## C', items('c'));
		editor.selection = new vscode.Selection(1800, 0, 1800, 0);
		const lenses = await lensesOf(editor.document.uri);
		const checks = lenses.filter(({ command }) => command?.title === 'Check');
		assert.lengthOf(checks, 500);
		assert.isTrue(checks.some(({ range }) => range.start.line === 1800));
		assert.isFalse(checks.some(({ range }) => range.start.line < 1000));
		assert.deepEqual(
			lenses.flatMap(({ command }) => (command?.command === '' ? command.title : [])),
			[
				'0/1000 done',
				'1000 items are too far from the cursor for a code lens',
				'0/1000 done',
				'500 items are too far from the cursor for a code lens',
			],
		);
		editor.selection = new vscode.Selection(1100, 0, 1100, 0);
		await eventually(async () =>
			assert.isTrue(
				(await lensesOf(editor.document.uri)).some(({ range, command }) => range.start.line === 1100 && command?.title === 'Check'),
			),
		);
	});

	it('are never empty while the user types', async () => {
		const editor = await open('# A', '- [ ] one', '- [ ] two');
		for (let round = 0; round < 10; round++) {
			const [, lenses] = await Promise.all([type(editor, 1, 6, 'x'), lensesOf(editor.document.uri)]);
			assert.isAtLeast(lenses.length, 4);
		}
	});

	it('appear in other Markdown languages too', async () => {
		path = `${FOLDER}/${number++}/review.prompt.md`;
		const { document } = await open('# A', '- [ ] one');
		assert.deepEqual(await lensText(document.uri), ['0: 0/1 done | Check all', '1: Check']);
	});

	it('refuse invalid arguments with a message', async () => {
		for (const command of ['taskDocs.toggleItemAt', 'taskDocs.toggleSection']) {
			for (const argument of [undefined, 1, {}, { uri: 'x', version: 1, to: 'done', item: { line: '1' }, section: null }]) {
				assert.lengthOf(await sentencesOf(() => vscode.commands.executeCommand(command, argument)), 1);
			}
		}
	});
});

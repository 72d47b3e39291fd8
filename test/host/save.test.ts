import { assert } from 'chai';
import * as vscode from 'vscode';
import { addDays, formatIso } from '../../src/document/date/date';
import type { Api } from '../../src/vscode/activate';
import { set, unsetAll } from './support/commands';
import { closeAll, show, type } from './support/editors';
import { eventually, pause } from './support/eventually';
import { activeExtension } from './support/extension';
import { readFile, remove, writeFile } from './support/files';

const FOLDER = 'save-test';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

let number = 0;
let path = '';

describe('saving', () => {
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

	/** Opens a file with this text and types at the end of its first heading. */
	async function change(text: string): Promise<vscode.TextEditor> {
		const editor = await show(await writeFile(path, text));
		const line = text.split(/\r?\n/).findIndex(line => line.startsWith('# '));
		await type(editor, line, editor.document.lineAt(line).text.length, '!');
		return editor;
	}

	it('sets front matter and footer together, each in its existing format', async () => {
		const { year, month, day } = api.services.clock().date;
		const { document } = await change(
			'---\r\ntitle: x   # mine\r\nlast_updated: "2020-01-08" # by hand\r\n---\r\n\r\n# A\r\n\r\ntext  \r\n\r\n---\r\n\r\n**Last Updated:** January 8, 2020',
		);
		assert.isTrue(await document.save());
		assert.strictEqual(
			await readFile(path),
			`---\r\ntitle: x   # mine\r\nlast_updated: "${today}" # by hand\r\n---\r\n\r\n# A!\r\n\r\ntext  \r\n\r\n---\r\n\r\n**Last Updated:** ${MONTHS[month - 1]} ${day}, ${year}`,
		);
		assert.isFalse(document.isDirty);
	});

	it('fills a placeholder, and does not change what is not a date', async () => {
		const { document } = await change('# A\n\n**Last Updated:** YYYY-MM-DD\n**Created:** YYYY-MM-DD\n**Status:** Draft\n');
		await document.save();
		assert.strictEqual(await readFile(path), `# A!\n\n**Last Updated:** ${today}\n**Created:** YYYY-MM-DD\n**Status:** Draft\n`);
		path = `${FOLDER}/${number++}/document.md`;
		const other = await change('# A\n\n**Last Updated:** after the release\n**Status:** Draft\n');
		await other.document.save();
		assert.strictEqual(await readFile(path), '# A!\n\n**Last Updated:** after the release\n**Status:** Draft\n');
	});

	it('does not add a missing field', async () => {
		const { document } = await change('---\nstatus: todo\n---\n\n# A\n');
		await document.save();
		assert.strictEqual(await readFile(path), '---\nstatus: todo\n---\n\n# A!\n');
	});

	it('adds a missing field to a task document if the setting is on', async () => {
		await set('taskDocs.modifiedDate.addMissing', true);
		const { document } = await change('---\nstatus: todo\n---\n\n# A\n');
		await document.save();
		const text = await readFile(path);
		assert.include(text, today);
		assert.strictEqual(api.services.documents.parse(text, document.uri).modified, today);
		path = `${FOLDER}/${number++}/document.md`;
		const notes = await change('# No task document\n\nwords\n');
		await notes.document.save();
		assert.strictEqual(await readFile(path), '# No task document!\n\nwords\n');
	});

	it('case 10: Ctrl+S on a clean document changes nothing', async () => {
		const text = '---\nupdated: 2020-01-01\n---\n\n# A\n';
		await show(await writeFile(path, text));
		await vscode.commands.executeCommand('workbench.action.files.save');
		assert.strictEqual(await readFile(path), text);
	});

	it('keeps the date if only the date was changed', async () => {
		const { document } = await show(await writeFile(path, '---\nupdated: 2020-01-01\n---\n\n# A\n'));
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(1, 9, 1, 19), '2021-02-02');
		await vscode.workspace.applyEdit(edit);
		await document.save();
		assert.strictEqual(await readFile(path), '---\nupdated: 2021-02-02\n---\n\n# A\n');
	});

	it('keeps the date if the change was reverted by hand', async () => {
		const editor = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		await editor.edit(edit => edit.delete(new vscode.Range(4, 3, 4, 4)));
		await editor.document.save();
		assert.strictEqual(await readFile(path), '---\nupdated: 2020-01-01\n---\n\n# A\n');
	});

	it('compares with the last saved text, even if another program wrote it', async () => {
		const editor = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		await editor.document.save();
		await writeFile(path, '---\nupdated: 2020-01-01\n---\n\n# From outside\n');
		await eventually(async () => {
			await pause(500);
			if (!editor.document.getText().includes('From outside')) {
				// A watcher may miss a new folder; a user would reload the file.
				await vscode.commands.executeCommand('workbench.action.files.revert');
			}
			assert.include(editor.document.getText(), 'From outside');
		}, 15_000);
		await pause(300);
		await editor.edit(edit => edit.replace(new vscode.Range(1, 9, 1, 19), '2021-02-02'));
		await editor.document.save();
		assert.strictEqual(await readFile(path), '---\nupdated: 2021-02-02\n---\n\n# From outside\n');
	});

	it('does nothing for a template, if the setting is off, and for a document above 1 MB', async () => {
		path = `templates/${FOLDER}.md`;
		try {
			const template = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
			await template.document.save();
			assert.strictEqual(await readFile(path), '---\nupdated: 2020-01-01\n---\n\n# A!\n');
		} finally {
			await closeAll();
			await remove(path);
		}
		path = `${FOLDER}/${number++}/document.md`;
		await set('taskDocs.modifiedDate.onSave', 'off');
		const off = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		await off.document.save();
		assert.strictEqual(await readFile(path), '---\nupdated: 2020-01-01\n---\n\n# A!\n');
		await unsetAll();
		path = `${FOLDER}/${number++}/document.md`;
		const large = await change(`---\nupdated: 2020-01-01\n---\n\n# A\n${'words and more words\n'.repeat(55_000)}`);
		await large.document.save();
		assert.match(await readFile(path), /^---\nupdated: 2020-01-01\n---\n\n# A!\n/);
	});

	it('does nothing on auto save after a delay, unless a setting allows it', async () => {
		await set('files.autoSaveDelay', 100);
		await set('files.autoSave', 'afterDelay');
		const { document } = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		await eventually(async () => {
			assert.strictEqual(await readFile(path), '---\nupdated: 2020-01-01\n---\n\n# A!\n');
			assert.isFalse(document.isDirty);
		});
	});

	it('follows a setting on auto save after a focus change', async () => {
		await set('files.autoSave', 'onFocusChange');
		const other = await writeFile(`${FOLDER}/other.md`, 'other\n');
		for (const [setting, date] of [
			['manual', '2020-01-01'],
			['manualAndFocusChange', today],
		] as const) {
			path = `${FOLDER}/${number++}/document.md`;
			await set('taskDocs.modifiedDate.onSave', setting);
			await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
			await show(other);
			await eventually(async () => assert.strictEqual(await readFile(path), `---\nupdated: ${date}\n---\n\n# A!\n`));
		}
	});

	it('case 11: never interferes with auto save, undo and redo, even if every save counts', async () => {
		await set('taskDocs.modifiedDate.onSave', 'always');
		await set('files.autoSaveDelay', 100);
		await set('files.autoSave', 'afterDelay');
		const before = '---\nupdated: 2020-01-01\n---\n\n# A\n';
		const { document } = await change(before);
		const typed = before.replace('# A', '# A!');
		const bumped = typed.replace('2020-01-01', today);
		const saved = (text: string): Promise<void> =>
			eventually(async () => {
				assert.strictEqual(await readFile(path), text);
				assert.isFalse(document.isDirty);
			});
		await saved(bumped);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), typed);
		await saved(typed);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), before);
		await saved(before);
		await vscode.commands.executeCommand('redo');
		await vscode.commands.executeCommand('redo');
		assert.strictEqual(document.getText(), bumped);
		await saved(bumped);
	});

	it('case 12: makes one date edit and leaves no dirty file together with a formatter, trimming and a final newline', async () => {
		const formatter = vscode.languages.registerDocumentFormattingEditProvider(
			{ pattern: `**/${FOLDER}/**` },
			{
				provideDocumentFormattingEdits: () => [vscode.TextEdit.insert(new vscode.Position(0, 0), '<!-- formatted -->\n')],
			},
		);
		try {
			await set('editor.formatOnSave', true);
			await set('files.trimTrailingWhitespace', true);
			await set('files.insertFinalNewline', true);
			const { document } = await change('# A\n\n- **Updated**: 2020-01-01  \n\nend');
			assert.isTrue(await document.save());
			assert.strictEqual(await readFile(path), `<!-- formatted -->\n# A!\n\n- **Updated**: ${today}\n\nend\n`);
			assert.isFalse(document.isDirty);
		} finally {
			formatter.dispose();
		}
	});

	it('case 13: the first undo reverts only the date, and the cursors stay', async () => {
		const editor = await change('---\nupdated: 2020-01-01\n---\n\n# A\n\nmore\n');
		editor.selections = [new vscode.Selection(4, 1, 4, 1), new vscode.Selection(6, 0, 6, 4)];
		await editor.document.save();
		const selections = (): readonly string[] =>
			editor.selections.map(({ anchor, active }) => `${anchor.line}:${anchor.character}-${active.line}:${active.character}`);
		assert.deepEqual(selections(), ['4:1-4:1', '6:0-6:4']);
		assert.include(editor.document.getText(), today);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(editor.document.getText(), '---\nupdated: 2020-01-01\n---\n\n# A!\n\nmore\n');
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(editor.document.getText(), '---\nupdated: 2020-01-01\n---\n\n# A\n\nmore\n');
	});

	it('does nothing right after undo or redo, until the next change', async () => {
		const editor = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		await editor.document.save();
		await vscode.commands.executeCommand('undo');
		await editor.document.save();
		assert.strictEqual(await readFile(path), '---\nupdated: 2020-01-01\n---\n\n# A!\n');
		await type(editor, 4, 0, '#');
		await editor.document.save();
		assert.strictEqual(await readFile(path), `---\nupdated: ${today}\n---\n\n## A!\n`);
	});

	it('case 13: keeps a snippet session active', async () => {
		const editor = await show(await writeFile(path, '---\nupdated: 2020-01-01\n---\n\n'));
		await editor.insertSnippet(new vscode.SnippetString('# ${1:first} ${2:second}\n'), new vscode.Position(4, 0));
		await editor.document.save();
		assert.include(editor.document.getText(), today);
		await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
		assert.strictEqual(editor.document.getText(editor.selection), 'second');
	});

	it('case 14: ignores an error, and later saves work', async () => {
		const { documents } = api.services;
		const editor = await change('---\nupdated: 2020-01-01\n---\n\n# A\n');
		documents.get = () => {
			throw new Error('on purpose');
		};
		try {
			for (let round = 0; round < 10; round++) {
				await type(editor, 4, 2, String(round));
				assert.isTrue(await editor.document.save());
			}
		} finally {
			Reflect.deleteProperty(documents, 'get');
		}
		assert.include(await readFile(path), 'updated: 2020-01-01');
		await type(editor, 4, 2, '!');
		await editor.document.save();
		assert.include(await readFile(path), `updated: ${today}`);
	});

	it('keeps a date that is already today', async () => {
		const yesterday = formatIso(addDays(api.services.clock().date, -1));
		for (const [written, saved] of [
			[`${today}T00:00`, `${today}T00:00`],
			[yesterday, today],
		] as const) {
			path = `${FOLDER}/${number++}/document.md`;
			const { document } = await change(`---\nupdated: ${written}\n---\n\n# A\n`);
			await document.save();
			assert.strictEqual(await readFile(path), `---\nupdated: ${saved}\n---\n\n# A!\n`);
		}
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatIso } from '../../src/document/date/date';
import type { Api } from '../../src/vscode/activate';
import { bundledTemplate, bundledTemplates } from '../../src/template/bundled';
import { fillTemplate } from '../../src/template/fill';
import { renderText } from '../../src/template/pieces';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { indexedExtension } from './support/extension';
import { exists, inWorkspace, readFile, remove, writeFile } from './support/files';
import { typingAt } from './support/typing';

const FOLDER = 'authoring-test';

let number = 0;
let path = '';

describe('inserting a template', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		path = `${FOLDER}/${number++}/document.md`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await remove('templates/insert-test.md');
		await unsetAll();
		await remove('.vscode');
	});

	/** What a template contains before any question is answered. */
	function textOf(family: Parameters<typeof bundledTemplate>[0], isAtTop: boolean): string {
		const now = api.services.clock();
		return renderText(fillTemplate(bundledTemplate(family), { now, isAtTop }), formatIso(now.date));
	}

	it('inserts the text into an empty document in one step', async () => {
		for (const family of ['enhancement-task', 'enhancement-tracking', 'implementation-task', 'implementation-plan'] as const) {
			const editor = await show(await writeFile(`${FOLDER}/${number++}/document.md`, ''));
			await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: family });
			assert.strictEqual(editor.document.getText(), textOf(family, true), family);
			assert.strictEqual(api.services.documents.get(editor.document).family, family);
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(editor.document.getText(), '');
		}
	});

	it('selects the first placeholder, the title', async () => {
		const editor = await show(await writeFile(path, ''));
		await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'implementation-plan' });
		assert.strictEqual(editor.document.getText(editor.selection), '[Task Name]');
		await vscode.commands.executeCommand('type', { text: 'Login' });
		assert.strictEqual(editor.document.lineAt(0).text, '# Login - Implementation Plan');
		await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
		assert.strictEqual(editor.document.lineAt(editor.selection.active.line).text, '**Status:** Planning / In Progress / Completed');
	});

	it('inserts between the lines of a filled document, without front matter', async () => {
		const editor = await show(await writeFile(path, '# Notes\n\nwords\n'));
		editor.selection = new vscode.Selection(2, 5, 2, 5);
		await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'enhancement-tracking' });
		assert.strictEqual(editor.document.getText(), `# Notes\n\nwords\n\n${textOf('enhancement-tracking', false)}\n`);
	});

	it('keeps CRLF', async () => {
		const editor = await show(await writeFile(path, '# Notes\r\n\r\n'));
		editor.selection = new vscode.Selection(2, 0, 2, 0);
		await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'implementation-plan' });
		assert.strictEqual(editor.document.getText(), `# Notes\n\n${textOf('implementation-plan', true)}`.replaceAll('\n', '\r\n'));
	});

	it('opens a new document if there is no editor', async () => {
		await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'enhancement-task' });
		const document = vscode.window.activeTextEditor?.document;
		assert.isTrue(document?.isUntitled);
		assert.strictEqual(document?.languageId, 'markdown');
		assert.strictEqual(document?.getText(), textOf('enhancement-task', true));
	});

	it('explains why it cannot insert into a document that is read-only or not Markdown', async () => {
		await show(await writeFile(`${FOLDER}/code.ts`, 'let a;\n'));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'backlog-item' })), [
			"code.ts isn't a Markdown document.",
		]);
		await set('files.readonlyInclude', { [`${FOLDER}/**`]: true });
		const editor = await show(await writeFile(path, 'one\n'));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'backlog-item' })), [
			"Couldn't change document.md: it's read-only.",
		]);
		assert.strictEqual(editor.document.getText(), 'one\n');
	});

	it("case 27: inserts a workspace's template literally, including what looks like a variable", async () => {
		const text = '# Review of [Thing]\n\n**Status:** [Open/Closed/On hold]\n\n$1 ${CLIPBOARD} ${TM_FILENAME} } \\ $& {{x}} $$ `$0`\n';
		await writeFile('templates/insert-test.md', text);
		const editor = await show(await writeFile(path, ''));
		await vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'templates/insert-test.md' });
		assert.strictEqual(editor.document.getText(), text);
	});

	it('reports an unknown template', async () => {
		await show(await writeFile(path, ''));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'nothing' })), [
			'There is no template named nothing.',
		]);
	});
});

describe('a new document', () => {
	let api: Api;
	let today = '';

	before(async () => {
		api = await indexedExtension();
		today = formatIso(api.services.clock().date);
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		// The example workspace already has documents there.
		for (const [name] of await vscode.workspace.fs.readDirectory(inWorkspace('.tasks/active'))) {
			if (name.startsWith(today)) {
				await remove(`.tasks/active/${name}`);
			}
		}
		await remove('templates/new-test.md');
		await unsetAll();
		await remove('.vscode');
	});

	/** Creates a document and returns its workspace-relative path, undefined if none was opened. */
	async function make(options: Readonly<Record<string, unknown>>): Promise<string | undefined> {
		await closeAll();
		await vscode.commands.executeCommand('taskDocs.newDocument', options);
		const uri = vscode.window.activeTextEditor?.document.uri;
		return uri && vscode.workspace.asRelativePath(uri, false);
	}

	it('gets the folder, name, dates and id of its convention', async () => {
		assert.strictEqual(await make({ template: 'enhancement-task', title: 'Faster search!' }), `.tasks/active/${today}_1_faster-search.md`);
		const text = await readFile(`.tasks/active/${today}_1_faster-search.md`);
		assert.match(text, /^# Enhancement Task: Faster search!\n/);
		assert.include(text, `- **Task ID**: ${today}_1_faster-search\n`);
		assert.include(text, `- **Created**: ${today}\n`);
		assert.strictEqual(vscode.window.activeTextEditor?.document.getText(), text);
		assert.isFalse(vscode.window.activeTextEditor?.document.isDirty);
		await eventually(async () =>
			assert.strictEqual(await make({ template: 'enhancement-task', title: 'Second' }), `.tasks/active/${today}_2_second.md`),
		);
	});

	it('asks only for what the name needs, and includes category and short name', async () => {
		const answers = { category: 'security', briefName: 'Sign In' };
		assert.strictEqual(
			await make({ template: 'enhancement-tracking', title: 'Safer sign-in', answers, folder: FOLDER }),
			`${FOLDER}/enhancement-security-sign-in.md`,
		);
		const text = await readFile(`${FOLDER}/enhancement-security-sign-in.md`);
		assert.include(text, '**Title:** Safer sign-in\n');
		assert.include(text, '**Category:** security\n');
		assert.match(text, new RegExp(`^---\\nstatus: planning\\nlast_updated: ${today}\\ncategory: security\\n---\\n`));
		assert.notInclude(text, 'Usage Instructions');
		assert.notInclude(text, '**Purpose:**');
		assert.notInclude(text, '[enhancement-name]');
	});

	it('selects the first blank, and one undo removes the file', async () => {
		const made = (await make({ template: 'backlog-item', title: 'Dark mode', folder: FOLDER })) ?? '';
		const editor = vscode.window.activeTextEditor;
		// The workspace's own template for backlog items, which replaces the built-in one.
		assert.strictEqual(editor?.document.getText(editor.selection), '[high | medium | low]');
		await vscode.commands.executeCommand('undo');
		await eventually(async () => assert.isFalse(await exists(made)));
	});

	for (const step of ['file created', 'document opened']) {
		it(`keeps its text and a key that is pressed as soon as the ${step.replace(' ', ' is ')}`, async () => {
			const path = `${FOLDER}/${step.replace(' ', '-')}.md`;
			let text = '';
			await typingAt(
				api,
				{
					[step]: async () => {
						text = await readFile(path);
						await type(await show(inWorkspace(path)), 0, 0, 'x');
					},
				},
				async () => assert.strictEqual(await make({ template: 'backlog-item', title: step, folder: FOLDER }), path),
			);
			const editor = vscode.window.activeTextEditor;
			assert.match(text, /^---\n[^]*\n# .*\n[^]*\[Who has the problem/);
			assert.strictEqual(editor?.document.getText(), `x${text}`);
			assert.isTrue(editor?.selection.isEmpty, 'the cursor stays with who types');
		});
	}

	it('uses the line endings of the setting', async () => {
		await set('files.eol', '\r\n');
		const made = (await make({ template: 'backlog-item', title: 'Line ends', folder: FOLDER })) ?? '';
		assert.notMatch(await readFile(made), /[^\r]\n/);
		assert.strictEqual(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection), '[high | medium | low]');
	});

	it('is created in the selected folder, or in that of the selected file', async () => {
		const file = await writeFile(`${FOLDER}/here/note.md`, 'x\n');
		assert.strictEqual(await make({ template: 'backlog-item', title: 'One', uri: inWorkspace(`${FOLDER}/here`) }), `${FOLDER}/here/one.md`);
		assert.strictEqual(await make({ template: 'backlog-item', title: 'Two', uri: file }), `${FOLDER}/here/two.md`);
	});

	it('is created in the folder of the setting, with the author of the setting', async () => {
		await set('taskDocs.newDocument.folders', { 'implementation-task': `${FOLDER}/tasks` });
		await set('taskDocs.newDocument.author', 'Ann $1 }');
		assert.strictEqual(await make({ template: 'implementation-task', title: 'Log in' }), `${FOLDER}/tasks/log-in.md`);
		assert.match(await readFile(`${FOLDER}/tasks/log-in.md`), /\*\*Assignee\*\*: Ann \$1 \}/);
	});

	it('case 26: never overwrites a document or any other file', async () => {
		await writeFile(`${FOLDER}/dark-mode.md`, 'mine\n');
		await writeFile(`${FOLDER}/dark-mode-2.md`, new Uint8Array([0xff, 0xfe]));
		assert.strictEqual(await make({ template: 'backlog-item', title: 'Dark mode', folder: FOLDER }), `${FOLDER}/dark-mode-3.md`);
		assert.strictEqual(await readFile(`${FOLDER}/dark-mode.md`), 'mine\n');
	});

	it('case 26: turns any title into a safe name inside the folder', async function () {
		// Fifteen documents, each in its own editor.
		this.timeout(60_000);
		const titles = [
			'../../x',
			'a:b',
			'CON',
			'x'.repeat(300),
			'😀 party',
			'\u202Eevil\u202C',
			'עברית',
			'a/b\\c',
			'.hidden',
			'trailing. ',
			'$1 ${CLIPBOARD} }',
			'[A/B/C]',
			'---',
			'# not',
			'<b>&"\'',
		];
		for (const title of titles) {
			const made = await make({ template: 'backlog-item', title, folder: FOLDER });
			if (title === '---') {
				assert.isUndefined(made);
				continue;
			}
			assert.match(made ?? '', new RegExp(`^${FOLDER}/[\\p{L}\\p{M}\\p{N}_-]{1,120}\\.md$`, 'u'), title);
			assert.notMatch(made ?? '', /\/con\.md$/i);
			const text = await readFile(made ?? '');
			assert.include(text, `# ${title.trim()}\n`, title);
		}
		assert.isFalse(await exists('../x.md'));
	});

	it('case 26: refuses a folder outside the workspace and a title without a letter, with a message', async () => {
		for (const [options, sentence] of [
			[{ title: 'x', folder: '../elsewhere' }, "Couldn't create a document in ../elsewhere. Select a folder in the workspace."],
			[{ title: '!?', folder: FOLDER }, 'Enter at least one letter or digit for the file name.'],
		] as const) {
			assert.deepEqual(
				await sentencesOf(() => vscode.commands.executeCommand('taskDocs.newDocument', { template: 'backlog-item', ...options })),
				[sentence],
			);
		}
		assert.isFalse(await exists(FOLDER));
	});

	it('can use a template of the workspace, named after its title', async () => {
		await writeFile(
			'templates/new-test.md',
			'# Retrospective: [Sprint Name]\n\n**Date:** YYYY-MM-DD\n**Mood:** [good/fair/bad]\n\n- [ ] [What went well]\n',
		);
		const made = await make({ template: 'templates/new-test.md', title: 'Sprint 12', folder: FOLDER });
		assert.strictEqual(made, `${FOLDER}/sprint-12.md`);
		const text = await readFile(made ?? '');
		assert.match(text, /^# Retrospective: (?:Sprint 12|\[Sprint Name\])/);
		assert.include(text, '**Mood:** [good/fair/bad]\n');
	});

	it('is listed and has its blanks highlighted from its creation until each is filled in', async () => {
		for (const { family, title } of bundledTemplates()) {
			const answers = { category: 'usability', briefName: 'sooner' };
			const made = await make({ template: family, sections: 'essential', title: `Sooner ${title}`, folder: `${FOLDER}/new`, answers });
			const editor = vscode.window.activeTextEditor as vscode.TextEditor;
			await eventually(() => {
				const entry = api.services.catalog.current.get(editor.document.uri.toString());
				assert.deepEqual([entry?.isTaskDocument, entry?.isTemplate, entry?.family], [true, false, family], made);
			});
			const written = (): readonly string[] => api.authoring.blanks.shownIn(editor).map(range => editor.document.getText(range));
			await eventually(() => assert.isAtLeast(written().length, 4, made));
			const [first = '', ...others] = written();
			assert.strictEqual(editor.document.getText(editor.selection), first, made);
			await eventually(() => assert.strictEqual(api.editor.fillStatus.text, `${others.length + 1} blanks`, made));
			await vscode.commands.executeCommand('hideSuggestWidget');
			await editor.edit(edit => edit.replace(editor.selection, 'Words'));
			await eventually(() => assert.deepEqual(written(), others, made));
		}
	});

	it('appears in the catalog, and saving a change keeps its date correct', async () => {
		await make({ template: 'implementation-plan', title: 'Catalogued', folder: FOLDER });
		const editor = vscode.window.activeTextEditor;
		await eventually(() => assert.isDefined(api.services.catalog.current.get(editor?.document.uri.toString() ?? '')));
		await vscode.commands.executeCommand('type', { text: 'filled in' });
		assert.isTrue(await editor?.document.save());
		assert.include(editor?.document.getText(), `**Last Updated:** ${today}`);
	});
});

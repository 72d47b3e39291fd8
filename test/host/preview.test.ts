import { assert } from 'chai';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { sentencesOf } from './support/commands';
import { closeAll, openTabs, show } from './support/editors';
import { eventually } from './support/eventually';
import { forget, indexedExtension } from './support/extension';
import { inWorkspace, readFile, writeFile } from './support/files';
import { run } from './run';

const FOLDER = 'preview-test';
/** VS Code keeps what it has parsed by path and version, so each test has a document of its own. */
let documents = 0;
const LAMP = ['# Mend the lamp', '', '**Status:** In Progress', '', '## Steps', '', '- [x] Buy a bulb', '- [ ] Change it', ''].join('\n');
const TOGGLE = 'taskDocs.preview.toggle';

describe('the preview', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await vscode.workspace.getConfiguration().update(TOGGLE, undefined, vscode.ConfigurationTarget.Global);
		await closeAll();
		await forget(api, FOLDER);
	});

	async function open(text: string, name = `lamp-${++documents}.md`): Promise<vscode.TextDocument> {
		return vscode.workspace.openTextDocument(await writeFile(`${FOLDER}/${name}`, text));
	}

	/**
	 * The HTML of a document in the preview. VS Code's server runs its Markdown extension in the Node extension host only,
	 * where extensions of the web worker host can't join it, so there our rules are given a parser of the test.
	 */
	async function render(document: vscode.TextDocument): Promise<string> {
		return run.host === 'node'
			? vscode.commands.executeCommand<string>('markdown.api.render', document)
			: api.extendMarkdownIt(new MarkdownIt({ html: true })).render(document.getText(), { currentDocument: document.uri });
	}

	function allowClicks(): Thenable<void> {
		return vscode.workspace.getConfiguration().update(TOGGLE, true, vscode.ConfigurationTarget.Global);
	}

	/** The text of a document on disk. */
	function textOf({ uri }: vscode.TextDocument): Promise<string> {
		return readFile(vscode.workspace.asRelativePath(uri, false));
	}

	/** The links of the boxes, in their order. */
	function linksOf(html: string): readonly vscode.Uri[] {
		return [...html.matchAll(/<a class="task-docs-box [^>]* href="([^"]*)"/gu)].map(([, href = '']) =>
			vscode.Uri.parse(href.replaceAll('&amp;', '&'), true),
		);
	}

	/** What is said about a click on a link, which must not change the document. */
	async function refusal(link: vscode.Uri, document: vscode.TextDocument): Promise<string> {
		const before = document.getText();
		const shown = await sentencesOf(() => api.preview.handleUri(link));
		assert.lengthOf(shown, 1);
		assert.strictEqual(document.getText(), before);
		return shown[0] ?? '';
	}

	it('draws boxes, progress and the status of a task document', async () => {
		const html = await render(await open(LAMP));
		assert.match(html, /<div class="task-docs-summary" role="group" aria-label="Document facts">.*aria-label="Status: In Progress"/u);
		assert.match(html, /Steps <span class="task-docs-progress" role="img" aria-label="1 of 2 items done"/u);
		assert.match(
			html,
			/class="[^"]*task-docs-item[^"]*"[^>]*><span class="task-docs-box task-docs-done" aria-label="Done" role="img"><\/span> Buy a bulb/u,
		);
		assert.notInclude(html, '[ ]');
		assert.deepEqual(linksOf(html), []);
	});

	it('draws the blanks of a document, and how many are left', async () => {
		const document = await open(['# Mend', '', '**Status:** To Do', '**Assignee:** [Name]', '', '- [ ] Call', ''].join('\n'));
		await eventually(async () => {
			const html = await render(document);
			assert.include(html, '<strong>Assignee:</strong> <mark class="task-docs-blank">[Name]</mark>');
			assert.include(html, '>1 blank</span>');
		});
	});

	it('leaves other documents as they are', async () => {
		const html = await render(await open('# Readme\n\nSome [Name] and [ ] words.\n', 'readme.md'));
		assert.notInclude(html, 'task-docs');
		assert.include(html, 'Some [Name] and [ ] words.');
	});

	it('follows a change of the text', async () => {
		const editor = await show((await open(LAMP)).uri);
		assert.include(await render(editor.document), '1 of 2 items done');
		await editor.edit(edit => edit.replace(new vscode.Range(7, 3, 7, 4), 'x'));
		assert.include(await render(editor.document), '2 of 2 items done');
	});

	it('toggles an item with a click where the user has turned that on', async () => {
		const document = await open(LAMP);
		await allowClicks();
		const links = linksOf(await render(document));
		assert.lengthOf(links, 2);
		assert.strictEqual(links[1]?.scheme, vscode.env.uriScheme);
		for (const link of links) {
			assert.deepEqual(await sentencesOf(() => api.preview.handleUri(link)), []);
		}
		const toggled = LAMP.replace('[ ] Change', '[~] Change').replace('[x] Buy', '[ ] Buy').replace('[~] Change', '[x] Change');
		assert.strictEqual(await textOf(document), toggled);
		await sentencesOf(() => vscode.commands.executeCommand(commandIds.undoChange));
		assert.strictEqual(await textOf(document), LAMP.replace('[x] Buy', '[ ] Buy'));
	});

	it('does nothing by default, and says so', async () => {
		const document = await open(LAMP);
		await allowClicks();
		const [link] = linksOf(await render(document));
		await vscode.workspace.getConfiguration().update(TOGGLE, undefined, vscode.ConfigurationTarget.Global);
		assert.include(await refusal(link as vscode.Uri, document), 'not clickable');
	});

	it('refuses clicks on an older preview', async () => {
		const document = await open(LAMP);
		await allowClicks();
		const [, link] = linksOf(await render(document)) as readonly [vscode.Uri, vscode.Uri];
		const editor = await show(document.uri);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
		assert.include(await refusal(link, document), 'changed');
		await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 1, 0)));
		await editor.edit(edit => edit.insert(new vscode.Position(7, 6), 'x'));
		assert.include(await refusal(link, document), 'changed');
		await editor.edit(edit => edit.delete(new vscode.Range(7, 6, 7, 7)));
		await api.preview.handleUri(link);
		assert.strictEqual(document.lineAt(7).text, '- [x] Change it');
		assert.include(await refusal(link, document), 'changed');
	});

	it('refuses links to anything but an item of a task document in the workspace', async () => {
		const document = await open(LAMP);
		const notes = await open('# Notes\n\nWords.\n\n', 'notes.md');
		await allowClicks();
		const [, good] = linksOf(await render(document)) as readonly [vscode.Uri, vscode.Uri];
		const item = JSON.parse(good.query) as object;
		const outside = vscode.Uri.joinPath(inWorkspace(''), '../lamp.md').toString();
		for (const query of [
			'',
			'null',
			'{"uri":',
			JSON.stringify({ ...item, line: '7' }),
			JSON.stringify({ ...item, uri: outside }),
			JSON.stringify({ ...item, uri: inWorkspace(`${FOLDER}/lamp.txt`).toString() }),
			JSON.stringify({ ...item, uri: 'no uri' }),
		]) {
			assert.include(await refusal(good.with({ query }), document), "doesn't point to", query);
		}
		assert.include(await refusal(good.with({ path: '/other' }), document), "doesn't point to");
		assert.include(await refusal(good.with({ query: JSON.stringify({ ...item, uri: notes.uri.toString() }) }), notes), 'changed');
		assert.include(await refusal(good.with({ query: JSON.stringify({ ...item, line: 2 }) }), document), 'changed');
		assert.include(
			await refusal(good.with({ query: JSON.stringify({ ...item, uri: inWorkspace(`${FOLDER}/gone.md`).toString() }) }), document),
			'gone.md',
		);
	});

	it('opens a document in the Markdown Editor of VS Code, as far as there is one', async () => {
		const { uri } = await open(LAMP);
		const shown = await sentencesOf(() => vscode.commands.executeCommand(commandIds.openMarkdownEditor, uri));
		if (run.host === 'node') {
			assert.deepEqual(shown, []);
			await eventually(() => {
				const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
				assert.strictEqual(input instanceof vscode.TabInputCustom ? input.viewType : openTabs().join(), 'vscode.markdown.editor');
			});
		} else {
			assert.deepEqual(shown, ['This version of VS Code has no Markdown Editor.']);
		}
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CardField } from '../../src/board/cardField';
import { type HostMessage, type TabContent } from '../../src/board/messages';
import { INITIAL_STATE, type PanelState } from '../../src/board/panelState';
import type { Api } from '../../src/vscode/activate';
import { commandIds, panelType } from '../../src/vscode/contributions';
import type { Panel } from '../../src/vscode/panel/panel';
import { catalogHas } from './support/catalogHas';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, openTabs, show, type } from './support/editors';
import { eventually } from './support/eventually';
import { forget, indexedExtension } from './support/extension';
import { inWorkspace, readFile, remove, writeFile } from './support/files';

/** Each test has a folder of its own in it: VS Code keeps the text of a closed document for a while. */
const FOLDER = 'panel-test';
type Message<Type extends HostMessage['type']> = Extract<HostMessage, { readonly type: Type }>;

describe('the panel', () => {
	let api: Api;
	let number = 0;
	let folder = '';

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		folder = `${FOLDER}/${number++}`;
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await forget(api, FOLDER);
		await remove('.vscode');
	});

	/** Writes a document, and waits until it is known. */
	async function write(name: string, ...lines: readonly string[]): Promise<string> {
		const path = `${folder}/${name}.md`;
		const uri = await writeFile(path, lines.join('\n'));
		await catalogHas(api, { [path]: lines.join('\n') });
		return uri.toString();
	}

	const read = (name: string): Promise<string> => readFile(`${folder}/${name}.md`);

	/** The panel, opened by a command with the documents of the test's folder. */
	async function open(change: Partial<PanelState> = {}, command: string = commandIds.openBoard): Promise<Panel> {
		await vscode.commands.executeCommand(command);
		const panel = (await api.panel.lazyModule.load()).shownPanel.current;
		assert.isDefined(panel);
		const shown = next(panel!, 'content', ({ content }) => content.tab === { ...panel!.state, ...change }.tab);
		panel!.show({ filter: `folder:${folder}`, ...change });
		await shown;
		return panel!;
	}

	/** The next message to the page of a type. */
	function next<Type extends HostMessage['type']>(
		panel: Panel,
		type: Type,
		isWanted: (message: Message<Type>) => boolean = () => true,
	): Promise<Message<Type>> {
		return new Promise(resolve => {
			const listener = panel.onDidPost(message => {
				if (message.type === type && isWanted(message as Message<Type>)) {
					listener.dispose();
					resolve(message as Message<Type>);
				}
			});
		});
	}

	/** Moves cards as the page does, and returns the answer. */
	async function move(panel: Panel, ids: readonly string[], column: string | undefined, lane?: string): Promise<Message<'answer'>> {
		const answer = next(panel, 'answer');
		await panel.handle({ type: 'move', request: 7, ids, column, lane });
		return answer;
	}

	function boardOf(panel: Panel): Extract<TabContent, { readonly tab: 'board' }>['board'] {
		const { content } = panel;
		assert.strictEqual(content?.tab, 'board');
		return (content as Extract<TabContent, { readonly tab: 'board' }>).board;
	}

	/** `column: titles` of the columns with cards. */
	function columnsOf(panel: Panel): readonly string[] {
		const { columns, lanes, cards } = boardOf(panel);
		const titles = new Map(cards.map(({ id, title }) => [id, title]));
		return columns.flatMap(({ label }, index) => {
			const ids = lanes.flatMap(({ cells }) => cells[index] ?? []);
			return ids.length === 0 ? [] : [`${label}: ${ids.map(id => titles.get(id)).join(', ')}`];
		});
	}

	it('shows documents in columns, and follows their changes', async () => {
		await write('a', '---', 'status: todo', '---', '# A');
		const panel = await open();
		await eventually(() => assert.deepEqual(columnsOf(panel), ['To Do: A']));
		await write('b', '---', 'status: done', '---', '# B');
		await eventually(() => assert.deepEqual(columnsOf(panel), ['To Do: A', 'Done: B']));
		// As the Explorer does: watchers may miss a file that is removed right after its folder was created.
		const edit = new vscode.WorkspaceEdit();
		edit.deleteFile(inWorkspace(`${folder}/a.md`));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await eventually(() => assert.deepEqual(columnsOf(panel), ['Done: B']));
	});

	it("moves a card by writing one word, in the document's own spelling, and undoes it", async () => {
		await set('taskDocs.modifiedDate.onSave', 'off');
		await set('taskDocs.done.offer', false);
		const text = ['---', 'status: TODO # later', 'priority: high', '---', '', '# A', '', '- [ ] x', ''].join('\r\n');
		const id = await write('a', text);
		const panel = await open();
		const sentences = await sentencesOf(async () => {
			const { isApplied, sentence, request } = await move(panel, [id], 'done');
			assert.deepEqual([isApplied, sentence, request], [true, 'Moved "A" to Done.', 7]);
		});
		assert.deepEqual(sentences, []);
		assert.strictEqual(await read('a'), text.replace('TODO', 'DONE'));
		assert.deepEqual(columnsOf(panel), ['Done: A']);
		await panel.handle({ type: 'undo' });
		assert.strictEqual(await read('a'), text);
		await eventually(() => assert.deepEqual(columnsOf(panel), ['To Do: A']));
	});

	it('moves several cards with one undo', async () => {
		await set('taskDocs.modifiedDate.onSave', 'off');
		const texts = [
			['---', 'status: todo', '---', '# A'],
			['# B', '', '**Status**: Draft'],
		];
		const ids = [await write('a', ...texts[0]!), await write('b', ...texts[1]!)];
		const panel = await open();
		assert.strictEqual((await move(panel, ids, 'in-progress')).sentence, 'Moved 2 documents to In Progress.');
		assert.deepEqual([...columnsOf(panel)], ['In Progress: A, B']);
		await panel.handle({ type: 'undo' });
		assert.deepEqual(
			[await read('a'), await read('b')],
			texts.map(lines => lines.join('\n')),
		);
	});

	it('writes the value of each kind of column, and of a lane', async () => {
		await set('taskDocs.modifiedDate.onSave', 'off');
		await set('taskDocs.done.offer', false);
		const id = await write('a', '---', 'status: todo', 'priority: low', 'assignee: ann', 'sprint: Sprint 1', '---', '# A');
		await write('b', '---', 'status: in review', 'priority: high', 'assignee: Bob', 'sprint: Sprint 2', '---', '# B');
		const panel = await open();
		const cases: readonly (readonly [field: CardField, column: string, line: number, text: string])[] = [
			['stage', 'blocked', 1, 'status: blocked'],
			['status', 'in review', 1, 'status: in review'],
			['priority', 'high', 2, 'priority: high'],
			['assignee', 'bob', 3, 'assignee: Bob'],
			['sprint', 'sprint 2', 4, 'sprint: Sprint 2'],
		];
		for (const [columns, column, line, text] of cases) {
			await panel.handle({ type: 'state', state: { ...panel.state, columns } });
			assert.isTrue((await move(panel, [id], column)).isApplied, columns);
			assert.strictEqual((await read('a')).split('\n')[line], text);
		}
		await panel.handle({ type: 'state', state: { ...panel.state, columns: 'stage', lanes: 'priority' } });
		await move(panel, [id], 'todo', 'critical');
		assert.include(await read('a'), 'status: todo\npriority: critical\n');
		// In another lane alone, a card keeps its column.
		await move(panel, [id], undefined, 'high');
		assert.include(await read('a'), 'status: todo\npriority: high\n');
		// A stage and a status are the same field.
		await panel.handle({ type: 'state', state: { ...panel.state, columns: 'stage', lanes: 'status' } });
		assert.isTrue((await move(panel, [id], 'done', 'in review')).isApplied);
		assert.include(await read('a'), 'status: in review\npriority: high\n');
	});

	it('refuses a move with a sentence, and changes nothing', async () => {
		const id = await write('specs/001-x/tasks', '# Tasks: Frost', '', '- [ ] T001 Wire');
		const before = await read('specs/001-x/tasks');
		const panel = await open();
		const sentences = await sentencesOf(async () => {
			const { isApplied, sentence } = await move(panel, [id], 'done');
			assert.isFalse(isApplied);
			assert.match(sentence, /has no status field/);
		});
		assert.lengthOf(sentences, 1);
		assert.strictEqual(await read('specs/001-x/tasks'), before);
		const other = await write('q', '---', 'status: todo', '---', '# Q');
		assert.strictEqual((await move(panel, [other], 'unset')).isApplied, false);
		assert.strictEqual((await move(panel, ['file:///etc/passwd.md'], 'done')).sentence, 'The document is no longer there.');
	});

	it('answers a move although the board cannot be updated', async () => {
		const id = await write('a', '---', 'status: todo', '---', '# A');
		const panel = await open();
		const { catalog } = api.services;
		catalog.whenUpToDate = () => Promise.reject(new Error('not now'));
		try {
			const { isApplied, sentence } = await move(panel, [id], 'in-progress');
			assert.deepEqual([isApplied, sentence], [true, 'Moved "A" to In Progress.']);
		} finally {
			Reflect.deleteProperty(catalog, 'whenUpToDate');
		}
	});

	it('keeps what was typed in an open editor', async () => {
		await set('taskDocs.modifiedDate.onSave', 'off');
		const id = await write('typed', '---', 'status: todo', '---', '# A');
		const editor = await show(vscode.Uri.parse(id));
		await type(editor, 3, 3, ' typed');
		const panel = await open();
		await move(panel, [id], 'in-progress');
		assert.strictEqual(editor.document.getText(), ['---', 'status: in progress', '---', '# A typed'].join('\n'));
		await panel.handle({ type: 'undo' });
		assert.strictEqual(editor.document.getText(), ['---', 'status: todo', '---', '# A typed'].join('\n'));
	});

	it('writes dates in their own format', async () => {
		await set('taskDocs.modifiedDate.onSave', 'off');
		const id = await write('a', '# A', '', '**Status**: todo', '**Created**: 01.11.2026', '**Due**: 24.12.2026 (firm)');
		const panel = await open({ tab: 'roadmap' });
		const answer = next(panel, 'answer');
		await panel.handle({ type: 'setDate', request: 3, id, created: '2026-10-30', due: '2027-01-05' });
		assert.deepEqual(await answer, { type: 'answer', request: 3, isApplied: true, sentence: 'Changed the dates of "A".' });
		assert.strictEqual(
			await read('a'),
			['# A', '', '**Status**: todo', '**Created**: 30.10.2026', '**Due**: 05.01.2027 (firm)'].join('\n'),
		);
	});

	it('filters, and explains a filter that it does not understand', async () => {
		await write('a', '---', 'status: todo', 'priority: high', '---', '# A');
		await write('b', '---', 'status: todo', 'priority: low', '---', '# B');
		const panel = await open();
		const filtered = next(panel, 'content');
		await panel.handle({ type: 'state', state: { ...panel.state, filter: `folder:${folder} priority:high` } });
		const { filterError: none, matching } = await filtered;
		assert.deepEqual([none, matching], [undefined, 1]);
		assert.deepEqual(columnsOf(panel), ['To Do: A']);
		const refused = next(panel, 'content', ({ filterError }) => filterError !== undefined);
		await panel.handle({ type: 'state', state: { ...panel.state, filter: 'priority:wibble' } });
		assert.isNotEmpty((await refused).filterError?.message);
		assert.deepEqual(columnsOf(panel), ['To Do: A']);
	});

	it("opens with the documents of the Explorer's folder", async () => {
		await write('sub folder/a', '---', 'status: todo', '---', '# A');
		await write('b', '---', 'status: todo', '---', '# B');
		await vscode.commands.executeCommand(commandIds.openBoard, inWorkspace(`${folder}/sub folder`));
		const panel = (await api.panel.lazyModule.load()).shownPanel.current!;
		await eventually(() => assert.isDefined(panel.content));
		assert.deepEqual(columnsOf(panel), ['To Do: A']);
	});

	it('opens one panel for all tabs, and restores its state after a reload', async () => {
		await write('a', '---', 'status: todo', '---', '# A');
		const panel = await open();
		await vscode.commands.executeCommand(commandIds.openGraph);
		const { lazyModule } = api.panel;
		assert.strictEqual((await lazyModule.load()).shownPanel.current, panel);
		assert.strictEqual(panel.state.tab, 'graph');
		await closeAll();
		assert.isUndefined((await lazyModule.load()).shownPanel.current);
		const restored = vscode.window.createWebviewPanel(panelType, 'x', vscode.ViewColumn.Active);
		(await lazyModule.load()).restorePanel(api.services, restored);
		const again = (await lazyModule.load()).shownPanel.current!;
		const state: PanelState = { ...INITIAL_STATE, tab: 'roadmap', filter: `folder:${folder}`, zoom: 'year', scroll: { roadmap: 30 } };
		const answer = next(again, 'state');
		await again.handle({ type: 'ready', state });
		assert.deepEqual((await answer).state, state);
		// A page that was hidden is made anew, and has kept where it was scrolled to.
		const second = next(again, 'state');
		await again.handle({ type: 'ready', state: { ...INITIAL_STATE, scroll: { roadmap: 70 } } });
		assert.deepEqual((await second).state, { ...state, scroll: { roadmap: 70 } });
	});

	it('sends only the cards that have changed', async () => {
		await write('a', '---', 'status: todo', '---', '# A');
		await write('b', '---', 'status: todo', '---', '# B');
		const panel = await open();
		await eventually(() => assert.deepEqual(columnsOf(panel), ['To Do: A, B']));
		const changed = next(panel, 'content', ({ content }) => content.tab === 'board' && content.board.cards.length > 0);
		await writeFile(`${folder}/b.md`, ['---', 'status: todo', 'assignee: ann', '---', '# B'].join('\n'));
		const { content } = await changed;
		assert.deepEqual(content.tab === 'board' && content.board.cards.map(({ title, assignee }) => [title, assignee]), [['B', 'ann']]);
	});

	it('has a policy that allows one script and one style sheet of the extension', async () => {
		const made = vscode.window.createWebviewPanel(panelType, 'x', vscode.ViewColumn.Active);
		const { restorePanel } = await api.panel.lazyModule.load();
		restorePanel(api.services, made);
		const { html, options, cspSource } = made.webview;
		const [, policy = ''] = /content="(default-src[^"]*)"/.exec(html) ?? [];
		const [, nonce = ''] = /nonce="([^"]*)"/.exec(html) ?? [];
		assert.match(nonce, /^[0-9a-f]{32}$/);
		assert.strictEqual(
			policy.replaceAll('&#39;', "'"),
			`default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
		);
		assert.deepEqual(
			options.localResourceRoots?.map(({ path }) => path.split('/').slice(-2).join('/')),
			['dist/webview'],
		);
		assert.lengthOf(html.match(/<script/g) ?? [], 1);
	});

	it('ignores messages that are not known', async () => {
		const id = await write('a', '---', 'status: todo', '---', '# A');
		const panel = await open();
		const before = await read('a');
		for (const message of [
			null,
			'x',
			{ type: 'act', action: 'workbench.action.quit', ids: [id] },
			{ type: 'move', ids: [id], column: 'done' },
		]) {
			await panel.handle(message);
		}
		assert.strictEqual(await read('a'), before);
	});

	it('opens, previews, and copies documents', async () => {
		const id = await write('a', '---', 'status: todo', '---', '# A');
		const panel = await open();
		await panel.handle({ type: 'act', action: 'copyPath', ids: [id] });
		assert.strictEqual(await vscode.env.clipboard.readText(), vscode.Uri.parse(id).fsPath);
		await panel.handle({ type: 'act', action: 'peek', ids: [id] });
		await eventually(() => assert.include(openTabs(), id));
		assert.strictEqual(vscode.window.tabGroups.all.length, 2);
		await panel.handle({ type: 'act', action: 'open', ids: [id] });
		await eventually(() => assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), id));
	});

	it('copies each tab as SVG, Mermaid, and Markdown, and opens it in an editor', async () => {
		await write('a', '---', 'status: todo', 'created: 2026-11-01', '---', '# A');
		await write('b', '---', 'status: todo', 'blocked by: a.md', 'created: 2026-11-02', '---', '# B');
		for (const [tab, mermaid] of [
			['board', 'kanban'],
			['roadmap', 'gantt'],
			['graph', 'flowchart LR'],
		] as const) {
			const panel = await open({ tab });
			for (const [format, start] of [
				['svg', '<svg '],
				['mermaid', `\`\`\`mermaid\n${mermaid}\n`],
				['markdown', '# '],
			] as const) {
				await panel.handle({ type: 'export', format, to: 'clipboard' });
				const text = await vscode.env.clipboard.readText();
				assert.isTrue(text.startsWith(start), `${tab} ${format}: ${text.slice(0, 40)}`);
				assert.include(text, 'B');
			}
			await panel.handle({ type: 'export', format: 'markdown', to: 'editor' });
			assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# /);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});

	it('tells the limits of columns', async () => {
		await set('taskDocs.board.limits', { 'in-progress': 3, Bob: 2, todo: 'many' });
		const panel = await open();
		await eventually(() => assert.deepEqual(panel.content?.tab === 'board' && panel.content.limits, { 'in-progress': 3, bob: 2 }));
	});
});

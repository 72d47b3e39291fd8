import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { sentencesOf, set, unsetAll } from './support/commands';
import { actionsAt, choose, codesOf, fixesFor } from './support/diagnostics';
import { closeAll, show, type } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, readFile, remove, writeFile } from './support/files';
import { choose as chooseRow } from './support/quickPick';

const FOLDER = 'fixes-test';

/** Code, text, the title of a fix, and the text after it. */
const CASES: readonly (readonly [code: string, text: string, title: string, after: string])[] = [
	[
		'front-matter-invalid',
		'---\ntitle: Foo: bar\nstatus: todo\n---\n\n# A\n',
		'Put quotes around the value of title',
		'---\ntitle: "Foo: bar"\nstatus: todo\n---\n\n# A\n',
	],
	['unknown-status', '# A\n\n**Status:** Dnoe\n', 'Set status to "Done"', '# A\n\n**Status:** Done\n'],
	[
		'field-mismatch',
		'---\nstatus: done\n---\n\n# A\n\n**Status:** Todo\n',
		'Set status in the text to "Done"',
		'---\nstatus: done\n---\n\n# A\n\n**Status:** Done\n',
	],
	[
		'done-open-items',
		'# A\n\n**Status:** Done\n\n## Tasks\n\n- [x] One\n- [ ] Two\n',
		'Check all open items (1)',
		'# A\n\n**Status:** Done\n\n## Tasks\n\n- [x] One\n- [x] Two\n',
	],
	[
		'items-done',
		'# A\n\n**Status:** In Progress\n\n- [x] One\n- [x] Two\n',
		'Set status to "Done"',
		'# A\n\n**Status:** Done\n\n- [x] One\n- [x] Two\n',
	],
	[
		'list-start',
		'# A\n\n**Status:** Todo\n\nThe steps:\n2. [ ] Two\n3. [ ] Three\n',
		'Insert an empty line above',
		'# A\n\n**Status:** Todo\n\nThe steps:\n\n2. [ ] Two\n3. [ ] Three\n',
	],
	[
		'label-heading',
		'# A\n\n**Status:** Todo\n\nAll that was said before the meeting.\n---\n',
		'Insert an empty line above',
		'# A\n\n**Status:** Todo\n\nAll that was said before the meeting.\n\n---\n',
	],
];

describe('fixes', () => {
	let api: Api;
	const write = (path: string, text: string): Promise<vscode.Uri> => writeFile(`${FOLDER}/${path}`, text);
	const hasCodes = (uri: vscode.Uri, ...expected: readonly string[]): Promise<void> =>
		eventually(() => assert.deepEqual(codesOf(uri), expected));

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await unsetAll();
		await forget(api, FOLDER);
	});

	for (const [code, text, title, after] of CASES) {
		it(`for ${code} are offered and fix it: ${title}`, async () => {
			const { document } = await show(await write('a.md', text));
			await eventually(() => assert.include(codesOf(document.uri), code));
			const actions = await fixesFor(document.uri, code);
			const fix = actions.find(action => action.title === title);
			assert.isDefined(fix, actions.map(action => action.title).join(' | '));
			assert.strictEqual(actions.at(-1)?.title, `Configure severity of "${code}"...`);
			await choose(fix);
			assert.strictEqual(document.getText(), after);
			await eventually(() => assert.notInclude(codesOf(document.uri), code));
			await vscode.commands.executeCommand('undo');
			assert.strictEqual(document.getText(), text);
		});
	}

	it('for instructions are offered once', async () => {
		const text = '---\nstatus: in progress\n---\n\n<!--\nBACKLOG ITEM TEMPLATE\nUsage:\n1. Copy this file\n-->\n\n# A\n';
		const { document } = await show(await write('a.md', text));
		await hasCodes(document.uri, 'instruction-left');
		const titles = (await fixesFor(document.uri, 'instruction-left')).map(({ title }) => title);
		assert.lengthOf(
			titles.filter(title => /instructions/.test(title)),
			1,
			titles.join(' | '),
		);
	});

	const TWO =
		'---\nstatus: in progress\npriority: low\n---\n\n# A\n\n**Status:** Todo\n**Priority:** High\n**Due:** 2026-02-30\n\nIn the end: words.\n---\n';
	const TWO_FIXED =
		'---\nstatus: in progress\npriority: low\n---\n\n# A\n\n**Status:** In Progress\n**Priority:** Low\n**Due:** 2026-02-30\n\nIn the end: words.\n\n---\n';

	it('that are safe can be applied together, by a quick fix and by a command for several documents, open or not', async () => {
		const { document } = await show(await write('a.md', TWO));
		const closed = await write('b.md', TWO);
		await hasCodes(document.uri, 'field-mismatch', 'field-mismatch', 'invalid-date', 'label-heading');
		await hasCodes(closed, 'field-mismatch', 'field-mismatch', 'invalid-date', 'label-heading');
		const all = (await fixesFor(document.uri, 'field-mismatch')).find(({ title }) => title === 'Fix all safe problems in this document');
		assert.deepEqual(await sentencesOf(() => choose(all)), ['Fixed 3 problems; 1 remains.']);
		assert.strictEqual(document.getText(), TWO_FIXED);
		await hasCodes(document.uri, 'invalid-date');
		await vscode.commands.executeCommand('undo');
		const sentences = await sentencesOf(() => vscode.commands.executeCommand('taskDocs.fixAll', document.uri, [document.uri, closed]));
		assert.deepEqual(sentences, ['Fixed 6 problems; 2 remain.']);
		assert.strictEqual(document.getText(), TWO_FIXED);
		assert.strictEqual(await readFile(`${FOLDER}/b.md`), TWO_FIXED);
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.fixAll', closed)), [
			'Nothing to fix automatically. 1 problem needs your attention.',
		]);
		const clean = await write('c.md', documentText('C', 'todo'));
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.fixAll', clean)), ['There are no problems to fix.']);
	});

	it('that are safe are a source action, applied on save if configured, but not on a save without changes', async () => {
		const editor = await show(await write('a.md', TWO));
		const { document } = editor;
		await hasCodes(document.uri, 'field-mismatch', 'field-mismatch', 'invalid-date', 'label-heading');
		const kind = vscode.CodeActionKind.SourceFixAll.append('taskDocs');
		const [action] = await actionsAt(document.uri, new vscode.Range(0, 0, 0, 0), kind);
		assert.strictEqual(action?.kind?.value, 'source.fixAll.taskDocs');
		await set('editor.codeActionsOnSave', { 'source.fixAll.taskDocs': 'explicit' });
		await vscode.commands.executeCommand('workbench.action.files.save');
		assert.strictEqual(document.getText(), TWO);
		await type(editor, 11, 0, 'More.\n');
		await vscode.commands.executeCommand('workbench.action.files.save');
		await eventually(async () =>
			assert.strictEqual(await readFile(`${FOLDER}/a.md`), TWO_FIXED.replace('\n\nIn the', '\n\nMore.\nIn the')),
		);
	});

	it('are not computed for a problem that is turned off, which an action can do', async () => {
		const { document } = await show(await write('a.md', '# A\n\n**Status:** Dnoe\n'));
		await hasCodes(document.uri, 'unknown-status');
		const change = (await fixesFor(document.uri, 'unknown-status')).at(-1);
		await chooseRow(
			vscode.commands.executeCommand(change?.command?.command ?? '', ...(change?.command?.arguments as readonly unknown[])),
			4,
		);
		assert.deepEqual(vscode.workspace.getConfiguration('taskDocs').inspect('problems.severity')?.workspaceValue, {
			'unknown-status': 'off',
		});
		await hasCodes(document.uri);
		assert.deepEqual(
			(await actionsAt(document.uri, new vscode.Range(2, 12, 2, 12), vscode.CodeActionKind.QuickFix)).filter(({ title }) =>
				/status/.test(title),
			),
			[],
		);
		await chooseRow(vscode.commands.executeCommand('taskDocs.setProblemSeverity', document.uri, 'unknown-status'), 5);
		assert.isUndefined(vscode.workspace.getConfiguration('taskDocs').inspect('problems.severity')?.workspaceValue);
		await hasCodes(document.uri, 'unknown-status');
	});

	it('say what an unknown status means in this workspace, by a direct action where that is evident', async () => {
		await set('taskDocs.statusWords', { Living: 'in-progress', odd: 'finished' });
		const { document } = await show(await write('completed/a.md', '# A\n\n**Status:** Recommended (by Ann)\n'));
		await hasCodes(document.uri, 'unknown-status');
		await eventually(async () => {
			const titles = (await fixesFor(document.uri, 'unknown-status')).map(({ title }) => title);
			assert.deepEqual(titles.slice(-3), [
				'Treat "recommended" as Done in this workspace',
				'Treat "recommended" as...',
				'Configure severity of "unknown-status"...',
			]);
		});
		await choose((await fixesFor(document.uri, 'unknown-status')).at(-3));
		assert.deepEqual(vscode.workspace.getConfiguration('taskDocs', document.uri).inspect('statusWords')?.workspaceFolderValue, {
			Living: 'in-progress',
			odd: 'finished',
			recommended: 'done',
		});
		await hasCodes(document.uri);
		assert.strictEqual(api.services.documents.get(document).status.stage, 'done');
		assert.strictEqual(document.getText(), '# A\n\n**Status:** Recommended (by Ann)\n');
	});

	it('let the user choose what an unknown status or priority means', async () => {
		const words = (key: string): unknown => vscode.workspace.getConfiguration('taskDocs', document.uri).inspect(key)?.workspaceFolderValue;
		const { document } = await show(await write('a.md', '# A\n\n**Status:** Marinating\n**Priority:** Purple\n'));
		await hasCodes(document.uri, 'unknown-status', 'unknown-priority');
		try {
			for (const [code, title, row] of [
				['unknown-status', 'Treat "marinating" as...', 3],
				['unknown-priority', 'Treat "purple" as...', 1],
			] as const) {
				const actions = await fixesFor(document.uri, code);
				assert.deepEqual(
					actions.filter(action => action.title.startsWith('Treat')).map(action => action.title),
					[title],
				);
				await chooseRow(choose(actions.find(action => action.title === title)), row);
			}
			assert.deepEqual([words('statusWords'), words('priorityWords')], [{ marinating: 'blocked' }, { purple: 'high' }]);
			await hasCodes(document.uri);
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.treatWord', { field: 'status', word: 'x' })), [
				'This command is for quick fixes. Place the cursor on a problem and select a quick fix instead.',
			]);
		} finally {
			await set('taskDocs.statusWords', undefined);
			await set('taskDocs.priorityWords', undefined);
		}
	});

	it('that change other documents and files are applied together, open or not, and refused if outdated', async () => {
		const blocked = await write(
			'blocked.md',
			'---\nstatus: todo\nid: FX-9001\nblocked_by: FX-9002\n---\n\n# Blocked\n\n## Files to Modify\n\n- `fixes-test/new.ts`\n',
		);
		await write('blocker.md', '---\nstatus: todo\nid: FX-9002\n---\n\n# Blocker\n');
		const { document } = await show(blocked);
		await hasCodes(blocked, 'relation-inverse', 'path-missing');
		const [inverse] = await fixesFor(blocked, 'relation-inverse');
		await choose(inverse);
		assert.strictEqual(await readFile(`${FOLDER}/blocker.md`), '---\nstatus: todo\nid: FX-9002\nblocks: FX-9001\n---\n\n# Blocker\n');
		assert.isFalse(document.isDirty);
		await hasCodes(blocked, 'path-missing');
		assert.deepEqual(await sentencesOf(() => choose(inverse)), ['The documents were changed in the meantime. Try again.']);
		await choose((await fixesFor(blocked, 'path-missing'))[0]);
		assert.strictEqual(await readFile(`${FOLDER}/new.ts`), '');
		await hasCodes(blocked);
		await remove(`${FOLDER}/new.ts`);
		await hasCodes(blocked, 'path-missing');
		assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand('taskDocs.applyFix', { uri: 7 })), [
			'This command is for quick fixes. Place the cursor on a problem and select a quick fix instead.',
		]);
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../src/catalog/files/source';
import type { Api } from '../../src/vscode/activate';
import { catalogHas } from './support/catalogHas';
import { set, unsetAll } from './support/commands';
import { codesOf, diagnosticsOf, diagnosticText } from './support/diagnostics';
import { closeAll, show, type } from './support/editors';
import { forget, indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, inWorkspace, remove, writeFile } from './support/files';

const FOLDER = 'problems-test';

/** A text with one problem, and that problem as it is shown. */
const CASES: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
	[
		'---\ntitle: Foo: bar\nstatus: todo\n---\n\n# A\n',
		"error front-matter-invalid 1:0-1:15 The front matter isn't valid YAML: Nested mappings are not allowed in compact mappings.",
	],
	[
		'---\nstatus: todo\n\n# A\n\n**Priority:** High\n',
		'warning front-matter-unclosed 0:0-0:3 The front matter has no closing "---" line, so it is treated as text.',
	],
	[
		'---js\nglobalThis.x = 1\n---\n\n# A\n\n**Status:** Todo\n',
		'warning front-matter-language 0:0-0:5 Front matter in "js" isn\'t supported. Start it with a line that is exactly "---".',
	],
	[
		`---\n${Array.from({ length: 201 }, (_, index) => `k${index}: v`).join('\n')}\n---\n\n# A\n\n**Status:** Todo\n`,
		'warning front-matter-limit 1:0-1:5 The front matter is too large to read: More than 200 keys.',
	],
	['# A\n\n**Status:** Marinating\n', 'information unknown-status 2:12-2:22 "Marinating" isn\'t a recognized status.'],
	['# A\n\n**Priority:** Purple\n', 'information unknown-priority 2:14-2:20 "Purple" isn\'t a recognized priority.'],
	[
		'---\nstatus: done\n---\n\n# A\n\n**Status:** Todo\n',
		'warning field-mismatch 6:12-6:16 The status is "done" in the front matter but "Todo" in the text. The front matter takes precedence.',
	],
	['---\nstatus: todo\ndue: 2026-02-30\n---\n\n# A\n', 'warning invalid-date 2:5-2:15 The due date "2026-02-30" doesn\'t exist.'],
	[
		'---\nstatus: todo\ncreated: 2026-05-20\nupdated: 2026-05-02\n---\n\n# A\n',
		'warning date-order 3:9-3:19 The modified date 2026-05-02 is before the created date 2026-05-20.',
	],
];

describe('problems', () => {
	let api: Api;
	const at = (path: string): vscode.Uri => inWorkspace(`${FOLDER}/${path}`);
	const write = (path: string, text: string | Uint8Array): Promise<vscode.Uri> => writeFile(`${FOLDER}/${path}`, text);
	const shows = (uri: vscode.Uri, ...expected: readonly string[]): Promise<void> =>
		eventually(() => assert.deepEqual(diagnosticText(uri), expected));
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

	it('are shown for closed and open documents with range, severity, code and message', async function () {
		// Writes and opens a document for each code.
		this.timeout(60_000);
		const uris = await Promise.all(CASES.map(([text], index) => write(`case-${index}.md`, text)));
		for (const [index, [, ...expected]] of CASES.entries()) {
			// What the tool doesn't know is shown in the open document only.
			await shows(uris[index]!, ...expected.filter(line => !/ unknown-(?:status|priority) /.test(line)));
		}
		for (const [index, [, ...expected]] of CASES.entries()) {
			const editor = await show(uris[index]!);
			await type(editor, editor.document.lineCount - 1, 0, '\nMore words.\n');
			await shows(uris[index]!, ...expected);
			await pause(300);
			assert.deepEqual(diagnosticText(uris[index]!), expected);
		}
	});

	it('link to the page about them', async () => {
		const uri = await write('linking.md', '# A\n\n**Status:** Marinating\n');
		await show(uri);
		await hasCodes(uri, 'unknown-status');
		const code = diagnosticsOf(uri)[0]?.code as { readonly target: vscode.Uri };
		assert.strictEqual(code.target.toString(), 'https://github.com/task-docs/task-docs/blob/main/docs/problems/unknown-status.md');
	});

	it('of encoding are shown, open or not', async () => {
		const uri = await write('latin.md', new Uint8Array([...new TextEncoder().encode(documentText('Latin', 'todo')), 0xe9, 0x0a]));
		await hasCodes(uri, 'not-utf8');
		await show(uri);
		await pause(400);
		assert.deepEqual(codesOf(uri), ['not-utf8']);
		const large = await write('large.md', documentText('Large', 'todo'));
		await catalogHas(api, { [`${FOLDER}/large.md`]: documentText('Large', 'todo') });
		await write('large.md', new Uint8Array(MAX_FILE_BYTES + 1).fill(0x20));
		await hasCodes(large, 'too-large');
	});

	it('follow typing, saving, undoing, renaming and deleting', async () => {
		const uri = await write('followed.md', documentText('A', 'todo'));
		const editor = await show(uri);
		await hasCodes(uri);
		await type(editor, 1, 12, '\ndue: 2026-02-30');
		await shows(uri, 'warning invalid-date 2:5-2:15 The due date "2026-02-30" doesn\'t exist.');
		await type(editor, 0, 3, '\ntitle: Above');
		await shows(uri, 'warning invalid-date 3:5-3:15 The due date "2026-02-30" doesn\'t exist.');
		await editor.document.save();
		await closeAll();
		await hasCodes(uri, 'invalid-date');
		const move = new vscode.WorkspaceEdit();
		move.renameFile(uri, at('b.md'));
		assert.isTrue(await vscode.workspace.applyEdit(move));
		await hasCodes(at('b.md'), 'invalid-date');
		await hasCodes(uri);
		await show(at('b.md'));
		await remove(`${FOLDER}/b.md`);
		await hasCodes(at('b.md'));
	});

	it('of an untitled document disappear with it', async () => {
		const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content: documentText('Not saved yet', 'marinating') });
		await hasCodes(uri, 'unknown-status');
		await closeAll();
		await hasCodes(uri);
	});

	it('are not reported in templates, documents without a status, and excluded files', async () => {
		const text = '# A\n\n**Status:** Todo\n**Due:** 2026-02-30\n';
		const uris = [
			await write('templates/kind.md', text),
			await write('_template.md', text),
			await write('notes.md', '# Notes\n\nThe status: marinating.\n'),
			await write('out/built.md', text),
		];
		const seen = await write('seen.md', text);
		await hasCodes(seen, 'invalid-date');
		for (const uri of uris) {
			assert.deepEqual(codesOf(uri), []);
			await show(uri);
		}
		await pause(400);
		assert.deepEqual(uris.flatMap(codesOf), []);
	});

	it('are limited to a hundred in one document', async () => {
		const labels = Array.from({ length: 150 }, (_, index) => `due_${index}`);
		await set('taskDocs.fieldAliases', { due: labels });
		const uri = await write('many.md', `---\nstatus: todo\n${labels.map(label => `${label}: 2026-02-30\n`).join('')}---\n\n# Many\n`);
		await eventually(() => assert.lengthOf(diagnosticsOf(uri), 100));
	});

	it('do not include mistakes in the setting for formats, which the log reports once', async () => {
		const warnings: string[] = [];
		const { log, settings } = api.services;
		const warn = log.warn.bind(log);
		Object.assign(log, { warn: (text: string) => warnings.push(text) });
		await set('taskDocs.formats', { ours: { files: 'ours/**/*.md', boxes: 'some' }, nothing: false });
		const uri = inWorkspace('docs/x.md');
		assert.deepEqual(settings.formats(uri).own, []);
		assert.strictEqual(settings.formats(uri), settings.formats(uri), 'read once');
		await set('taskDocs.formats', { ours: { files: 'ours/**/*.md', boxes: 'work' }, nothing: false });
		assert.lengthOf(settings.formats(uri).own, 1);
		Object.assign(log, { warn });
		assert.deepEqual(warnings, [
			'taskDocs.formats: "ours" is ignored, since "boxes" is not "all", "work" or "none".',
			'taskDocs.formats: there is no format "nothing" to switch off.',
		]);
	});

	it('use the severities of the setting immediately, and the log reports unknown keys once', async () => {
		const warnings: string[] = [];
		const { log } = api.services;
		const warn = log.warn.bind(log);
		Object.assign(log, { warn: (text: string) => warnings.push(text) });
		const uri = await write('severe.md', '---\nstatus: marinating\ndue: 2026-02-30\n---\n\n# A\n');
		await hasCodes(uri, 'invalid-date');
		await set('taskDocs.problems.severity', {
			'unknown-status': 'error',
			'invalid-date': 'off',
			'no-such-code': 'off',
			'date-order': 'fatal',
		});
		await shows(uri, 'error unknown-status 1:8-1:18 "marinating" isn\'t a recognized status.');
		assert.deepEqual(
			api.services.problems.of(uri.toString()).map(({ code, severity }) => `${code} ${severity}`),
			['unknown-status error'],
		);
		await set('taskDocs.problems.severity', { 'unknown-status': 'hint', 'no-such-code': 'off', 'date-order': 'fatal' });
		await shows(
			uri,
			'hint unknown-status 1:8-1:18 "marinating" isn\'t a recognized status.',
			'warning invalid-date 2:5-2:15 The due date "2026-02-30" doesn\'t exist.',
		);
		Object.assign(log, { warn });
		assert.deepEqual(warnings, [
			'Unknown problem codes in the setting taskDocs.problems.severity: no-such-code.',
			'Unknown severities in the setting taskDocs.problems.severity for: date-order.',
		]);
		await set('taskDocs.problems.severity', undefined);
		await hasCodes(uri, 'invalid-date');
	});

	it('of many documents are published together, only for those that changed', async function () {
		// Writes more files than are processed in one turn, twice.
		this.timeout(60_000);
		const text = (status: string): string => `# A\n\n**Status:** ${status}\n`;
		// Without a severity of its own, a problem of so many documents would be reported once.
		await set('taskDocs.problems.severity', { 'unknown-status': 'warning' });
		const uris = await Promise.all(Array.from({ length: 150 }, (_, index) => write(`many-${index}.md`, text('Marinating'))));
		const show = async (code: (index: number) => readonly string[]): Promise<void> =>
			eventually(() => {
				assert.deepEqual(
					uris.map(codesOf),
					uris.map((_, index) => code(index)),
				);
			}, 20_000);
		await show(() => ['unknown-status']);
		const changedUris = new Set<string>();
		const listener = api.services.problems.onDidChange(changed => changed.forEach(uri => changedUris.add(uri)));
		await Promise.all(uris.slice(0, 100).map((_, index) => write(`many-${index}.md`, text('Done'))));
		await show(index => (index < 100 ? [] : ['unknown-status']));
		listener.dispose();
		assert.sameMembers([...changedUris], uris.slice(0, 100).map(String));
		await set('taskDocs.problems.severity', { 'unknown-status': 'error' });
		await eventually(
			() => assert.isTrue(uris.slice(100).every(uri => diagnosticsOf(uri)[0]?.severity === vscode.DiagnosticSeverity.Error)),
			20_000,
		);
	});

	it('that only help in an open document are shown there, and disappear when it is closed', async () => {
		const uri = await write('closing.md', documentText('A', 'marinating\ndue: 2026-02-30'));
		await hasCodes(uri, 'invalid-date');
		await show(uri);
		await hasCodes(uri, 'unknown-status', 'invalid-date');
		await closeAll();
		await hasCodes(uri, 'invalid-date');
		await set('taskDocs.problems.severity', { 'unknown-status': 'information' });
		await hasCodes(uri, 'unknown-status', 'invalid-date');
	});

	it('that many documents have are reported once, in the first of them, open or not', async () => {
		const count = 30;
		const uris = await Promise.all(
			Array.from({ length: count }, (_, index) => write(`${100 + index}.md`, documentText('A', 'marinating', '\n[gone](gone.md)\n'))),
		);
		const first = [
			`information unknown-status 1:8-1:18 "marinating" isn't a recognized status. ${count} documents have this problem, so it is reported only here.`,
			`warning relation-unknown 6:7-6:14 No document matches "gone.md". ${count + 1} documents have this problem, so it is reported only here.`,
		];
		await shows(uris[0]!, ...first);
		await show(uris[1]!);
		await pause(300);
		assert.deepEqual(uris.slice(1).flatMap(codesOf), []);
		assert.sameDeepMembers(
			[...api.services.problems.conventions.values()].map(({ code, form, uris: all }) => [code, form, all.length]),
			[
				['unknown-status', 'marinating', count],
				// One of the example workspace has it too.
				['relation-unknown', '*', count + 1],
			],
		);
		await closeAll();
		await write('gone.md', documentText('Gone', 'todo'));
		await shows(uris[0]!, first[0]!);
		await set('taskDocs.problems.severity', { 'unknown-status': 'hint' });
		await eventually(() => assert.isTrue(uris.every(uri => codesOf(uri).join() === 'unknown-status')));
	});

	it('are shown where the setting allows, by default in open documents', async () => {
		const { defaultValue } = vscode.workspace.getConfiguration().inspect('taskDocs.problems.show') ?? {};
		assert.strictEqual(defaultValue, 'openDocuments');
		const [open, closed] = [
			await write('open.md', documentText('A', 'todo\ndue: 2026-02-30')),
			await write('closed.md', documentText('B', 'todo\ndue: 2026-02-30')),
		];
		await show(open);
		await hasCodes(closed, 'invalid-date');
		await set('taskDocs.problems.show', 'openDocuments');
		await hasCodes(closed);
		assert.deepEqual(codesOf(open), ['invalid-date']);
		await show(closed);
		await hasCodes(closed, 'invalid-date');
		await set('taskDocs.problems.show', 'off');
		await hasCodes(open);
		await hasCodes(closed);
		await set('taskDocs.problems.show', undefined);
		await hasCodes(open, 'invalid-date');
		await hasCodes(closed, 'invalid-date');
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import type { TextEdit } from '../../src/document/model/text';
import type { Api } from '../../src/vscode/activate';
import { toggleFromTree } from '../../src/vscode/tree/toggleFromTree';
import type { ItemNode, TreeNode } from '../../src/vscode/tree/treeNode';
import { showOutcome } from '../../src/vscode/workspace/edits/editQueue';
import { sentencesOf } from './support/commands';
import { closeAll, openTabs, show, type } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, exists, inWorkspace, readFile, remove, writeFile } from './support/files';

const FOLDER = 'edit-test';

/** Each test has its own file: the editor may keep an old one of the same name in memory for a while. */
let number = 0;
let path = '';

describe('editing a document', () => {
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
		await remove('.vscode');
	});

	it('case 17: saves a closed file and leaves no tab', async () => {
		const uri = await writeFile(path, 'one\ntwo\n');
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), { kind: 'applied', saved: true });
		assert.strictEqual(await readFile(path), 'ONE\ntwo\n');
		assert.deepEqual(openTabs(), []);
		assert.isEmpty(vscode.workspace.textDocuments.filter(document => document.isDirty));
	});

	it('case 17: changes an open clean document in its editor without saving it', async () => {
		const uri = await writeFile(path, 'one\ntwo\n');
		const editor = await show(uri);
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), { kind: 'applied', saved: false });
		assert.strictEqual(editor.document.getText(), 'ONE\ntwo\n');
		assert.strictEqual(await readFile(path), 'one\ntwo\n');
	});

	it('case 17: does not save a dirty document', async () => {
		const uri = await writeFile(path, 'one\ntwo\n');
		const editor = await show(uri);
		await type(editor, 1, 3, '!');
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), { kind: 'applied', saved: false });
		assert.isTrue(editor.document.isDirty);
		assert.strictEqual(editor.document.getText(), 'ONE\ntwo!\n');
		assert.strictEqual(await readFile(path), 'one\ntwo\n');
	});

	it('case 17: refuses a document that settings make read-only, with a message', async () => {
		const uri = await writeFile(path, 'one\n');
		await vscode.workspace
			.getConfiguration('files')
			.update('readonlyInclude', { [`${FOLDER}/**`]: true }, vscode.ConfigurationTarget.Workspace);
		try {
			assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), {
				kind: 'refused',
				refusal: { code: 'read-only' },
				file: 'document.md',
			});
			assert.strictEqual(await readFile(path), 'one\n');
		} finally {
			await vscode.workspace.getConfiguration('files').update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('case 17: refuses a document of a read-only file system, with a message', async () => {
		const provider = vscode.workspace.registerFileSystemProvider('task-docs-read-only', readOnlyFileSystem('one\n'), { isReadonly: true });
		try {
			const uri = vscode.Uri.parse('task-docs-read-only:/document.md');
			assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), {
				kind: 'refused',
				refusal: { code: 'read-only-file-system' },
				file: 'document.md',
			});
		} finally {
			provider.dispose();
		}
	});

	it('refuses a file that does not exist', async () => {
		const outcome = await api.services.edits.applyEdits(inWorkspace(`${FOLDER}/missing.md`), () => ({ edits: [replaceStart('ONE')] }));
		assert.strictEqual(outcome.kind, 'refused');
		assert.isFalse(await exists(`${FOLDER}/missing.md`));
	});

	it('case 20: does not restore a file that was deleted while it was open', async () => {
		const uri = await writeFile(path, 'one\n');
		const document = await vscode.workspace.openTextDocument(uri);
		await remove(path);
		const outcome = await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] }));
		assert.strictEqual(outcome.kind, 'refused');
		assert.isFalse(document.isDirty);
		assert.isFalse(await exists(path));
	});

	it('neither changes nor saves anything without edits', async () => {
		const uri = await writeFile(path, 'one\n');
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [] })), { kind: 'unchanged' });
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ refusal: { code: 'no-progress' } })), {
			kind: 'refused',
			refusal: { code: 'no-progress' },
			file: '"document"',
		});
		assert.strictEqual(await readFile(path), 'one\n');
	});

	it('survives a computation that throws', async () => {
		const uri = await writeFile(path, 'one\n');
		const outcome = await api.services.edits.applyEdits(uri, () => {
			throw new Error('Nonsense [x](command:y).');
		});
		assert.deepEqual(outcome, {
			kind: 'refused',
			refusal: { code: 'failed', detail: 'Nonsense [x](command:y).' },
			file: 'document.md',
		});
		assert.deepEqual(await sentencesOf(() => showOutcome(outcome)), ["Couldn't change document.md: Nonsense [x] (command:y)."]);
		assert.deepEqual(await api.services.edits.applyEdits(uri, () => ({ edits: [replaceStart('ONE')] })), { kind: 'applied', saved: true });
	});

	it('case 16: applies many simultaneous edits in order', async () => {
		const uri = await writeFile(path, 'x\n');
		const outcomes = await Promise.all(
			Array.from({ length: 12 }, (_, index) =>
				api.services.edits.applyEdits(uri, (_facts, text) => {
					const end = text.lineAt(0).text.length;
					return { edits: [{ range: { start: { line: 0, character: end }, end: { line: 0, character: end } }, newText: ` ${index}` }] };
				}),
			),
		);
		assert.isTrue(outcomes.every(outcome => outcome.kind === 'applied' && outcome.saved));
		assert.strictEqual(await readFile(path), 'x 0 1 2 3 4 5 6 7 8 9 10 11\n');
	});

	it('case 16: loses no text when an edit coincides with typing', async () => {
		const uri = await writeFile(path, 'one\ntwo\n');
		const editor = await show(uri);
		const typing = (async () => {
			for (const character of 'typed') {
				await editor.edit(edit => edit.insert(editor.document.lineAt(1).range.end, character));
			}
		})();
		const outcomes = await Promise.all(
			Array.from({ length: 5 }, () =>
				api.services.edits.applyEdits(uri, (_facts, text) => ({
					edits: [
						{
							range: { start: { line: 0, character: 0 }, end: { line: 0, character: text.lineAt(0).text.length } },
							newText: `${text.lineAt(0).text}+`,
						},
					],
				})),
			),
		);
		await typing;
		const made = outcomes.filter(({ kind }) => kind === 'applied').length;
		for (const outcome of outcomes) {
			assert.isTrue(outcome.kind === 'applied' || (outcome.kind === 'refused' && outcome.refusal.code === 'changed-meanwhile'));
		}
		assert.strictEqual(editor.document.getText(), `one${'+'.repeat(made)}\ntwotyped\n`);
	});

	it('changes several documents in one step', async () => {
		const uris = await Promise.all(['a.md', 'b.md'].map(name => writeFile(`${FOLDER}/${name}`, 'one\n')));
		assert.deepEqual(await api.services.edits.applyEditsToAll(uris, () => ({ edits: [replaceStart('ONE')] })), [
			{ kind: 'applied', saved: true },
			{ kind: 'applied', saved: true },
		]);
		assert.deepEqual([await readFile(`${FOLDER}/a.md`), await readFile(`${FOLDER}/b.md`)], ['ONE\n', 'ONE\n']);
	});

	it('case 4: preserves line endings, a byte order mark and a missing final newline on disk', async () => {
		for (const [index, text] of ['\uFEFFone\r\ntwo  \r\nthree', 'one\ntwo  \nthree', '\uFEFFone\ntwo\n'].entries()) {
			const own = `${path}.${index}.md`;
			await api.services.edits.applyEdits(await writeFile(own, text), () => ({ edits: [replaceStart('ONE')] }));
			assert.strictEqual(await readFile(own), text.replace('one', 'ONE'));
		}
	}).timeout(60_000);

	describe('with the checkboxes of the tree', () => {
		const text = documentText('Boxes', 'todo', '\n## A\n\n- [ ] Task 1\n- [ ] Task 2\n\n## B\n\n- [ ] Task 1\n- [ ] Same\n- [ ] Same\n');

		async function shownItems(): Promise<readonly ItemNode[]> {
			const node = await eventually(() => {
				const found = api.tree.provider.document(inWorkspace(path));
				assert.isDefined(found);
				return found as TreeNode;
			});
			const rows = await api.tree.provider.getChildren(node);
			return rows.flatMap(row => (row.kind === 'section' ? row.children : row.kind === 'item' ? [row] : []));
		}

		it('case 15: ticks the clicked item, even if lines were added above it', async () => {
			await writeFile(path, text);
			const items = await shownItems();
			await writeFile(path, text.replace('## A\n', '## A\n\nA new paragraph.\n'));
			await pause(600);
			await toggleFromTree(api.services, items[1] as ItemNode, 'done');
			assert.strictEqual(await readFile(path), text.replace('## A\n', '## A\n\nA new paragraph.\n').replace('[ ] Task 2', '[x] Task 2'));
		});

		it('case 15: ticks the right one of several equal items', async () => {
			await writeFile(path, text);
			const items = await shownItems();
			await toggleFromTree(api.services, items[2] as ItemNode, 'done');
			assert.strictEqual(await readFile(path), text.replace('## B\n\n- [ ]', '## B\n\n- [x]'));
		});

		it('case 15: refuses an item that is gone, was moved into code, or is ambiguous', async () => {
			await writeFile(path, text);
			const items = await shownItems();
			for (const changed of [
				text.replace('- [ ] Task 2\n', ''),
				text.replace('- [ ] Task 2\n', '\n```\n- [ ] Task 2\n```\n'),
				text.replace('- [ ] Task 2\n', '- [ ] Task 2, but another one\n'),
			]) {
				await writeFile(path, changed);
				await pause(600);
				await toggleFromTree(api.services, items[1] as ItemNode, 'done');
				assert.strictEqual(await readFile(path), changed);
			}
			const doubled = text.replace('- [ ] Same\n', '');
			await writeFile(path, doubled);
			await pause(600);
			await toggleFromTree(api.services, items[4] as ItemNode, 'done');
			assert.strictEqual(await readFile(path), doubled);
		}).timeout(60_000);
	});
});

/** Replaces the first three characters with `text`. */
function replaceStart(text: string): TextEdit {
	return { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: text };
}

function readOnlyFileSystem(text: string): vscode.FileSystemProvider {
	const bytes = new TextEncoder().encode(text);
	const denied = (): never => {
		throw vscode.FileSystemError.NoPermissions();
	};
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => undefined),
		stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
		readDirectory: () => [],
		readFile: () => bytes,
		createDirectory: denied,
		writeFile: denied,
		delete: denied,
		rename: denied,
	};
}

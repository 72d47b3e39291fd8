import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Entry } from '../../src/catalog/entry';
import { MAX_FILE_BYTES } from '../../src/catalog/files/source';
import type { Api } from '../../src/vscode/activate';
import type { EditOutcome } from '../../src/vscode/workspace/edits/editTarget';
import { closeAll, show } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, inWorkspace, remove, writeFile } from './support/files';

const FOLDER = 'unreadable-test';

describe('case 22: a file that is not text', () => {
	let api: Api;

	const entry = (name: string): Entry | undefined => api.services.catalog.current.get(inWorkspace(`${FOLDER}/${name}`).toString());
	const problems = (name: string): readonly string[] | undefined => entry(name)?.problems.map(({ code }) => code);

	before(async () => {
		api = await indexedExtension();
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
	});

	it('with invalid UTF-8 is listed with a note, open or not, and never changed', async () => {
		const bytes = new Uint8Array([...new TextEncoder().encode(documentText('Latin', 'todo')), 0xe9, 0x0a]);
		const uri = await writeFile(`${FOLDER}/latin.md`, bytes);
		await eventually(() => assert.deepEqual(problems('latin.md'), ['not-utf8']));
		assert.isTrue(entry('latin.md')?.isTaskDocument);
		const compute = () => ({ edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' }] });
		const refused: EditOutcome = { kind: 'refused', refusal: { code: 'not-utf8' }, file: 'latin.md' };
		assert.deepEqual(await api.services.edits.applyEdits(uri, compute), refused);
		await show(uri);
		await pause(500);
		assert.deepEqual(problems('latin.md'), ['not-utf8']);
		assert.deepEqual(await api.services.edits.applyEdits(uri, compute), refused);
		assert.deepEqual(await vscode.workspace.fs.readFile(uri), bytes);
	});

	it('with arbitrary bytes is listed or left out, and causes no errors', async () => {
		await writeFile(
			`${FOLDER}/binary.md`,
			Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) & 0xff),
		);
		await eventually(() => assert.include(problems('binary.md') ?? [], 'not-utf8'));
		assert.isFalse(entry('binary.md')?.isTaskDocument);
	});

	it('that has become too large keeps its row, with a note', async () => {
		await writeFile(`${FOLDER}/large.md`, documentText('Large', 'in progress'));
		await eventually(() => assert.strictEqual(entry('large.md')?.title, 'Large'));
		await writeFile(`${FOLDER}/large.md`, new Uint8Array(MAX_FILE_BYTES + 1).fill(0x20));
		await eventually(() => assert.deepEqual(problems('large.md'), ['too-large']));
		assert.deepInclude(entry('large.md'), { title: 'Large', isTaskDocument: true });
		await eventually(() => assert.strictEqual(api.tree.view.message, "Couldn't read 1 file or folder."));
	});

	it('case 3: with broken front matter keeps its row, with a problem', async () => {
		await writeFile(`${FOLDER}/broken.md`, '---\ntitle: Foo: bar\nstatus: todo\n---\n\n# Broken\n');
		await eventually(() => assert.deepEqual(problems('broken.md'), ['front-matter-invalid']));
		await eventually(() => {
			const node = api.tree.provider.document(inWorkspace(`${FOLDER}/broken.md`));
			assert.isDefined(node);
			const row = api.tree.provider.getTreeItem(node!);
			assert.include((api.tree.provider.resolveTreeItem(row, node!).tooltip as vscode.MarkdownString).value, 'YAML');
		});
	});
});

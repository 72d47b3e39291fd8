import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { catalogHas } from './support/catalogHas';
import { sentencesOf, set, unsetAll } from './support/commands';
import { closeAll, openTabs, show } from './support/editors';
import { eventually } from './support/eventually';
import { indexedExtension } from './support/extension';
import { exists, inWorkspace, readFile, remove, writeFile } from './support/files';

const ROOT = 'rename-test';

const LAMP = '---\r\nid: "REN-7"\r\nstatus: todo\r\n---\r\n\r\n# Old Lantern\r\n\r\n![p](img/p.png) and [fuse](REN-8-fuse.md)\r\n';
const FUSE =
	'# REN-8 Fuse\n\n**Status**: Todo\n**Blocked By**: REN-7, REN-9\n**Related**: [lamp](lamp.md#lamp), [[lamp]], `FOLDER/lamp.md`, Old Lantern\n';
const BELL = '# Bell\n\n**Status**: Todo\n**Related**: REN-8, REN-7\n';

/** Each test has its own folder: VS Code keeps texts in memory for a while. */
let folder = '';
let number = 0;

/** The text of the fuse with its links before any rename. */
const fuse = (): string => FUSE.replace('FOLDER', folder);

describe('renaming documents', () => {
	let api: Api;

	before(async () => {
		api = await indexedExtension();
		await vscode.workspace.fs.createDirectory(inWorkspace(ROOT));
	});

	beforeEach(async () => {
		folder = `${ROOT}/${number++}`;
		await write({ 'lamp.md': LAMP, 'REN-8-fuse.md': fuse(), 'bell.md': BELL });
	});

	/** Writes documents by their paths below the test's folder, and waits until the catalog has their facts. */
	async function write(texts: Readonly<Record<string, string>>): Promise<void> {
		const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
		for (const [path, text] of Object.entries(files)) {
			await writeFile(path, text);
		}
		await catalogHas(api, files);
	}

	afterEach(async () => {
		for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
			await document.save();
		}
		await closeAll();
		await unsetAll();
		// The folder around it stays: watchers miss changes in folders that are created in one step with their parent.
		await remove(folder);
		await eventually(() => assert.isUndefined(api.services.catalog.current.entries.find(({ path }) => path.startsWith(`${ROOT}/`))));
	});

	after(() => remove(ROOT));

	it('an id updates the field and every mention, and preserves quotes, line endings and other names', async () => {
		for (const [path, words] of [
			['lamp.md', 'REN-7'],
			['bell.md', 'REN-7'],
		] as const) {
			const edit = await rename(path, words, 'REN-70');
			assert.deepEqual(written(edit), ['REN-8-fuse.md 3:16-21 REN-70', 'bell.md 3:20-25 REN-70', 'lamp.md 1:4-11 "REN-70"'], path);
		}
		await vscode.workspace.applyEdit(await rename('lamp.md', 'REN-7', 'REN-70'));
		assert.include(await textOf('lamp.md'), 'id: "REN-70"\r\n');
		assert.include(await textOf('bell.md'), 'REN-8, REN-70');
	});

	it('a file from a mention of its id updates file, title and mentions', async () => {
		const edit = await rename('bell.md', 'REN-8', 'REN-80');
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await eventually(async () => assert.isTrue(await exists(`${folder}/REN-80-fuse.md`)));
		assert.isFalse(await exists(`${folder}/REN-8-fuse.md`));
		assert.match(await textOf('REN-80-fuse.md'), /^# REN-80 Fuse\n/);
		assert.include(await textOf('bell.md'), '**Related**: REN-80, REN-7');
		assert.include(await textOf('lamp.md'), '[fuse](REN-80-fuse.md)');
	});

	it('an id in prose or a heading updates field, file, headings and all mentions', async () => {
		await write({
			'REN-9-glass.md': '---\nid: REN-9\nstatus: todo\n---\n\n# REN-9: Glass\n\nAs REN-9 says, [REN-9](REN-9-glass.md).\n',
			'notes.md': '# Notes on REN-9\n\n- [ ] REN-9, REN-90, `REN-9`, then [[REN-9-glass]]\n',
		});
		for (const [path, words] of [
			['notes.md', 'on REN-9'],
			['REN-9-glass.md', '# REN-9'],
		] as const) {
			const texts = written(await rename(path, words, 'REN-5', words.length - 2)).filter(
				text => !text.startsWith('bell.md') && !text.startsWith('REN-8'),
			);
			assert.includeMembers([...texts], ['notes.md 0:11-16 REN-5', 'notes.md 2:6-11 REN-5'], path);
		}
		assert.isTrue(await vscode.workspace.applyEdit(await rename('notes.md', '[ ] REN-9', 'REN-5', 5)));
		await eventually(async () => assert.isTrue(await exists(`${folder}/REN-5-glass.md`)));
		assert.strictEqual(await textOf('notes.md'), '# Notes on REN-5\n\n- [ ] REN-5, REN-90, `REN-9`, then [[REN-5-glass]]\n');
		assert.strictEqual(
			await textOf('REN-5-glass.md'),
			'---\nid: REN-5\nstatus: todo\n---\n\n# REN-5: Glass\n\nAs REN-5 says, [REN-5](REN-5-glass.md).\n',
		);
		assert.include(await textOf('REN-8-fuse.md'), 'REN-7, REN-5');
	});

	it('a file from a Markdown link to it', async () => {
		assert.isTrue(await vscode.workspace.applyEdit(await rename('REN-8-fuse.md', '(lamp.md', 'glass')));
		await eventually(async () => assert.isTrue(await exists(`${folder}/glass.md`)));
		assert.strictEqual(
			await textOf('REN-8-fuse.md'),
			fuse().replace('(lamp.md', '(glass.md').replace('[[lamp]]', '[[glass]]').replace(`${folder}/lamp.md`, `${folder}/glass.md`),
		);
	});

	for (const [way, renameLamp] of [
		['by a mention', async () => assert.isTrue(await vscode.workspace.applyEdit(await rename('REN-8-fuse.md', '(lamp.md', 'glass')))],
		['in the explorer', () => move(`${folder}/lamp.md`, `${folder}/glass.md`)],
	] as const) {
		it(`a file, ${way}, right after another program has written a document that VS Code still has open keeps and updates the new text`, async () => {
			const uri = await writeFile(`${folder}/bell.md`, '# Bell\n\n**Status**: Todo\n\n[[lamp]]\n');
			await eventually(() => assert.lengthOf(api.services.catalog.current.get(uri.toString())?.relations ?? [], 1));
			await vscode.workspace.openTextDocument(uri);
			await writeFile(`${folder}/bell.md`, '# Bell\n\nWritten by somebody else.\n\n**Status**: Todo\n\nAs in [[lamp]].\n');
			await renameLamp();
			await eventually(async () =>
				assert.strictEqual(await textOf('bell.md'), '# Bell\n\nWritten by somebody else.\n\n**Status**: Todo\n\nAs in [[glass]].\n'),
			);
			assert.deepEqual([await exists(`${folder}/glass.md`), await exists(`${folder}/lamp.md`)], [true, false]);
		});
	}

	it('is refused with a message, and never overwrites', async () => {
		await refusal(rename('bell.md', 'REN-8', 'bell/x'), /isn't a valid file name/);
		await writeFile(`${folder}/REN-81-fuse.md`, '# Other\n');
		await refusal(rename('bell.md', 'REN-8', 'REN-81'), /REN-81-fuse\.md already exists/);
		await writeFile(`${folder}/bell.md`, BELL.replace('# Bell', '---\nid: REN-5\n---\n# Bell'));
		await eventually(() => assert.strictEqual(api.services.catalog.current.get(inWorkspace(`${folder}/bell.md`).toString())?.id, 'REN-5'));
		await refusal(rename('lamp.md', 'REN-7', 'ren-5'), /Another document already has the id "ren-5"/);
		await refusal(rename('REN-8-fuse.md', 'REN-9', 'x'), /"REN-9" doesn't identify a single document/);
		await refusal(rename('REN-8-fuse.md', ', Old Lan', 'x', 4), /"Old Lantern" is a title/);
	});

	it('in the explorer updates links and mentions, saves closed files, and keeps the links of a moved document', async () => {
		await move(`${folder}/lamp.md`, `${folder}/done/old lamp.md`);
		await eventually(async () =>
			assert.strictEqual(
				await readFile(`${folder}/REN-8-fuse.md`),
				fuse()
					.replace('lamp.md#lamp', 'done/old%20lamp.md#lamp')
					.replace('[[lamp]]', '[[old lamp]]')
					.replace(`${folder}/lamp.md`, `${folder}/done/old lamp.md`),
			),
		);
		await eventually(async () =>
			assert.strictEqual(
				await readFile(`${folder}/done/old lamp.md`),
				LAMP.replace('img/p.png', '../img/p.png').replace('(REN-8', '(../REN-8'),
			),
		);
		assert.strictEqual(await readFile(`${folder}/bell.md`), BELL);
		assert.deepEqual(openTabs(), []);
	});

	it('a folder keeps links from and to its documents', async () => {
		await write({
			'old/deep.md': '# Deep\n\n**Status**: Todo\n\n[up](../lamp.md)\n',
			'top.md': '# Top\n\n[down](old/deep.md)\n',
		});
		await move(`${folder}/old`, `${folder}/new/place`);
		await eventually(async () => assert.include(await readFile(`${folder}/top.md`), '[down](new/place/deep.md)'));
		await eventually(async () => assert.include(await readFile(`${folder}/new/place/deep.md`), '[up](../../lamp.md)'));
	});

	it('changes nothing if the setting is off, and leaves links to VS Code if it updates them', async () => {
		await set('taskDocs.links.updateOnRename', 'never');
		await move(`${folder}/lamp.md`, `${folder}/lamp2.md`);
		assert.strictEqual(await readFile(`${folder}/REN-8-fuse.md`), fuse());
		await move(`${folder}/lamp2.md`, `${folder}/lamp.md`);
		await set('taskDocs.links.updateOnRename', undefined);
		await catalogHas(api, { [`${folder}/lamp.md`]: LAMP });
		await set('markdown.updateLinksOnFileMove.enabled', 'always');
		await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
		await move(`${folder}/lamp.md`, `${folder}/lamp3.md`);
		// What is ours to change. The Markdown link is VS Code's, which changes it some time later, before or after this.
		const ours = fuse().replace('[[lamp]]', '[[lamp3]]').replace(`${folder}/lamp.md`, `${folder}/lamp3.md`);
		await eventually(async () => assert.include([ours, ours.replace('(lamp.md', '(lamp3.md')], await textOf('REN-8-fuse.md')), 30_000);
		// VS Code's edit must not come into the clean-up. Nothing here depends on whether it comes.
		await eventually(async () => assert.include(await textOf('REN-8-fuse.md'), '(lamp3.md')).catch(() => undefined);
	});

	for (const [way, renameLamp] of [
		['by a mention', async () => assert.isTrue(await vscode.workspace.applyEdit(await rename('bell.md', 'lamp', 'glass')))],
		['in the explorer', () => move(`${folder}/lamp.md`, `${folder}/glass.md`)],
	] as const) {
		it(`a file, ${way}, leaves a document that is not UTF-8 unchanged byte for byte, reports it, and updates the others`, async () => {
			const linking = '# Bell\n\n**Status**: Todo\n\n[[lamp]]\n';
			const bytes = new Uint8Array([...new TextEncoder().encode(linking), 0x54, 0xfc, 0x72, 0x0a]);
			for (const [name, text] of [
				['bell.md', linking],
				['latin.md', bytes],
			] as const) {
				const uri = await writeFile(`${folder}/${name}`, text);
				await eventually(() => assert.lengthOf(api.services.catalog.current.get(uri.toString())?.relations ?? [], 1));
			}
			const sentences = await sentencesOf(async shown => {
				await renameLamp();
				await eventually(async () => assert.include(await textOf('bell.md'), '[[glass]]'));
				await eventually(async () => assert.isTrue(await exists(`${folder}/glass.md`)));
				// In the explorer, the message follows the change.
				await eventually(() => assert.isNotEmpty(shown));
			});
			assert.deepEqual(sentences, ["Couldn't update the links in latin.md."]);
			assert.isEmpty(vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.path.endsWith('latin.md')).map(String));
			assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(inWorkspace(`${folder}/latin.md`))), bytes);
		});
	}

	it('an id of a document that is not UTF-8 is refused', async () => {
		const uri = await writeFile(`${folder}/lamp.md`, new Uint8Array([...new TextEncoder().encode(LAMP), 0xfc]));
		await eventually(() =>
			assert.isTrue(api.services.catalog.current.get(uri.toString())?.problems.some(({ code }) => code === 'not-utf8')),
		);
		await refusal(rename('bell.md', 'REN-7', 'REN-70'), /Couldn't change lamp\.md: it isn't valid UTF-8/);
	});

	it('does not save what an editor shows unsaved', async () => {
		const { document } = await show(inWorkspace(`${folder}/REN-8-fuse.md`));
		await move(`${folder}/lamp.md`, `${folder}/lamp4.md`);
		await eventually(() => assert.include(document.getText(), '[[lamp4]]'));
		assert.isTrue(document.isDirty);
	});
});

async function rename(path: string, words: string, newName: string, from = 0): Promise<vscode.WorkspaceEdit> {
	const document = await vscode.workspace.openTextDocument(inWorkspace(`${folder}/${path}`));
	const place = document.positionAt(document.getText().indexOf(words) + Math.max(from, 1));
	return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, newName);
}

async function refusal(work: Promise<unknown>, sentence: RegExp): Promise<void> {
	let said = '';
	try {
		await work;
	} catch (error) {
		said = error instanceof Error ? error.message : String(error);
	}
	assert.match(said, sentence);
}

async function move(from: string, to: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(inWorkspace(from), inWorkspace(to));
	assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** The open document's text, else the disk's. */
async function textOf(path: string): Promise<string> {
	return (await vscode.workspace.openTextDocument(inWorkspace(`${folder}/${path}`))).getText();
}

/** One line for each edit: file, place and new text. */
function written(edit: vscode.WorkspaceEdit): readonly string[] {
	return edit
		.entries()
		.flatMap(([uri, edits]) =>
			edits.map(
				({ range: { start, end }, newText }) =>
					`${uri.path.split('/').pop() ?? ''} ${start.line}:${start.character}-${end.character} ${newText}`,
			),
		);
}

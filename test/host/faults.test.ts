import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds } from '../../src/vscode/contributions';
import { sentencesOf } from './support/commands';
import { closeAll, show } from './support/editors';
import { indexedExtension } from './support/extension';
import { eventually, pause } from './support/eventually';
import { documentText, exists, inWorkspace, nodeFiles, readFile, remove, writeFile } from './support/files';
import { agreesWithFreshIndex } from './support/freshIndex';
import { randomNumbers, shuffled } from './support/random';
import { run } from './run';

const FOLDER = 'faults-test';

/** Full disks and files without permissions are tested in test/host/virtual, since tests that run as root may read and write everything. */
describe('faults on disk', () => {
	let api: Api;
	let number = 0;
	let folder = '';

	const titleOf = (path: string): string | undefined => api.services.catalog.current.get(inWorkspace(path).toString())?.title;
	const problemsOf = (path: string): readonly string[] | undefined =>
		api.services.catalog.current.get(inWorkspace(path).toString())?.problems.map(({ code }) => code);

	before(async () => {
		api = await indexedExtension();
	});

	beforeEach(() => {
		folder = `${FOLDER}/${number++}`;
	});

	afterEach(async () => {
		await closeAll();
		await remove(FOLDER);
		await api.services.catalog.refresh();
	});

	it('reports a file that is deleted before it is changed, and does not restore it', async () => {
		const uri = await writeFile(`${folder}/a.md`, documentText('A', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'A'), 20_000);
		await remove(`${folder}/a.md`);
		const [sentence, ...more] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
		assert.match(sentence ?? '', /^Couldn't open a\.md: /);
		assert.isEmpty(more);
		assert.isFalse(await exists(`${folder}/a.md`));
		await agreesWithFreshIndex(api);
	});

	it('follows a file that becomes a folder of the same name, and a file again', async () => {
		const uri = await writeFile(`${folder}/a.md`, documentText('A', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'A'), 20_000);
		await remove(`${folder}/a.md`);
		await writeFile(`${folder}/a.md/b.md`, documentText('B', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md/b.md`), 'B'), 20_000);
		await agreesWithFreshIndex(api);
		const [sentence] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
		assert.match(sentence ?? '', /^Couldn't open a\.md: /);
		await remove(`${folder}/a.md`);
		await writeFile(`${folder}/a.md`, documentText('Again', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'Again'), 20_000);
		await agreesWithFreshIndex(api);
	});

	it('lists a file that has taken the place of a folder before the folder is checked again', async () => {
		await writeFile(`${folder}/a.md`, documentText('A', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'A'), 20_000);
		await remove(`${folder}/a.md`);
		await writeFile(`${folder}/a.md/b.md`, documentText('B', 'todo'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md/b.md`), 'B'), 20_000);
		await remove(`${folder}/a.md`);
		// The watcher may tell of the file only after the second look.
		api.services.catalog.recheck(await writeFile(`${folder}/a.md`, documentText('Again', 'todo')));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'Again'), 20_000);
		// Until after the second look, which comes a second after the first.
		await pause(2_000);
		assert.strictEqual(titleOf(`${folder}/a.md`), 'Again');
		await agreesWithFreshIndex(api);
	});

	it('refuses an edit that comes too late when two programs write one file, or makes it in the current text', async () => {
		let text = documentText('A', 'todo', '\nours\ntheirs\n');
		const uri = await writeFile(`${folder}/a.md`, text);
		for (let round = 0; round < 5; round++) {
			const theirs = text.replace('theirs', `theirs${round}`);
			const [outcome] = await Promise.all([
				api.services.edits.applyEdits(uri, (_, document) => {
					const line = document
						.getText()
						.split('\n')
						.findIndex(each => each.startsWith('ours'));
					return { edits: [{ range: { start: { line, character: 4 }, end: { line, character: 4 } }, newText: `${round}` }] };
				}),
				writeFile(`${folder}/a.md`, theirs),
			]);
			const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
			if (outcome.kind === 'refused') {
				// Reported, and kept in its editor.
				assert.include(['changed-meanwhile', 'not-saved'], outcome.refusal.code);
				assert.strictEqual(document?.isDirty === true, outcome.refusal.code === 'not-saved', outcome.refusal.code);
			}
			// Other programs may overwrite our changes; we never overwrite theirs.
			text = await readFile(`${folder}/a.md`);
			assert.include(outcome.kind === 'refused' ? [theirs] : [theirs, theirs.replace('ours', `ours${round}`)], text);
			await closeAll();
		}
		await agreesWithFreshIndex(api);
	});

	for (let seed = 1; seed <= 3; seed++) {
		it(`matches a fresh index after many changes whose events come twice, late and in any order (seed ${seed})`, async () => {
			const random = randomNumbers(seed);
			const paths = ['a.md', 'b.md', 'c/d.md', 'c/e.md', 'c/f/g.md', 'h.md/i.md'].map(path => `${folder}/${path}`);
			const touched = new Set<string>();
			for (let step = 0; step < 25; step++) {
				const path = paths[Math.floor(random() * paths.length)] ?? '';
				touched.add(path);
				try {
					if (random() < 0.6) {
						await writeFile(path, documentText(`Step ${step}`, random() < 0.5 ? 'todo' : 'done'));
					} else if (random() < 0.6) {
						await remove(path);
					} else {
						await vscode.workspace.fs.rename(inWorkspace(`${folder}/c`), inWorkspace(`${folder}/k${step}`));
						touched.add(`${folder}/k${step}`);
					}
				} catch (error) {
					// There is nothing of this name to move.
					assert.strictEqual((error as vscode.FileSystemError).code, 'FileNotFound');
				}
				for (const each of shuffled([...touched], random).slice(0, 2)) {
					api.services.catalog.recheck(inWorkspace(each));
				}
			}
			await agreesWithFreshIndex(api);
		});
	}

	if (run.host === 'node') {
		it('finds changes without events, such as in the target of a link, by comparing with the disk', async () => {
			const { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } = await nodeFiles();
			// In the workspace, but not Markdown files: only the links to them are documents.
			const elsewhere = inWorkspace('faults-linked').fsPath;
			mkdirSync(elsewhere);
			const names = ['changed', 'replaced', 'gone', 'same'];
			// In an existing folder: a new folder is read a second time.
			const pathOf = (name: string): string => `faults-linked-${name}.md`;
			try {
				for (const name of names) {
					writeFileSync(`${elsewhere}/${name}.txt`, documentText(name, 'todo'));
					symlinkSync(`${elsewhere}/${name}.txt`, inWorkspace(pathOf(name)).fsPath);
				}
				await eventually(
					() =>
						assert.deepEqual(
							names.map(name => titleOf(pathOf(name))),
							names,
						),
					20_000,
				);
				writeFileSync(`${elsewhere}/changed.txt`, documentText('Changed', 'done'));
				// Replaced by a file with an old date, like a restored backup.
				writeFileSync(`${elsewhere}/other.txt`, documentText('Replaced', 'done'));
				utimesSync(`${elsewhere}/other.txt`, 1_000, 1_000);
				renameSync(`${elsewhere}/other.txt`, `${elsewhere}/replaced.txt`);
				rmSync(`${elsewhere}/gone.txt`);
				await api.services.catalog.compare();
				await eventually(() => {
					assert.deepEqual(
						['changed', 'replaced', 'same'].map(name => titleOf(pathOf(name))),
						['Changed', 'Replaced', 'same'],
					);
					assert.deepEqual(problemsOf(pathOf('gone')), ['unreadable']);
				}, 20_000);
			} finally {
				await Promise.all(names.map(name => remove(pathOf(name))));
				rmSync(elsewhere, { recursive: true });
			}
		});

		it('keeps the last known state of a file replaced by a link to itself, with a note, never writes it, and recovers', async () => {
			const uri = await writeFile(`${folder}/a.md`, documentText('A', 'todo'));
			await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'A'), 20_000);
			const { rmSync, symlinkSync, writeFileSync } = await nodeFiles();
			rmSync(uri.fsPath);
			symlinkSync('a.md', uri.fsPath);
			await api.services.catalog.refresh();
			assert.deepEqual(problemsOf(`${folder}/a.md`), ['unreadable']);
			await eventually(() => assert.strictEqual(api.tree.view.message, "Couldn't read 1 file or folder."));
			const [sentence] = await sentencesOf(() => vscode.commands.executeCommand(commandIds.cycleStatus, uri));
			assert.match(sentence ?? '', /^Couldn't open a\.md: /);
			rmSync(uri.fsPath);
			writeFileSync(uri.fsPath, documentText('Again', 'todo'));
			await vscode.commands.executeCommand(commandIds.refresh);
			await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'Again'), 20_000);
			await agreesWithFreshIndex(api);
		});

		it('does not enter a linked folder that forms a cycle', async () => {
			const uri = await writeFile(`${folder}/deep/a.md`, documentText('A', 'todo'));
			(await nodeFiles()).symlinkSync('..', vscode.Uri.joinPath(uri, '../up').fsPath);
			const { entries } = await api.services.catalog.refresh();
			assert.deepEqual(
				entries.map(({ path }) => path).filter(path => path.startsWith(folder)),
				[`${folder}/deep/a.md`],
			);
			await agreesWithFreshIndex(api);
		});
	}

	it('follows a file that is deleted while open and restored with another text', async () => {
		const uri = await writeFile(`${folder}/a.md`, documentText('A', 'todo'));
		const { document } = await show(uri);
		await remove(`${folder}/a.md`);
		await eventually(() => assert.isUndefined(titleOf(`${folder}/a.md`)), 20_000);
		await writeFile(`${folder}/a.md`, documentText('Back', 'done'));
		await eventually(() => assert.strictEqual(titleOf(`${folder}/a.md`), 'Back'), 20_000);
		await eventually(() => assert.strictEqual(document.getText(), documentText('Back', 'done')), 20_000);
		await agreesWithFreshIndex(api);
	});
});

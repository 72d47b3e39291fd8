import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createScope } from '../../src/catalog/files/scope';
import { MAX_FILE_BYTES, type SourceFile } from '../../src/catalog/files/source';
import { nodeSource } from '../../src/node/nodeSource';
import { temporaryFolder } from './temporaryFolder';

const goOn = { isCancelled: false };

function folderOf(root: string): { readonly uri: string; readonly name: string } {
	return { uri: pathToFileURL(root).href, name: path.basename(root) };
}

async function readAll(root: string, under?: string): Promise<readonly SourceFile[]> {
	const files: SourceFile[] = [];
	await nodeSource.readFolder(folderOf(root), createScope(), file => files.push(file), goOn, under);
	return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path of a file with its text or its problem. */
function lineOf(file: SourceFile | undefined): string {
	return file === undefined
		? 'none'
		: 'problem' in file
			? `${file.path}: ${file.problem}, ${file.problem === 'too-large' ? file.bytes : file.detail}`
			: `${file.path}: ${new TextDecoder().decode(file.bytes)}`;
}

async function readAllLines(root: string, under?: string): Promise<string[]> {
	return (await readAll(root, under)).map(lineOf);
}

describe('nodeSource', function () {
	this.timeout(20_000);

	it('reads every file in scope, whatever its name', async () => {
		const root = temporaryFolder({
			'a.md': 'A',
			'empty.md': '',
			'deep/er/than # you%20 think?/ö 日本 \'"$(x).md': 'odd',
			'node_modules/p/README.md': 'not ours',
			'notes.txt': 'no',
		});
		assert.deepEqual(await readAllLines(root), ['a.md: A', 'deep/er/than # you%20 think?/ö 日本 \'"$(x).md: odd', 'empty.md: ']);
	});

	it('finds the same files without reading them, with the time of their last change or move', async () => {
		const root = temporaryFolder({
			'.gitignore': 'tmp/\n',
			'tmp/a.md': '',
			'a.md': 'A',
			'docs/b.md': 'B',
			'docs/moved.md': 'old',
			'notes.txt': '',
		});
		fs.utimesSync(path.join(root, 'a.md'), 1_000, 1_000);
		fs.utimesSync(path.join(root, 'docs/b.md'), 5_000_000_000, 5_000_000_000);
		const found = new Map<string, number>();
		await nodeSource.findFiles?.(folderOf(root), createScope(), (file, changed) => found.set(file, changed), goOn);
		assert.deepEqual(
			[...found.keys()].sort(),
			(await readAll(root)).map(file => file.path),
		);
		assert.strictEqual(found.get('docs/b.md'), 5_000_000_000_000);
		// An old file counts as changed when it was moved here, which only its other time tells.
		const { mtimeMs, ctimeMs } = fs.statSync(path.join(root, 'a.md'));
		assert.isBelow(mtimeMs, ctimeMs);
		assert.strictEqual(found.get('a.md'), ctimeMs);
	});

	it('honors ignore files below and above the starting folder', async () => {
		const root = temporaryFolder({
			'.gitignore': 'tmp/\n*.draft.md\n',
			'a.draft.md': '',
			'tmp/a.md': '',
			'docs/.gitignore': '!b.draft.md\n/private/\n',
			'docs/a.draft.md': '',
			'docs/b.draft.md': 'B',
			'docs/private/x.md': '',
			'docs/deep/c.md': 'C',
			'docs/deep/d.draft.md': '',
		});
		const expected = ['docs/b.draft.md: B', 'docs/deep/c.md: C'];
		assert.deepEqual(await readAllLines(root), expected);
		assert.deepEqual(await readAllLines(root, 'docs'), expected);
		assert.deepEqual(await readAllLines(root, 'docs/deep'), ['docs/deep/c.md: C']);
		assert.deepEqual(await readAllLines(root, 'tmp'), []);
		assert.deepEqual(await readAllLines(root, 'docs/private'), []);
	});

	it('reads linked files inside the folder only, does not enter linked folders, and reports broken and circular links', async function () {
		if (process.platform === 'win32') {
			// On Windows, few accounts may create links.
			this.skip();
		}
		const outside = temporaryFolder({ 'far.md': 'far', 'folder/x.md': 'x' });
		const root = temporaryFolder({ 'real/a.md': 'A' });
		fs.symlinkSync(path.join(outside, 'far.md'), path.join(root, 'far.md'));
		fs.symlinkSync(path.join('real', 'a.md'), path.join(root, 'near.md'));
		fs.symlinkSync(path.join(outside, 'folder'), path.join(root, 'linked'));
		fs.symlinkSync(path.join(outside, 'folder'), path.join(root, 'folder.md'));
		fs.symlinkSync('..', path.join(root, 'real', 'up'));
		fs.symlinkSync('round.md', path.join(root, 'round.md'));
		fs.symlinkSync('nowhere', path.join(root, 'lost.md'));
		assert.deepEqual(await readAllLines(root), [
			'lost.md: unreadable, the link leads nowhere',
			'near.md: A',
			'real/a.md: A',
			'round.md: unreadable, its links lead in a circle',
		]);
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'near.md')), 'near.md: A');
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'far.md')), 'none');
		const found: string[] = [];
		await nodeSource.findFiles?.(folderOf(root), createScope(), file => found.push(file), goOn);
		assert.deepEqual(found.sort(), ['near.md', 'real/a.md']);
		assert.deepEqual(await readAllLines(root, 'linked'), []);
		assert.deepEqual(await readAllLines(root, 'real/up/real'), []);
	});

	it('enters a folder that is named like a file', async () => {
		const root = temporaryFolder({ 'folder.md/inside.md': 'in' });
		assert.deepEqual(await readAllLines(root), ['folder.md/inside.md: in']);
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'folder.md')), 'none');
	});

	it('does not read a file above the limit, and reads one at the limit', async () => {
		const root = temporaryFolder({ 'huge.md': '', 'large.md': '' });
		fs.truncateSync(path.join(root, 'huge.md'), MAX_FILE_BYTES + 1);
		fs.truncateSync(path.join(root, 'large.md'), MAX_FILE_BYTES);
		const [huge, large] = await readAll(root);
		assert.deepEqual(huge, { path: 'huge.md', problem: 'too-large', bytes: MAX_FILE_BYTES + 1 });
		assert.equal(large && 'bytes' in large && typeof large.bytes === 'object' ? large.bytes.length : undefined, MAX_FILE_BYTES);
		const sparse = temporaryFolder({ 'vast.md': '' });
		fs.truncateSync(path.join(sparse, 'vast.md'), 200 * 1024 ** 3);
		assert.deepEqual(await readAll(sparse), [{ path: 'vast.md', problem: 'too-large', bytes: 200 * 1024 ** 3 }]);
	});

	it('skips files and folders that disappear during reading', async () => {
		const root = temporaryFolder(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index % 4}/${index}.md`, 'x'])));
		const read: string[] = [];
		await nodeSource.readFolder(
			folderOf(root),
			createScope(),
			file => {
				read.push(lineOf(file));
				for (const folder of ['0', '1', '2', '3']) {
					fs.rmSync(path.join(root, folder), { recursive: true, force: true });
				}
			},
			goOn,
		);
		assert.lengthOf(read, 1);
		assert.match(read[0] ?? '', /^\d\/\d+\.md: x$/);
	});

	it('skips folders that become files during reading', async () => {
		const folders = ['0', '1', '2', '3'];
		const root = temporaryFolder(Object.fromEntries(folders.map(folder => [`${folder}/a.md`, 'x'])));
		const read: string[] = [];
		await nodeSource.readFolder(
			folderOf(root),
			createScope(),
			file => {
				read.push(lineOf(file));
				for (const folder of folders) {
					fs.rmSync(path.join(root, folder), { recursive: true, force: true });
					fs.writeFileSync(path.join(root, folder), 'a file now');
				}
			},
			goOn,
		);
		assert.lengthOf(read, 1);
		assert.match(read[0] ?? '', /^\d\/a\.md: x$/);
	});

	it('does not wait for a pipe without a writer', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const root = temporaryFolder({ 'a.md': 'A' });
		execFileSync('mkfifo', [path.join(root, 'pipe.md')]);
		fs.symlinkSync('pipe.md', path.join(root, 'link.md'));
		assert.deepEqual(await readAllLines(root), ['a.md: A']);
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'pipe.md')), 'none');
	});

	it('reports a missing folder and one that is not a file: folder, and never throws', async () => {
		const root = temporaryFolder();
		assert.deepEqual(await readAllLines(path.join(root, 'none')), [': unreadable, it does not exist']);
		const files: SourceFile[] = [];
		await nodeSource.readFolder({ uri: 'vscode-vfs://github/a/b', name: 'b' }, createScope(), file => files.push(file), goOn);
		assert.lengthOf(files, 1);
		assert.include(await nodeSource.readFile({ uri: 'vscode-vfs://github/a/b', name: 'b' }, 'a.md'), {
			path: 'a.md',
			problem: 'unreadable',
		});
		assert.deepEqual(await readAllLines(root, 'none'), []);
	});

	it('reads one file, and returns nothing for a missing one', async () => {
		const root = temporaryFolder({ 'a b.md': 'A' });
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'a b.md')), 'a b.md: A');
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'none.md')), 'none');
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'a b.md/below.md')), 'none');
		fs.symlinkSync('nowhere.md', path.join(root, 'link.md'));
		assert.equal(lineOf(await nodeSource.readFile(folderOf(root), 'link.md')), 'link.md: unreadable, the link leads nowhere');
	});

	it('yields every few milliseconds, and stops when cancelled', async () => {
		const root = temporaryFolder(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.md`, 'x'])));
		const busy = (): void => {
			const end = performance.now() + 2;
			while (performance.now() < end) {
				// Simulates the work of reading a document.
			}
		};
		let turnsOfOthers = 0;
		const turns = setInterval(() => turnsOfOthers++, 1);
		let count = 0;
		await nodeSource.readFolder(
			folderOf(root),
			createScope(),
			() => {
				busy();
				count++;
			},
			goOn,
		);
		clearInterval(turns);
		assert.equal(count, 100);
		// Two hundred milliseconds of work in slices of at most twelve.
		assert.isAtLeast(turnsOfOthers, 5);

		const signal = { isCancelled: false };
		let seen = 0;
		await nodeSource.readFolder(
			folderOf(root),
			createScope(),
			() => {
				busy();
				seen++;
				signal.isCancelled = seen >= 10;
			},
			signal,
		);
		assert.isBelow(seen, 30);
	});
});

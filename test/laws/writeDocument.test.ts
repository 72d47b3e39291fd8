import { assert } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { setField } from '../../src/document/edit/setField';
import { readDocumentFile, type DocumentFile } from '../../src/node/documentFile';
import { writeDocument } from '../../src/node/writeDocument';
import { temporaryFolder } from './temporaryFolder';

function read(folder: string, file: string): DocumentFile {
	const result = readDocumentFile(folder, file);
	if ('code' in result) {
		throw new Error(result.code);
	}
	return result;
}

function refusalOf(folder: string, file: string): string | undefined {
	const result = readDocumentFile(folder, file);
	return 'code' in result ? result.code : undefined;
}

/** Sets the status to Done and writes the document; returns the refusal's code. */
function finish(file: DocumentFile): string | undefined {
	return writeDocument(file, setField(file.document, 'status', 'Done').edits ?? [])?.code;
}

const DRAFT = '# A\n\n**Status:** Draft\n';
const DONE = '# A\n\n**Status:** Done\n';

describe('writeDocument', () => {
	it('changes the edited characters and no other byte', () => {
		const texts: readonly (readonly [name: string, before: string])[] = [
			['a byte order mark', `\ufeff${DRAFT}`],
			['CRLF', DRAFT.replaceAll('\n', '\r\n')],
			['mixed line ends', '# A\r\n\n**Status:** Draft\r\ntext\n\r\n'],
			['no final line end', DRAFT.trimEnd()],
			['blanks at line ends, tabs, NUL and odd characters', '# A \t\n\n**Status:** Draft  \n\t\u0000 \u2028 é e\u0301 \u{1f680}\n\n\n'],
		];
		for (const [name, before] of texts) {
			const folder = temporaryFolder({ 'a.md': before });
			assert.isUndefined(finish(read(folder, 'a.md')), name);
			assert.deepEqual(fs.readFileSync(path.join(folder, 'a.md')), Buffer.from(before.replace('Draft', 'Done')), name);
			assert.deepEqual(fs.readdirSync(folder), ['a.md'], name);
		}
	});

	it('replaces the file, with the same permissions', () => {
		const folder = temporaryFolder({ 'a.md': DRAFT });
		const file = path.join(folder, 'a.md');
		fs.chmodSync(file, 0o640);
		const old = fs.openSync(file, 'r');
		assert.isUndefined(finish(read(folder, 'a.md')));
		// A process that has the file open still reads the old bytes: it was never half written.
		assert.equal(fs.readFileSync(old, 'utf8'), DRAFT);
		fs.closeSync(old);
		assert.equal(fs.readFileSync(file, 'utf8'), DONE);
		assert.equal(fs.statSync(file).mode & 0o7777, 0o640);
	});

	it('writes nothing if there is nothing to do', () => {
		const folder = temporaryFolder({ 'a.md': DONE });
		const { ino } = fs.statSync(path.join(folder, 'a.md'));
		assert.isUndefined(finish(read(folder, 'a.md')));
		assert.equal(fs.statSync(path.join(folder, 'a.md')).ino, ino);
	});

	it('follows links inside the workspace and keeps the links', () => {
		const folder = temporaryFolder({ 'docs/a.md': DRAFT });
		fs.symlinkSync('docs/a.md', path.join(folder, 'link.md'));
		fs.symlinkSync('docs', path.join(folder, 'linked'));
		assert.isUndefined(finish(read(folder, 'link.md')));
		assert.isTrue(fs.lstatSync(path.join(folder, 'link.md')).isSymbolicLink());
		assert.equal(fs.readFileSync(path.join(folder, 'docs/a.md'), 'utf8'), DONE);
		fs.writeFileSync(path.join(folder, 'docs/a.md'), DRAFT);
		assert.isUndefined(finish(read(folder, 'linked/a.md')));
		assert.equal(fs.readFileSync(path.join(folder, 'docs/a.md'), 'utf8'), DONE);
	});

	it('accepts a workspace folder that is itself a link', () => {
		const folder = temporaryFolder({ 'real/a.md': DRAFT });
		fs.symlinkSync('real', path.join(folder, 'link'));
		assert.isUndefined(finish(read(path.join(folder, 'link'), 'a.md')));
		assert.equal(fs.readFileSync(path.join(folder, 'real/a.md'), 'utf8'), DONE);
	});

	it('refuses files outside the workspace, by path and through links', () => {
		const outer = temporaryFolder({ 'a.md': DRAFT, 'inner/b.md': DRAFT, 'inner-2/c.md': DRAFT });
		const folder = path.join(outer, 'inner');
		fs.symlinkSync('../a.md', path.join(folder, 'link.md'));
		fs.symlinkSync('..', path.join(folder, 'up'));
		for (const file of ['../a.md', '../inner-2/c.md', '../none.md', path.join(outer, 'a.md'), 'link.md', 'up/a.md', '', '.', '..']) {
			assert.equal(refusalOf(folder, file), 'outside-workspace', file);
		}
		assert.isUndefined(refusalOf(folder, 'b.md'));
		assert.isUndefined(refusalOf(folder, path.join(folder, 'b.md')));
	});

	it('refuses a path that leads outside when it is written', () => {
		const outer = temporaryFolder({ 'a.md': DRAFT, 'inner/b.md': DRAFT });
		const file = read(path.join(outer, 'inner'), 'b.md');
		fs.rmSync(path.join(outer, 'inner/b.md'));
		fs.symlinkSync('../a.md', path.join(outer, 'inner/b.md'));
		assert.equal(finish(file), 'changed-meanwhile');
		assert.equal(fs.readFileSync(path.join(outer, 'a.md'), 'utf8'), DRAFT);
		assert.deepEqual(fs.readdirSync(path.join(outer, 'inner')), ['b.md']);
	});

	it('refuses a file that changed or disappeared since it was read, and leaves no temporary file', () => {
		const folder = temporaryFolder({ 'a.md': DRAFT, 'b.md': DRAFT, 'c.md': DRAFT });
		const files = ['a.md', 'b.md', 'c.md'].map(name => read(folder, name));
		const { mtime, atime } = fs.statSync(path.join(folder, 'a.md'));
		// Same length and date: only the bytes differ.
		fs.writeFileSync(path.join(folder, 'a.md'), DRAFT.replace('A', 'B'));
		fs.utimesSync(path.join(folder, 'a.md'), atime, mtime);
		fs.appendFileSync(path.join(folder, 'b.md'), '\n');
		fs.rmSync(path.join(folder, 'c.md'));
		assert.deepEqual(files.map(finish), ['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile']);
		assert.deepEqual(fs.readdirSync(folder), ['a.md', 'b.md']);
		assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), DRAFT.replace('A', 'B'));
	});

	it('refuses what is not UTF-8, not Markdown, not a file, too large or missing', () => {
		const folder = temporaryFolder({
			'latin.md': Uint8Array.from([...Buffer.from(DRAFT), 0xe9]),
			'utf16.md': Buffer.from(`\ufeff${DRAFT}`, 'utf16le'),
			'a.txt': DRAFT,
			'folder.md/a': '',
			'large.md': '',
		});
		fs.truncateSync(path.join(folder, 'large.md'), 11 * 1024 * 1024);
		fs.symlinkSync('nowhere.md', path.join(folder, 'dangling.md'));
		assert.deepEqual(
			['latin.md', 'utf16.md', 'a.txt', 'folder.md', 'large.md', 'none.md', 'none/a.md', 'a.txt/a.md', 'dangling.md', 'a\0.md'].map(file =>
				refusalOf(folder, file),
			),
			['not-utf8', 'not-utf8', 'not-markdown', 'not-a-file', 'too-large', 'not-found', 'not-found', 'not-found', 'not-found', 'not-found'],
		);
	});

	it('refuses read-only files and files with hard links', () => {
		const folder = temporaryFolder({ 'a.md': DRAFT, 'b.md': DRAFT });
		fs.chmodSync(path.join(folder, 'a.md'), 0o444);
		fs.linkSync(path.join(folder, 'b.md'), path.join(folder, 'c.md'));
		assert.equal(finish(read(folder, 'a.md')), 'read-only');
		assert.equal(finish(read(folder, 'b.md')), 'not-written');
		assert.deepEqual(
			fs.readdirSync(folder).map(name => fs.readFileSync(path.join(folder, name), 'utf8')),
			[DRAFT, DRAFT, DRAFT],
		);
	});

	it('removes its temporary file if it cannot replace the original', () => {
		const folder = temporaryFolder({ 'a.md': DRAFT });
		const file = read(folder, 'a.md');
		// A folder cannot be replaced by a file. It is unchanged since reading except for the bytes.
		fs.rmSync(path.join(folder, 'a.md'));
		fs.mkdirSync(path.join(folder, 'a.md'));
		assert.isDefined(finish(file));
		assert.deepEqual(fs.readdirSync(folder), ['a.md']);
	});
});

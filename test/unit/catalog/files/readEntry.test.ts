import { assert } from 'chai';
import { readEntry, readTextEntry } from '../../../../src/catalog/files/readEntry';
import { lineRange } from '../../../../src/document/model/text';
import { MAX_FILE_BYTES } from '../../../../src/catalog/files/source';

const location = { uri: 'file:///work/docs/pier.md', folder: 'work', path: 'docs/pier.md' };

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	[...Array(text.length).keys()].forEach(index => view.setUint16(index * 2, text.charCodeAt(index), order === 'little'));
	return bytes;
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

describe('readEntry', () => {
	const text = '---\nstatus: Dräft 日本\n---\n# Pier\n';

	it('reads UTF-8 with and without a byte order mark, and UTF-16 of both orders with one', () => {
		const variants = [bytesOf(text), bytesOf(`\ufeff${text}`), utf16(`\ufeff${text}`, 'little'), utf16(`\ufeff${text}`, 'big')];
		for (const bytes of variants) {
			const entry = readEntry({ path: location.path, bytes }, location);
			assert.deepEqual(
				[entry.status.text, entry.title, entry.problems.map(problem => problem.code)],
				['Dräft 日本', 'Pier', ['unknown-status']],
			);
		}
	});

	it('reads what is not valid UTF-8 as far as it goes and says where', () => {
		const bytes = bytesOf('# Pier\r\n\r\n**Status:** Draft\r\n\r\nCaf? closed');
		bytes[bytes.indexOf(0x3f)] = 0xe9;
		const entry = readEntry({ path: location.path, bytes }, location);
		assert.deepInclude(entry, { title: 'Pier', isTaskDocument: true, status: { text: 'Draft', stage: 'todo' } });
		assert.deepEqual(entry.problems, [{ code: 'not-utf8', range: lineRange(4, 3, 4), severity: 'warning', parameters: {} }]);
	});

	it('does not take a file that is no text for a task document', () => {
		const entry = readEntry(
			{ path: location.path, bytes: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256) },
			location,
		);
		assert.isFalse(entry.isTaskDocument);
		assert.include(
			entry.problems.map(problem => problem.code),
			'not-utf8',
		);
	});

	it('lists a file that cannot be read under its name', () => {
		const entry = readEntry({ path: location.path, problem: 'unreadable', detail: 'permission denied' }, location);
		assert.deepInclude(entry, { ...location, title: 'pier', isTaskDocument: false, isTemplate: false });
		assert.deepEqual(entry.problems, [
			{ code: 'unreadable', range: lineRange(0, 0, 0), severity: 'warning', parameters: { detail: 'permission denied' } },
		]);
	});

	it('keeps what it knew of a file that cannot be read any more', () => {
		const previous = readTextEntry(text, location);
		const entry = readEntry({ path: location.path, problem: 'too-large', bytes: 99_000_000 }, location, { previous });
		const problem = {
			code: 'too-large',
			range: lineRange(0, 0, 0),
			severity: 'warning',
			parameters: { bytes: 99_000_000, limit: MAX_FILE_BYTES },
		};
		assert.deepEqual(entry, { ...previous, problems: [problem] } as typeof entry);
		assert.isTrue(entry.isTaskDocument);
	});

	it('reads labels that a user added', () => {
		const entry = readTextEntry('# Pier\n\n**Befinden:** Draft\n', location, { fieldAliases: { status: ['Befinden'] } });
		assert.equal(entry.status.text, 'Draft');
	});
});

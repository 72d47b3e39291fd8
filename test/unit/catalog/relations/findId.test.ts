import { assert } from 'chai';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { updateCatalog } from '../../../../src/catalog/catalog';
import { catalogOf, uriOf, type Texts } from '../catalogOf';
import { entryOf } from '../entryOf';

const PLACE = { folder: 'work', path: 'x.md' };

/** What a word in prose means among these documents, as `path kind`. */
function found(texts: Texts, word: string): string | undefined {
	const catalog = catalogOf(texts);
	const match = relationIndexOf(catalog).findId(word, PLACE);
	return match && `${catalog.get(match.uri)?.path ?? ''} ${match.kind}`;
}

describe('findId', () => {
	it('knows the id of a field, of a file name and of a title', () => {
		const texts = {
			'a.md': '---\nid: LAN-7\nstatus: todo\n---\n\n# Lamp\n',
			'LAN-8-fuse.md': '# Fuse\n\n**Status**: Todo\n',
			'lan-9-bell.md': '# Task LAN-9 Bell\n\n**Status**: Todo\n',
			'glass.md': '# Task: LAN-10 - Glass\n\n**Status**: Todo\n',
		};
		assert.equal(found(texts, 'LAN-7'), 'a.md id');
		assert.equal(found(texts, 'lan-7'), 'a.md id');
		assert.equal(found(texts, 'LAN-8'), 'LAN-8-fuse.md file-id');
		assert.equal(found(texts, 'LAN-9'), 'lan-9-bell.md file-id');
		assert.equal(found(texts, 'LAN-10'), 'glass.md title');
		assert.isUndefined(found(texts, 'LAN-1'));
	});

	it('does not take common words, numbers, and words of documents that are no work', () => {
		const texts = {
			'utf-8-support.md': '# Support all letters\n\n**Status**: Todo\n',
			'checksums.md': '# SHA-256 for files\n\n**Status**: Todo\n',
			'v2-plan.md': '# V2\n\n**Status**: Todo\n',
			'12-door.md': '# Door\n\n**Status**: Todo\n',
			'COVID-19-notes.md': '# Notes\n',
			'templates/t.md': '---\nid: TMP-1\nstatus: todo\n---\n',
			'intro.md': '---\nid: getting-started\n---\n',
		};
		for (const word of ['UTF-8', 'SHA-256', 'V2', 'v2', '12', 'COVID-19', 'TMP-1', 'getting-started']) {
			assert.isUndefined(found(texts, word), word);
		}
	});

	it('takes an id without a separator in its own case only', () => {
		const texts = { 'a.md': '---\nid: T12\nstatus: todo\n---\n' };
		assert.equal(found(texts, 'T12'), 'a.md id');
		assert.isUndefined(found(texts, 't12'));
	});

	it('prefers the document whose field says it, and takes an id that two have for neither', () => {
		assert.equal(
			found({ 'a.md': '---\nid: LAN-7\nstatus: todo\n---\n', 'LAN-7-old.md': '# Old\n\n**Status**: Done\n' }, 'LAN-7'),
			'a.md id',
		);
		assert.isUndefined(found({ 'LAN-7-a.md': '# A\n\n**Status**: Todo\n', 'LAN-7-b.md': '# B\n\n**Status**: Todo\n' }, 'LAN-7'));
	});

	it('follows a document that becomes work', () => {
		const before = catalogOf({ 'LAN-7.md': '# Lamp\n' });
		assert.isUndefined(relationIndexOf(before).findId('LAN-7', PLACE));
		const after = updateCatalog(before, { set: [entryOf('LAN-7.md', ['# Lamp', '', '**Status**: Todo'])] });
		assert.equal(relationIndexOf(after).findId('LAN-7', PLACE)?.uri, uriOf('LAN-7.md'));
	});
});

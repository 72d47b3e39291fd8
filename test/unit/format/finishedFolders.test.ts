import { assert } from 'chai';
import { finishedFolder } from '../../../src/format/finishedFolders';

describe('finishedFolder', () => {
	it('knows folders for finished documents in all languages, with and without accents', () => {
		for (const name of [
			'Archive',
			'_archived',
			'99-archive',
			'Archiv',
			'arşiv',
			'arsiv',
			'архив',
			'归档',
			'アーカイブ',
			'アーカイブ'.normalize('NFD'),
		]) {
			assert.equal(finishedFolder(name), 'archived', name);
		}
		for (const name of ['DONE', '.completed', 'terminés', 'termines', 'concluido', 'zakonczone', 'tamamlandi', '已完成']) {
			assert.equal(finishedFolder(name), 'done', name);
		}
		for (const name of ['docs', 'archiver', 'done-by', '']) {
			assert.isUndefined(finishedFolder(name), name);
		}
	});
});

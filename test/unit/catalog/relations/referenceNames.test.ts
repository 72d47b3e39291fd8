import { assert } from 'chai';
import { referenceNames } from '../../../../src/catalog/relations/referenceNames';
import { entryOf } from '../entryOf';

describe('referenceNames', () => {
	it('returns ids, else titles, done documents last, without templates, ordinary documents and the referring document', () => {
		const entries = [
			['a.md', '---\nid: LAN-10\nstatus: todo\n---\n\n# Ten\n'],
			['b.md', '---\nid: LAN-9\nstatus: todo\n---\n\n# Nine\n'],
			['c.md', '---\nid: LAN-1\nstatus: done\n---\n\n# One\n'],
			['d.md', '---\nstatus: todo\n---\n\n# Keep articles\n'],
			['e.md', '# No task document\n'],
			['templates/f.md', '---\nstatus: todo\n---\n\n# A template\n'],
			['g.md', '---\nstatus: todo\n---\n\n# Keep articles\n'],
			['h.md', '---\nstatus: todo\n---\n\n# The one asked in\n'],
		].map(([path = '', text = '']) => entryOf(path, [text]));
		assert.deepEqual(
			referenceNames(entries, entries.at(-1)?.uri ?? '').map(({ text, remark }) => `${text} (${remark})`),
			['Keep articles (d.md)', 'LAN-9 (Nine)', 'LAN-10 (Ten)', 'LAN-1 (One)'],
		);
	});
});

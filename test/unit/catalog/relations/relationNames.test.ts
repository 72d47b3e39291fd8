import { assert } from 'chai';
import { mentions } from '../../../../src/catalog/relations/relationNames';
import { entryOf } from '../entryOf';

describe('mentions', () => {
	it('are ids, else titles, with what is over at the end, without templates, ordinary documents and the one asked in', () => {
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
			mentions(entries, entries.at(-1)?.uri ?? '').map(({ text, remark }) => `${text} (${remark})`),
			['Keep articles (d.md)', 'LAN-9 (Nine)', 'LAN-10 (Ten)', 'LAN-1 (One)'],
		);
	});
});

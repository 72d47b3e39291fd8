import { assert } from 'chai';
import { moved } from './moved';

describe('renameEdits', () => {
	it('lets links follow, as they are written', () => {
		const after = moved(
			{
				'docs/tasks/lamp.md': '# Lamp',
				'docs/a.md':
					'# A\n\n**Related**: [Lamp](tasks/lamp.md#glass), `docs/tasks/lamp.md`, lamp\n\nSee [it](./tasks/lamp.md "Lamp"), [again](</docs/tasks/lamp.md>) and [[lamp|the lamp]].\n\n[l]: tasks/lamp.md\n',
			},
			{ from: 'docs/tasks/lamp.md', to: 'docs/done/old lamp.md' },
		);
		assert.equal(
			after['docs/a.md'],
			'# A\n\n**Related**: [Lamp](done/old%20lamp.md#glass), `docs/done/old lamp.md`, old lamp\n\nSee [it](./done/old%20lamp.md "Lamp"), [again](</docs/done/old lamp.md>) and [[old lamp|the lamp]].\n\n[l]: done/old%20lamp.md\n',
		);
	});

	it("changes a moved document's own relative links, images and files too", () => {
		const after = moved(
			{
				'docs/tasks/lamp.md':
					'# Lamp\n\n**Status**: Done\n**Feature**: ../feature.md\n\n[f](../feature.md) ![p](../img/p%C3%A4r.png) [s](../../src/lamp.ts#L3) [self](lamp.md#x) [w](https://example.com/a.md) [abs](/docs/feature.md) [h](#top) [[feature]]\n',
				'docs/feature.md': '# Feature\n\n- [Lamp](tasks/lamp.md)\n',
			},
			{ from: 'docs/tasks/lamp.md', to: 'archive/2026/lamp-1.md' },
		);
		assert.equal(
			after['archive/2026/lamp-1.md'],
			'# Lamp\n\n**Status**: Done\n**Feature**: ../../docs/feature.md\n\n[f](../../docs/feature.md) ![p](../../docs/img/p%C3%A4r.png) [s](../../src/lamp.ts#L3) [self](lamp-1.md#x) [w](https://example.com/a.md) [abs](/docs/feature.md) [h](#top) [[feature]]\n',
		);
		assert.equal(after['docs/feature.md'], '# Feature\n\n- [Lamp](../archive/2026/lamp-1.md)\n');
	});

	it('lets ids follow, those of fields and those that a file name begins with', () => {
		const after = moved(
			{
				'LAN-1-lamp.md': '# Lamp\n\n**Status**: Todo',
				'b.md': '---\nid: B-2\nstatus: todo\nblocked_by: [LAN-1, "other"]\n---\n# B',
				'c.md': '# C\n\n- **Status**: Todo\n- **Blocked By**: B-2, LAN-1 (soon)\n- **Related**: Lamp',
			},
			{ from: 'LAN-1-lamp.md', to: 'LAN-7-lamp.md' },
			{ from: 'b.md', to: 'b.md', id: 'B-9' },
		);
		assert.equal(after['b.md'], '---\nid: B-2\nstatus: todo\nblocked_by: [LAN-7, "other"]\n---\n# B');
		assert.equal(after['c.md'], '# C\n\n- **Status**: Todo\n- **Blocked By**: B-9, LAN-7 (soon)\n- **Related**: Lamp');
	});

	it('leaves code, comments, other documents of that name and unsafe places alone', () => {
		const texts = {
			'a/lamp.md': '# Lamp',
			'b/lamp.md': '# Lamp',
			'c.md': '# C\n\n[[lamp]] `[x](a/lamp.md)` <!-- [x](a/lamp.md) -->\n\n```\n[x](a/lamp.md)\n```\n\n[out](../../../a/lamp.md)\n',
			'd.md': '---\nstatus: todo\nrelated: a/lamp.md\n---\n',
		};
		const after = moved(texts, { from: 'a/lamp.md', to: 'a/l: #1.md' });
		assert.equal(after['c.md'], texts['c.md']);
		assert.equal(after['d.md'], texts['d.md']);
	});

	it('changes every mention of an id in prose, in the document itself too', () => {
		const after = moved(
			{
				'LAN-1-lamp.md': '---\nid: LAN-1\ntitle: "LAN-1: Lamp"\nstatus: todo\n---\n# LAN-1: Lamp\n\nLAN-1 needs LAN-10.\n',
				'b.md': [
					'# After LAN-1',
					'',
					'**Status**: Todo',
					'**Related**: LAN-1, LAN-1: Lamp, [LAN-1](LAN-1-lamp.md)',
					'',
					'- [ ] wait for lan-1 (LAN-1) and `LAN-1`',
					'| LAN-1 | https://example.com/LAN-1 |',
					'[see LAN-1](https://example.com/LAN-1) [[LAN-1-lamp|LAN-1]]',
				],
			},
			{ from: 'LAN-1-lamp.md', to: 'LAN-70-lamp.md', id: 'LAN-70' },
		);
		assert.equal(
			after['LAN-70-lamp.md'],
			'---\nid: LAN-1\ntitle: "LAN-70: Lamp"\nstatus: todo\n---\n# LAN-70: Lamp\n\nLAN-70 needs LAN-10.\n',
			'but the field, which the caller changes',
		);
		assert.deepEqual(after['b.md']?.split('\n'), [
			'# After LAN-70',
			'',
			'**Status**: Todo',
			'**Related**: LAN-70, LAN-70: Lamp, [LAN-70](LAN-70-lamp.md)',
			'',
			'- [ ] wait for LAN-70 (LAN-70) and `LAN-1`',
			'| LAN-70 | https://example.com/LAN-1 |',
			'[see LAN-1](https://example.com/LAN-1) [[LAN-70-lamp|LAN-70]]',
		]);
	});

	it('changes mentions when a file gets another id, unless a field says the id', () => {
		const others = { 'c.md': '# C\n\nSee LAN-1.\n' };
		const byFile = moved(
			{ 'LAN-1-lamp.md': '# LAN-1 Lamp\n\n**Status**: Todo\n', ...others },
			{ from: 'LAN-1-lamp.md', to: 'LAN-2-lamp.md' },
		);
		assert.equal(byFile['c.md'], '# C\n\nSee LAN-2.\n');
		assert.equal(byFile['LAN-2-lamp.md'], '# LAN-2 Lamp\n\n**Status**: Todo\n');
		const byField = moved(
			{ 'LAN-1-lamp.md': '# Lamp\n\n**ID**: LAN-1\n**Status**: Todo\n', ...others },
			{ from: 'LAN-1-lamp.md', to: 'LAN-2-lamp.md' },
		);
		assert.equal(byField['c.md'], '# C\n\nSee LAN-1.\n');
	});

	it('changes an id that only the title says', () => {
		const after = moved(
			{ 'lamp.md': '# LAN-1: Lamp\n\n**Status**: Todo\n', 'c.md': '# C\n\n**Status**: Todo\n**Related**: LAN-1\n\nSee LAN-1.\n' },
			{ from: 'lamp.md', to: 'lamp.md', id: 'LAN-2', oldId: 'LAN-1' },
		);
		assert.equal(after['lamp.md'], '# LAN-2: Lamp\n\n**Status**: Todo\n');
		assert.equal(after['c.md'], '# C\n\n**Status**: Todo\n**Related**: LAN-2\n\nSee LAN-2.\n');
	});

	it('changes mentions in a document with more words than an entry keeps', () => {
		const words = Array.from({ length: 300 }, (_, index) => `X-${index}`).join(' ');
		const after = moved(
			{ 'LAN-1-lamp.md': '# Lamp\n\n**Status**: Todo\n', 'c.md': `# C\n\n${words} LAN-1\n` },
			{ from: 'LAN-1-lamp.md', to: 'LAN-2-lamp.md' },
		);
		assert.equal(after['c.md'], `# C\n\n${words} LAN-2\n`);
	});
});

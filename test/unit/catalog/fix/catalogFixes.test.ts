import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { catalogFixes } from '../../../../src/catalog/fix/catalogFixes';
import type { WorkspaceFix } from '../../../../src/catalog/fix/workspaceFix';
import type { ProblemCode } from '../../../../src/document/model/problem';
import { applyEdits } from '../../../../src/document/model/text';
import { familyConventions } from '../../../../src/template/nameConvention';
import { catalogOf, documentIn, uriOf, type Texts } from '../catalogOf';

const textOf = (text: Texts[string] | undefined): string => (typeof text === 'string' ? text : (text ?? []).join('\n'));

/** What fixes of the first problem of this code would do, and whether problems of that code are left after each. */
function fixes(
	texts: Texts,
	code: ProblemCode,
	files: readonly string[] = [],
): { readonly fix: WorkspaceFix; readonly after: Record<string, string>; readonly left: number }[] {
	const catalog = catalogOf(texts);
	const exists =
		(known: Texts) =>
		(folder: string, path: string): boolean =>
			folder === 'work' && [...Object.keys(known), ...files].some(file => file === path || file.startsWith(`${path}/`));
	const check = (of: Texts) =>
		[...checkCatalog(catalogOf(of), { exists: exists(of), conventions: familyConventions })].flatMap(([uri, problems]) =>
			problems.filter(problem => problem.code === code).map(problem => ({ uri, problem })),
		);
	const found = check(texts);
	assert.isNotEmpty(found, code);
	const { uri, problem } = found[0] as (typeof found)[0];
	const context = { catalog, documentOf: documentIn(texts), eolOf: () => '\n', exists: exists(texts) };
	return catalogFixes(uri, problem, context).map(fix => {
		const after: Record<string, string> = {};
		for (const [path, text] of Object.entries(texts)) {
			const to = fix.renames.find(({ from }) => from === uriOf(path))?.to;
			const edits = fix.edits.find(change => change.uri === uriOf(path))?.edits ?? [];
			after[to === undefined ? path : decodeURIComponent(to.slice('file:///work/'.length))] = applyEdits(textOf(text), edits);
		}
		for (const created of fix.creates) {
			after[created.slice('file:///work/'.length)] = '';
		}
		const left = check(after).filter(
			other => code !== 'relation-inverse' || other.problem.parameters['target'] === problem.parameters['target'],
		);
		return { fix, after, left: left.length };
	});
}

const task = (status: string, ...lines: string[]): string => ['# T', '', `**Status**: ${status}`, ...lines].join('\n');

describe('catalogFixes', () => {
	it("sets the folder's status, or moves the document to its status's folder with its links", () => {
		const found = fixes(
			{
				'.tasks/active/a.md': task('COMPLETED', '[b](b.md)'),
				'.tasks/active/b.md': task('ACTIVE', '[a](a.md#x)'),
				'.tasks/completed/c.md': task('COMPLETED'),
			},
			'folder-status',
		);
		assert.deepEqual(
			found.map(({ fix, left }) => [fix.code, fix.parameters, fix.isPreferred, left]),
			[
				['set-folder-status', { status: 'IN PROGRESS' }, true, 0],
				['move-to-folder', { folder: '.tasks/completed' }, false, 0],
			],
		);
		assert.equal(found[0]?.after['.tasks/active/a.md'], task('IN PROGRESS', '[b](b.md)'));
		assert.equal(found[1]?.after['.tasks/completed/a.md'], task('COMPLETED', '[b](../active/b.md)'));
		assert.equal(found[1]?.after['.tasks/active/b.md'], task('ACTIVE', '[a](../completed/a.md#x)'));
	});

	it('renames a file to the expected name, never over another', () => {
		const family =
			'# Enhancement Task: T\n\n## Task Information\n- **Task ID**: 2026-11-20_3_login\n- **Type**: Enhancement\n- **Priority**: High\n- **Status**: PLANNED\n';
		const texts = { 't/2026-11-20_3_Login.md': family, 'b.md': '# B\n\n**Related**: [t](t/2026-11-20_3_Login.md)\n' };
		const [found, ...others] = fixes(texts, 'file-name');
		assert.isEmpty(others);
		assert.deepEqual([found?.fix.code, found?.fix.parameters, found?.left], ['rename-file', { name: '2026-11-20_3_login.md' }, 0]);
		assert.equal(found?.after['b.md'], '# B\n\n**Related**: [t](t/2026-11-20_3_login.md)\n');
		assert.isEmpty(fixes({ ...texts, 't/2026-11-20_3_login.md': '' }, 'file-name'));
	});

	it('gives the next free id', () => {
		const [found] = fixes(
			{ 'a.md': task('Todo', '**ID**: LAN-007'), 'b.md': task('Todo', '**ID**: LAN-007'), 'c.md': task('Todo', '**ID**: LAN-011') },
			'duplicate-id',
		);
		assert.deepEqual([found?.fix.code, found?.after['a.md'], found?.left], ['next-id', task('Todo', '**ID**: LAN-012'), 0]);
		assert.isEmpty(fixes({ 'a.md': task('Todo', '**ID**: lamp'), 'b.md': task('Todo', '**ID**: lamp') }, 'duplicate-id'));
	});

	it('ticks the box of a file that exists, and makes one that does not', () => {
		const [ticked] = fixes({ 'a.md': task('Todo', '', '### Files to Create', '- [ ] `docs/a.md` - A') }, 'path-exists', ['docs/a.md']);
		assert.deepEqual(
			[ticked?.fix.code, ticked?.after['a.md'], ticked?.left],
			['tick-path', task('Todo', '', '### Files to Create', '- [x] `docs/a.md` - A'), 0],
		);
		const [made] = fixes({ 'a.md': task('Todo', '', '### Files to Modify', '- `src/a.ts`') }, 'path-missing', ['src/b.ts']);
		assert.deepEqual([made?.fix.code, made?.fix.creates, made?.left], ['create-file', [uriOf('src/a.ts')], 0]);
	});

	it('names the document in the other one, in the form of the list that is there', () => {
		const other = (text: string): string | undefined => {
			const [found] = fixes(
				{
					'LAN-1.md': '---\nid: LAN-1\nstatus: todo\nblocked_by: b\n---\n# A',
					'b.md': text,
					'c.md': '---\nstatus: todo\nblocked_by: b\n---\n',
					'd.md': '---\nstatus: todo\nblocked_by: e\n---\n',
					'e.md': '---\nstatus: todo\nblocks: d\n---\n',
				},
				'relation-inverse',
			);
			assert.deepEqual([found?.fix.code, found?.left], ['add-inverse', 0], text);
			return found?.after['b.md'];
		};
		assert.equal(other('---\nstatus: todo\nblocks: [c]\n---\n'), '---\nstatus: todo\nblocks: [c, LAN-1]\n---\n');
		assert.equal(other('---\nstatus: todo\nblocks: ["c"] # so far\n---\n'), '---\nstatus: todo\nblocks: ["c", "LAN-1"] # so far\n---\n');
		assert.equal(other('---\nblocks:\n  - "c"\nstatus: todo\n---\n'), '---\nblocks:\n  - "c"\n  - "LAN-1"\nstatus: todo\n---\n');
		assert.equal(other('---\nstatus: todo\nblocks: c\n---\n'), '---\nstatus: todo\nblocks: c, LAN-1\n---\n');
		assert.equal(
			other('# B\n\n- **Status**: Todo\n- **Blocks**: [c](c.md) (soon)  \n'),
			'# B\n\n- **Status**: Todo\n- **Blocks**: [c](c.md) (soon), LAN-1  \n',
		);
		assert.equal(
			other('# B\n\n**Status**: Todo\n\n### Related Tasks\n- **Blocked By**: None\n- **Blocks**: c\n'),
			'# B\n\n**Status**: Todo\n\n### Related Tasks\n- **Blocked By**: None\n- **Blocks**: c, LAN-1\n',
		);
	});

	it('fills an empty place, or adds the field', () => {
		const other = (text: string): string | undefined =>
			fixes(
				{
					'LAN-1.md': '---\nid: LAN-1\nstatus: todo\nblocked_by: b\n---\n# A',
					'b.md': text,
					'd.md': '---\nstatus: todo\nblocked_by: e\n---\n',
					'e.md': '---\nstatus: todo\nblocks: [d, f]\n---\n',
					'f.md': '---\nstatus: todo\nblocked_by: e\n---\n',
				},
				'relation-inverse',
			)[0]?.after['b.md'];
		assert.equal(
			other('# B\n\n**Status**: Todo\n\n### Related Tasks\n- **Blocks**: [Tasks waiting for this one]\n'),
			'# B\n\n**Status**: Todo\n\n### Related Tasks\n- **Blocks**: LAN-1\n',
		);
		assert.equal(other('# B\n\n**Status**: Todo\n**Blocks**: None\n'), '# B\n\n**Status**: Todo\n**Blocks**: LAN-1\n');
		assert.equal(other('# B\n\n**Status**: Todo\n'), '# B\n\n**Status**: Todo\n**Blocks**: LAN-1\n');
		assert.equal(other('---\nstatus: todo\n---\n# B\n'), '---\nstatus: todo\nblocks: LAN-1\n---\n# B\n');
	});

	it('names the document by what means no other: by its path where two share the id, in a link where that would be cut', () => {
		const other = (from: string, id: string, text: string): string | undefined =>
			fixes(
				{
					[from]: task('Todo', `**ID**: ${id}`, '**Blocked By**: b'),
					'b.md': text,
					'c.md': task('Todo', '**ID**: LAN-1', '**Blocked By**: b'),
				},
				'relation-inverse',
			)[0]?.after['b.md'];
		assert.equal(other('a.md', 'LAN-1', task('Todo', '**Blocks**: c')), task('Todo', '**Blocks**: c, a.md'));
		assert.equal(other('a (b)/c d.md', 'LAN-1', task('Todo', '**Blocks**: c')), task('Todo', '**Blocks**: c, [c d](a%20%28b%29/c%20d.md)'));
		assert.equal(other('a.md', 'LAN 1 (old)', task('Todo', '**Blocks**: c')), task('Todo', '**Blocks**: c, a.md'));
	});

	it('fills the empty place alone where the document says it twice', () => {
		const texts = {
			'a.md': task('Todo', '**Blocked By**: b'),
			'b.md': '---\nblocks:\nstatus: todo\n---\n# B\n\n**Blocks**: c\n',
			'c.md': task('Todo', '**Blocked By**: b'),
		};
		assert.equal(fixes(texts, 'relation-inverse')[0]?.after['b.md'], '---\nblocks: a.md\nstatus: todo\n---\n# B\n\n**Blocks**: c\n');
	});
});

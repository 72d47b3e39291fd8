import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { messageOf } from '../../../../src/sentences/problemSentences';
import { familyConventions } from '../../../../src/template/nameConvention';
import { catalogOf, type Texts } from '../catalogOf';

/** `path: message` of each problem, with what stands in its range. @param files what exists beside the documents. */
function problemsIn(texts: Texts, files: readonly string[] = []): string[] {
	const catalog = catalogOf(texts);
	const known = new Set([...Object.keys(texts), ...files]);
	const found = checkCatalog(catalog, { exists: (folder, path) => folder === 'work' && known.has(path), conventions: familyConventions });
	return [...found].flatMap(([uri, problems]) =>
		problems.map(problem => {
			const path = uri.slice('file:///work/'.length);
			const text = texts[path] ?? '';
			const { start, end } = problem.range;
			const written = (typeof text === 'string' ? text.split('\n') : text)[start.line]?.slice(start.character, end.character) ?? '';
			return `${path}${written === '' ? '' : ` [${written}]`}: ${messageOf(problem)}`;
		}),
	);
}

const task = (status: string, ...lines: string[]): string[] => ['# T', '', `**Status**: ${status}`, ...lines];

/** `line:character` of the line's end that these words make. */
function lineOf(text: string | readonly string[], words: string, skipped = 0): string {
	const lines = typeof text === 'string' ? text.split('\n') : text;
	const line = lines.findIndex(each => each.endsWith(words));
	return `${line}:${(lines[line] ?? '').length - words.length + skipped}`;
}

describe('checkCatalog', () => {
	describe('folder-status', () => {
		it('tells a document that lies in a folder for another status', () => {
			assert.deepEqual(
				problemsIn({
					'.tasks/active/a.md': task('COMPLETED'),
					'.tasks/completed/b/task.md': task('PLANNED'),
					'archive/c.md': task('In Progress'),
				}),
				[
					'.tasks/active/a.md [COMPLETED]: In "active/", but status is "COMPLETED".',
					'.tasks/completed/b/task.md [PLANNED]: In "completed/", but status is "PLANNED".',
					'archive/c.md [In Progress]: In "archive/", but status is "In Progress".',
				],
			);
		});

		it('says nothing where folder and status agree, the folder is no status or the status no stage', () => {
			assert.deepEqual(
				problemsIn({
					'.tasks/active/a.md': task('Planned'),
					'.tasks/active/b.md': task('Blocked'),
					'.tasks/completed/c.md': task('Archived'),
					'.tasks/completed/d.md': task('Wondering'),
					'backlog/e.md': task('done'),
					'backlog/f.md': task('in progress'),
					'docs/review/g.md': task('Todo'),
					'archive/h.md': task('Done'),
					'done/templates/i.md': task('Todo'),
					'done/notes.md': ['# Words'],
				}),
				[],
			);
		});
	});

	describe('file-name', () => {
		const family = (date: string): string[] => [
			'# Enhancement Task: T',
			'',
			'## Task Information',
			`- **Task ID**: ${date}`,
			'- **Type**: Enhancement',
			'- **Priority**: High',
			'- **Status**: PLANNED',
		];

		it("tells a name that tries to follow its family's convention", () => {
			assert.deepEqual(
				problemsIn({
					'.tasks/active/20261120 3 Login_Form.md': family('2026-11-20_3_login-form'),
					'.tasks/active/2026-11-20_4_logout.md': family('2026-11-20_4_logout'),
					'.tasks/active/logout form.md': family('2026-11-20_5_x'),
				}),
				[
					'.tasks/active/20261120 3 Login_Form.md: The file name "20261120 3 Login_Form.md" doesn\'t follow the naming convention. Expected "2026-11-20_3_login-form.md".',
				],
			);
		});

		it('tells the one name among many that is not in kebab case', () => {
			const names = ['sort-lamps', 'LAN-7-mend-fuse', 'order-glass', 'paint-pier'];
			const texts = (name: string): Texts => Object.fromEntries([...names, name].map(stem => [`docs/${stem}.md`, task('Todo')]));
			assert.deepEqual(problemsIn(texts('Lay New_Cable')), [
				'docs/Lay New_Cable.md: The file name "Lay New_Cable.md" doesn\'t follow the naming convention. Expected "lay-new-cable.md".',
			]);
			assert.deepEqual(problemsIn(texts('README')), []);
			assert.deepEqual(
				problemsIn(Object.fromEntries(['a-b', 'C d', 'E f', 'g-h', 'I_j'].map(stem => [`docs/${stem}.md`, task('Todo')]))),
				[],
			);
		});
	});

	describe('duplicate-id', () => {
		it('tells documents with one id, each about another', () => {
			assert.deepEqual(
				problemsIn({
					'a.md': task('Todo', '**ID**: T-1'),
					'b/a.md': task('Todo', '**Task ID**: t-1'),
					'c.md': task('Todo', '**ID**: T-2'),
				}),
				['a.md [T-1]: The id "T-1" is also used by b/a.md.', 'b/a.md [t-1]: The id "t-1" is also used by a.md.'],
			);
		});

		it('says nothing of tickets, parts of one task, templates and other workspace folders', () => {
			assert.deepEqual(
				problemsIn({
					'a.md': task('Todo', '**Ticket**: T-1'),
					'b.md': task('Todo', '**Ticket**: T-1'),
					't/x/task.md': task('Todo', '**ID**: X-1'),
					't/x/plan.md': task('Todo', '**ID**: X-1'),
					'templates/c.md': task('Todo', '**ID**: T-2'),
					'd.md': task('Todo', '**ID**: T-2'),
					'e.md': task('Todo', '**ID**: [TASK-ID]'),
					'f.md': task('Todo', '**ID**: [TASK-ID]'),
				}),
				[],
			);
		});
	});

	describe('path-missing and path-exists', () => {
		it('tells a file to modify that is not there and one to create that is', () => {
			assert.deepEqual(
				problemsIn(
					{
						'app/docs/a.md': task(
							'In Progress',
							'',
							'### Files to Modify',
							'- `src/lamp.ts` - there',
							'- `src/fuse.ts` - gone',
							'- `glass.ts`',
							'',
							'### Files to Create',
							'- [ ] `docs/guide.md` - there',
							'- [ ] `docs/none.md`',
							'- [x] `docs/guide.md`',
						),
					},
					['app/src/lamp.ts', 'docs/guide.md'],
				),
				[
					'app/docs/a.md [src/fuse.ts]: "src/fuse.ts" is listed under Files to Modify but doesn\'t exist.',
					'app/docs/a.md [docs/guide.md]: "docs/guide.md" is listed under Files to Create but already exists.',
				],
			);
		});

		it('says nothing when nobody knows, the work is over, or the path leads out of the folder', () => {
			assert.deepEqual(
				problemsIn({
					'a.md': task('Done', '', '### Files to Modify', '- `src/fuse.ts`'),
					'b.md': task('Todo', '', '### Files to Modify', '- `../../../etc/fuse.ts`'),
				}),
				[],
			);
			const catalog = catalogOf({ 'a.md': task('Todo', '', '### Files to Modify', '- `src/fuse.ts`', '', '[x](b.md)') });
			assert.equal(checkCatalog(catalog, { exists: () => undefined }).size, 0);
		});
	});

	describe('relation-unknown', () => {
		it("tells ids of the catalog's make, paths and wiki links that nobody knows", () => {
			assert.deepEqual(
				problemsIn(
					{
						'LAN-1-a.md': task(
							'Todo',
							'**Related**: LAN-9, lan-2, gone.md, [[gone]], [[b]], docs/c.md',
							'',
							'See [it](gone.md#x) and [file](notes.md).',
						),
						'LAN-2-b.md': task('Todo'),
						'x/b.md': task('Todo'),
					},
					['docs/c.md', 'notes.md'],
				),
				[
					'LAN-1-a.md [LAN-9]: No document matches "LAN-9".',
					'LAN-1-a.md [gone.md]: No document matches "gone.md".',
					'LAN-1-a.md [gone]: No document matches "gone".',
					'LAN-1-a.md [gone.md]: No document matches "gone.md".',
				],
			);
		});

		it('says nothing of prose, teams, phases, other trackers, addresses and names that several have', () => {
			assert.deepEqual(
				problemsIn({
					'LAN-1-a.md': task(
						'Todo',
						'**Blocked By**: None',
						'**Dependencies**: Phase 1, Design team',
						'**Related**: JIRA-12, the login work, b, [w](https://example.com/x.md), [[wiki]]',
						'',
						'A [[loose end]] and [out](../../x.md).',
						'',
						'## Dependencies',
						'- A library that reads YAML',
						'- **Team A**: reviews',
						'- Node.js',
					),
					'LAN-2-c.md': task('Todo'),
					'x/b.md': task('Todo'),
					'y/b.md': task('Todo'),
					'wiki.md': ['# W'],
				}),
				[],
			);
		});
	});

	describe('relation-inverse', () => {
		it('tells a blocker that does not say so, where others do', () => {
			assert.deepEqual(
				problemsIn({
					'a.md': task('Todo', '**Blocked By**: b'),
					'b.md': task('Todo', '**Blocks**: c'),
					'c.md': task('Todo', '**Blocked By**: b'),
				}),
				['a.md [b]: "T" doesn\'t list this document under "Blocks".'],
			);
		});

		it('says nothing where nobody says it twice, when one of them is over, and of plain links', () => {
			assert.deepEqual(problemsIn({ 'a.md': task('Todo', '**Blocked By**: b'), 'b.md': task('Todo', '[a](a.md)') }), []);
			assert.deepEqual(
				problemsIn({
					'a.md': task('Todo', '**Blocked By**: b'),
					'b.md': task('Done', '**Blocks**: c'),
					'c.md': task('Todo', '**Blocked By**: b'),
					'd.md': task('Todo', '**Depends on**: c'),
					'e.md': ['# Notes', '**Blocked By**: b'],
				}),
				[],
			);
		});
	});

	describe('relation-cycle', () => {
		it('names each circle once, the same whatever document comes first', () => {
			assert.deepEqual(
				problemsIn({
					'a.md': task('Todo', '**Title**: A', '**Blocked By**: b'),
					'b.md': task('Todo', '**Title**: B', '### Prerequisite Tasks', '- **c**: first'),
					'c.md': task('Todo', '**Title**: C'),
					'd.md': task('Todo', '**Title**: D', '**Blocks**: c', '**Dependencies**: a.md'),
				}),
				['a.md [b]: These documents block each other: A → B → C → D → A.'],
			);
		});

		it('says nothing of a circle that is broken by a document that is done', () => {
			assert.deepEqual(problemsIn({ 'a.md': task('Todo', '**Depends on**: b'), 'b.md': task('Done', '**Depends on**: a') }), []);
		});
	});

	it('points at the other documents of an id and of a circle, at eight of them at most', () => {
		const placesIn = (texts: Texts): Record<string, string[]> =>
			Object.fromEntries(
				[...checkCatalog(catalogOf(texts), { exists: () => undefined })].map(([uri, problems]) => [
					uri.slice('file:///work/'.length),
					problems.flatMap(({ related = [] }) =>
						related.map(
							({ uri: other, range: { start }, name }) => `${other.slice('file:///work/'.length)} ${start.line}:${start.character} ${name}`,
						),
					),
				]),
			);
		assert.deepEqual(placesIn({ 'x/a.md': task('Todo', '**ID**: LAN-1'), 'y/b.md': task('Todo', '**Title**: B', '**ID**: lan-1') }), {
			'x/a.md': [`y/b.md ${lineOf(task('Todo', '**Title**: B', '**ID**: lan-1'), 'lan-1')} y/b.md`],
			'y/b.md': [`x/a.md ${lineOf(task('Todo', '**ID**: LAN-1'), 'LAN-1')} x/a.md`],
		});
		const circle = {
			'a.md': task('Todo', '**Blocked By**: b'),
			'b.md': task('Todo', '**Title**: B'),
			'c.md': task('Todo', '**Title**: C', '**Blocks**: b', '**Depends on**: a'),
		};
		const [blocks, waits] = ['b', 'a'].map(name => lineOf(circle['c.md'], name === 'b' ? ' b' : ' a', 1));
		assert.deepEqual(placesIn(circle), { 'a.md': [`c.md ${blocks} C`, `c.md ${waits} C`] });
		const many = placesIn(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}/a.md`, task('Todo', '**ID**: LAN-1')])));
		assert.deepEqual(
			Object.values(many).map(places => places.length),
			Array.from({ length: 12 }, () => 8),
		);
		assert.isTrue(Object.entries(many).every(([path, places]) => places.every(place => !place.startsWith(`${path} `))));
	});
});

import { assert } from 'chai';
import {
	createScope,
	DEFAULT_FILES_EXCLUDE,
	DEFAULT_SEARCH_EXCLUDE,
	hiddenPlanFolders,
	type ScopeOptions,
} from '../../../../src/catalog/files/scope';
import type { Scope } from '../../../../src/catalog/files/source';

/** The paths that count. */
function included(options: ScopeOptions, paths: readonly string[], ignoreFiles: Readonly<Record<string, string>> = {}): string[] {
	const scope = Object.entries(ignoreFiles).reduce<Scope>(
		(before, [folder, text]) => before.withIgnoreFile(folder, text),
		createScope(options),
	);
	return paths.filter(path => scope.includesFile(path));
}

describe('createScope', () => {
	it('takes Markdown files anywhere, in any case of the extension, and nothing else', () => {
		assert.deepEqual(included({}, ['a.md', 'docs/UP.MD', '.hidden/x.markdown', 'docs/.md.txt', 'md', 'notes.txt', 'a.mdx']), [
			'a.md',
			'docs/UP.MD',
			'.hidden/x.markdown',
		]);
	});

	it('takes the stages of stories in sprint-status.yaml, wherever documents can be', () => {
		assert.deepEqual(
			included({ include: ['docs/**/*.md'] }, ['docs/stories/sprint-status.yaml', 'other/sprint-status.yaml', 'docs/other.yaml']),
			['docs/stories/sprint-status.yaml'],
		);
	});

	it('leaves out dependency and build folders at any depth', () => {
		assert.deepEqual(
			included({}, ['node_modules/a.md', 'x/y/node_modules/z/a.md', 'dist/a.md', 'build.md', 'rebuild/a.md', 'a/.git/b.md']),
			['build.md', 'rebuild/a.md'],
		);
	});

	it('does not enter an excluded folder or one above which nothing can be included', () => {
		const scope = createScope({ include: ['docs/work/**/*.md', 'notes/*.md'] });
		const enters = ['', 'docs', 'docs/work', 'docs/work/a/b', 'docs/other', 'notes', 'src', 'docs/work/node_modules'].filter(
			scope.entersFolder,
		);
		assert.deepEqual(enters, ['', 'docs', 'docs/work', 'docs/work/a/b', 'notes']);
	});

	it('knows that a file lies below an excluded folder without having been led there', () => {
		assert.deepEqual(included({ exclude: ['drafts'] }, ['drafts/deep/er/a.md', 'x/drafts/a.md']), ['x/drafts/a.md']);
	});

	it('takes the Markdown files below a folder that is named without an extension', () => {
		const paths = ['docs/a.md', 'docs/b/c.markdown', 'docs/picture.png', 'other/a.md'];
		for (const glob of ['docs', 'docs/', './docs', '/docs/**', 'docs/**', 'do*']) {
			assert.deepEqual(included({ include: [glob] }, paths), ['docs/a.md', 'docs/b/c.markdown'], glob);
		}
		assert.deepEqual(included({ include: ['**/*.{md,png}'] }, paths), ['docs/a.md', 'docs/picture.png', 'other/a.md']);
	});

	it('reads parentheses, exclamation marks and the like as characters of a name', () => {
		assert.deepEqual(included({ include: ['docs (old)/**/*.md'] }, ['docs (old)/a.md', 'docs old/a.md']), ['docs (old)/a.md']);
		assert.deepEqual(included({ include: ['!x/*.md', 'a+(b)/*.md'] }, ['!x/a.md', 'x/a.md', 'a+(b)/c.md', 'ab/c.md']), [
			'!x/a.md',
			'a+(b)/c.md',
		]);
	});

	it('honours files.exclude and search.exclude where they say true', () => {
		const options: ScopeOptions = {
			exclude: [],
			filesExclude: { ...DEFAULT_FILES_EXCLUDE, private: true, '**/*.draft.md': true, kept: false },
			searchExclude: { ...DEFAULT_SEARCH_EXCLUDE, '**/generated': { when: '$(basename).ts' }, 'old/**': true },
		};
		assert.deepEqual(
			included(options, [
				'private/a.md',
				'x.draft.md',
				'kept/a.md',
				'generated/a.md',
				'old/a.md',
				'x/old/a.md',
				'node_modules/a.md',
				'.git/a.md',
			]),
			['kept/a.md', 'generated/a.md', 'x/old/a.md'],
		);
	});
});

describe('createScope with ignore files', () => {
	it('honours folders, files, negations and comments as git does', () => {
		const text = '# local\n/tmp/\n*.draft.md\n!keep.draft.md\nlogs\n\n\\#odd.md\n';
		const paths = ['tmp/a.md', 'x/tmp/a.md', 'a.draft.md', 'keep.draft.md', 'x/logs/a.md', '#odd.md', 'LOGS/a.md'];
		assert.deepEqual(included({}, paths, { '': text }), ['x/tmp/a.md', 'keep.draft.md', 'LOGS/a.md']);
	});

	it('lets the nearest ignore file have the last word, but not inside an ignored folder', () => {
		const paths = ['a.gen.md', 'docs/a.gen.md', 'docs/b/a.gen.md', 'lost/a.md'];
		assert.deepEqual(included({}, paths, { '': '*.gen.md\nlost/\n', docs: '!a.gen.md\n', 'docs/b': 'a.gen.md\n', lost: '!*.md\n' }), [
			'docs/a.gen.md',
		]);
	});

	it('reads rules relative to the folder of their file', () => {
		assert.deepEqual(included({}, ['a/x.md', 'x.md', 'b/a/x.md', 'a/c/x.md'], { a: '/x.md\n' }), ['x.md', 'b/a/x.md', 'a/c/x.md']);
	});

	it('reads CRLF and a byte order mark', () => {
		assert.deepEqual(included({}, ['one/a.md', 'two/a.md'], { '': '\ufeffone/\r\ntwo/\r\n' }), []);
	});

	it('leaves ignore files alone when the setting says so', () => {
		assert.deepEqual(included({ useIgnoreFiles: false }, ['tmp/a.md'], { '': 'tmp/\n' }), ['tmp/a.md']);
	});

	it('does not change the scope it was made from', () => {
		const scope = createScope();
		scope.withIgnoreFile('', '*.md');
		assert.isTrue(scope.includesFile('a.md'));
	});
});

describe('plan folders that an ignore file hides', () => {
	const paths = [
		'.claude/plans/garden.md',
		'.claude/plans/archive/old.md',
		'.claude/skills/a.md',
		'.claude/notes.md',
		'.planning/ROADMAP.md',
		'packages/web/.kiro/specs/garden/tasks.md',
		'logs/a.md',
		'docs/agent-plans/b.md',
	];
	const ignoreFiles = { '': '.claude/\n.planning\n**/.kiro/**\nlogs/\ndocs/agent-plans/*.md\n' };

	it('count only if the setting says so', () => {
		assert.deepEqual(included({}, paths, ignoreFiles), []);
		assert.deepEqual(included({ includeIgnoredPlans: true }, paths, ignoreFiles), [
			'.claude/plans/garden.md',
			'.claude/plans/archive/old.md',
			'.planning/ROADMAP.md',
			'packages/web/.kiro/specs/garden/tasks.md',
		]);
		assert.deepEqual(included({ includeIgnoredPlans: true, planFolders: ['docs/agent-plans'] }, ['docs/agent-plans/b.md'], ignoreFiles), [
			'docs/agent-plans/b.md',
		]);
		assert.deepEqual(included({ includeIgnoredPlans: true, exclude: ['**/.planning/**'] }, ['.planning/ROADMAP.md'], ignoreFiles), []);
	});

	it('can be found, to offer the setting', async () => {
		const exists = (path: string): boolean => ['.claude/plans', '.planning', '.cursor/plans'].includes(path);
		const ignoreFile = ignoreFiles[''];
		assert.deepEqual(await hiddenPlanFolders({}, ignoreFile, exists), ['.claude/plans', '.planning']);
		assert.deepEqual(await hiddenPlanFolders({ includeIgnoredPlans: true }, ignoreFile, exists), []);
		assert.deepEqual(await hiddenPlanFolders({ useIgnoreFiles: false }, ignoreFile, exists), []);
		assert.deepEqual(await hiddenPlanFolders({ exclude: ['.planning'] }, ignoreFile, exists), ['.claude/plans']);
		assert.deepEqual(await hiddenPlanFolders({}, undefined, exists), []);
	});
});

import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { conventionSteps } from '../../../../src/catalog/check/conventions';
import { readSeverities } from '../../../../src/catalog/check/severities';
import { shownProblems } from '../../../../src/catalog/check/shownProblems';
import { outcomeOf } from '../../../../src/util/steps';
import { catalogOf, type Texts } from '../catalogOf';

/** `path: code` of each problem that is shown, with the number of documents it stands for. */
function shown(
	texts: Texts,
	{ open = [], severity = {} }: { readonly open?: readonly string[]; readonly severity?: object } = {},
): string[] {
	const catalog = catalogOf(texts);
	const between = checkCatalog(catalog, { exists: () => false });
	const conventions = outcomeOf(conventionSteps(catalog.entries, between));
	const { severities } = readSeverities(severity);
	return catalog.entries.flatMap(entry =>
		shownProblems(entry, [...entry.problems, ...(between.get(entry.uri) ?? [])], {
			severities,
			conventions,
			isOpen: open.includes(entry.path),
		}).map(
			({ code, severity: level, convention }) =>
				`${entry.path}: ${code}${Object.keys(severity).length > 0 ? ` ${level}` : ''}${convention ? ` ×${convention.documents}` : ''}`,
		),
	);
}

const task = (status: string, ...lines: readonly string[]): readonly string[] => ['# T', '', `**Status**: ${status}`, ...lines];

describe('shownProblems', () => {
	it('shows what the tool does not know in the open document only', () => {
		const texts = { 'a.md': task('Marinating'), 'b.md': task('Simmering', '**Priority**: Purple') };
		assert.deepEqual(shown(texts), []);
		assert.deepEqual(shown(texts, { open: ['b.md'] }), ['b.md: unknown-status', 'b.md: unknown-priority']);
	});

	it('shows a kind that has a severity in the settings everywhere, or nowhere', () => {
		const texts = { 'a.md': task('Marinating'), 'b.md': task('Done', '', '- [x] one', '- [ ] two') };
		assert.deepEqual(shown(texts, { severity: { 'unknown-status': 'hint', 'done-open-items': 'off' } }), ['a.md: unknown-status hint']);
		assert.deepEqual(shown(texts, { open: ['a.md'], severity: { 'unknown-status': 'off' } }), ['b.md: done-open-items warning']);
	});

	it('leaves broken links and dates of finished work, and all but reading problems of archives and examples, to those who open them', () => {
		const broken = ['', '[a](gone.md)'];
		const texts = {
			'archive/a.md': task('Done', '', '- [x] one', '- [ ] two'),
			'archive/b.md': ['---', 'status: todo', 'assignee: @bo', '---'],
			'c.md': task('Done', ...broken),
			'd.md': task('Todo', ...broken),
			'e.md': task('Done', '', '- [x] one', '- [ ] two'),
		};
		assert.deepEqual(shown(texts), ['archive/b.md: front-matter-invalid', 'd.md: relation-unknown', 'e.md: done-open-items']);
		assert.deepEqual(shown(texts, { open: ['archive/a.md', 'c.md'] }), [
			'archive/a.md: done-open-items',
			'archive/b.md: front-matter-invalid',
			'c.md: relation-unknown',
			'd.md: relation-unknown',
			'e.md: done-open-items',
		]);
	});

	it('shows a convention once, in the first of its documents, open or not', () => {
		const all = Object.fromEntries(
			Array.from({ length: 12 }, (_, at) => [
				`d${String(at).padStart(2, '0')}.md`,
				task('Recommended', '', '[a](gone.md), [b](gone-too.md)'),
			]),
		);
		const once = ['d00.md: unknown-status ×12', 'd00.md: relation-unknown ×12'];
		assert.deepEqual(shown(all), once);
		assert.deepEqual(shown(all, { open: ['d03.md'] }), once);
		assert.lengthOf(shown(all, { severity: { 'unknown-status': 'warning', 'relation-unknown': 'off' } }), 12);
	});

	it('shows all problems of a document that is not in the catalog', () => {
		const catalog = catalogOf({ 'a.md': task('Marinating') });
		const problems = catalog.entries[0]?.problems ?? [];
		assert.strictEqual(shownProblems(undefined, problems, { severities: new Map(), conventions: new Map(), isOpen: true }), problems);
	});
});

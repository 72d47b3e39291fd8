import { assert } from 'chai';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { conventionSteps, type Convention } from '../../../../src/catalog/check/conventions';
import { outcomeOf } from '../../../../src/util/steps';
import { catalogOf, type Texts } from '../catalogOf';

const task = (status: string, ...lines: readonly string[]): readonly string[] => ['# T', '', `**Status**: ${status}`, ...lines];

/** So many documents with this text. */
function many(count: number, name: string, lines: readonly string[]): Texts {
	return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}/${String(at).padStart(3, '0')}.md`, lines]));
}

function conventionsIn(texts: Texts): readonly Convention[] {
	const catalog = catalogOf(texts);
	return [...outcomeOf(conventionSteps(catalog.entries, checkCatalog(catalog, { exists: () => undefined }))).values()];
}

describe('conventionSteps', () => {
	it('finds a problem that ten documents and a tenth of the workspace have, with what a view needs', () => {
		const open = task('Done', '', '- [x] one', '- [ ] two');
		assert.deepEqual(conventionsIn({ ...many(10, 'a', open), ...many(90, 'b', task('Todo')) }), [
			{
				folder: 'work',
				code: 'done-open-items',
				form: '',
				uris: Array.from({ length: 10 }, (_, at) => `file:///work/a/00${at}.md`),
			},
		]);
		assert.deepEqual(conventionsIn({ ...many(9, 'a', open), ...many(20, 'b', task('Todo')) }), []);
		assert.deepEqual(conventionsIn({ ...many(10, 'a', open), ...many(91, 'b', task('Todo')) }), []);
	});

	it('finds a word that five documents share, however they write it', () => {
		const words = ['Recommended', '**recommended**', 'RECOMMENDED (by the board)', '✅ Recommended', 'recommended - again'];
		const texts = Object.fromEntries(words.map((word, at) => [`w/${at}.md`, task(word)]));
		assert.deepEqual(
			conventionsIn({ ...texts, ...many(60, 'b', task('Todo')) }).map(({ code, form, uris }) => [code, form, uris.length]),
			[['unknown-status', 'recommended', 5]],
		);
		assert.deepEqual(conventionsIn({ ...many(4, 'a', task('Recommended')), 'c.md': task('Marinating') }), []);
	});

	it('finds problems between documents, each document once, and none of templates and other files', () => {
		const link = task('Todo', '', 'See [a](../standards/eip-1.md) and [b](../standards/eip-2.md).');
		const catalog = catalogOf({
			...many(12, 'a', link),
			...many(5, 'templates', link),
			...many(5, 'n', ['# Notes', '', '[a](../standards/eip-1.md)']),
		});
		const found = [...outcomeOf(conventionSteps(catalog.entries, checkCatalog(catalog, { exists: () => false }))).values()];
		assert.deepEqual(
			found.map(({ code, form, uris }) => [code, form, uris.length]),
			[['relation-unknown', '../standards/eip-#', 12]],
		);
	});

	it('counts each workspace folder by itself', () => {
		const open = task('Done', '', '- [x] one', '- [ ] two');
		const some = catalogOf(many(6, 'a', open));
		const others = some.entries.map(entry => ({ ...entry, folder: 'other', uri: entry.uri.replace('/work/', '/other/') }));
		assert.equal(outcomeOf(conventionSteps([...some.entries, ...others], new Map())).size, 0);
	});
});

import { assert } from 'chai';
import { updateCatalog } from '../../../../src/catalog/catalog';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { catalogOf, uriOf } from '../catalogOf';
import { entryOf } from '../entryOf';

const task = (status: string, ...lines: string[]): string[] => ['# T', '', `**Status**: ${status}`, ...lines];

describe('relationIndexOf', () => {
	it('finds a document by id, file name, the id it begins with, path and title', () => {
		const catalog = catalogOf({
			'docs/a.md': ['# Here'],
			'docs/LAN-7-lamp.md': ['# Mend the lamp', '', '**ID**: T-1', '**Status**: Todo'],
			'templates/t.md': ['# Template', '', '**ID**: T-9'],
		});
		const from = catalog.get(uriOf('docs/a.md'));
		assert.isDefined(from);
		const resolve = (target: string): string | undefined => from && relationIndexOf(catalog).resolve(target, from)?.path;
		for (const target of [
			'T-1',
			't-1',
			'LAN-7-lamp',
			'lan-7',
			'LAN-7-lamp.md',
			'./LAN-7-lamp.md',
			'docs/LAN-7-lamp.md',
			'/docs/LAN-7-lamp.md',
			'docs/LAN-7-lamp',
			'mend  the lamp',
		]) {
			assert.equal(resolve(target), 'docs/LAN-7-lamp.md', target);
		}
		for (const target of ['T-9', 't', '', '../../docs/LAN-7-lamp.md', 'x/LAN-7-lamp.md', 'lamp']) {
			assert.isUndefined(resolve(target), target);
		}
		assert.equal(resolve('../templates/t.md'), 'templates/t.md');
	});

	it('finds a document whose file name is decomposed, and prefers the one that is written the same way', () => {
		const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
		const targets = [`${composed}.md`, composed, `./${composed}`, `/docs/${composed}`];
		const resolve = (catalog: ReturnType<typeof catalogOf>, target: string): string | undefined =>
			relationIndexOf(catalog).resolve(target, catalog.get(uriOf('docs/a.md'))!)?.path;
		const one = catalogOf({ 'docs/a.md': ['# Here'], [`docs/${decomposed}.md`]: task('Todo') });
		const both = catalogOf({ 'docs/a.md': ['# Here'], [`docs/${decomposed}.md`]: task('Todo'), [`docs/${composed}.md`]: task('Todo') });
		for (const target of targets) {
			assert.equal(resolve(one, target), `docs/${decomposed}.md`, target);
			assert.equal(resolve(one, target.normalize('NFD')), `docs/${decomposed}.md`, target);
		}
		const other = catalogOf({ 'docs/a.md': ['# Here'], [`docs/${composed}.md`]: task('Todo') });
		for (const target of targets) {
			assert.equal(resolve(other, target.normalize('NFD')), `docs/${composed}.md`, target);
		}
		assert.equal(resolve(both, `./${composed}.md`), `docs/${composed}.md`);
		assert.equal(resolve(both, `./${decomposed}.md`), `docs/${decomposed}.md`);
	});

	it('takes a name that two documents have for neither, unless one is of the same workspace folder', () => {
		const catalog = updateCatalog(catalogOf({ 'a/x.md': ['# X'], 'b/x.md': ['# X'], 'c/y.md': ['# Y'] }), {
			set: [entryOf('c/y.md', ['# Y'], 'other')],
		});
		const from = catalog.get(uriOf('a/x.md'));
		assert.isDefined(from);
		assert.isUndefined(from && relationIndexOf(catalog).resolve('x', from));
		assert.equal(from && relationIndexOf(catalog).resolve('y', from)?.folder, 'work');
	});

	it('names the open blockers that either side tells, and follows changes', () => {
		const first = catalogOf({
			'a.md': task('Todo', '**Blocked By**: b, d'),
			'b.md': task('Todo'),
			'c.md': task('Todo', '**Blocks**: a'),
			'd.md': task('Done'),
		});
		const blockers = (catalog: typeof first): string[] =>
			relationIndexOf(catalog)
				.openBlockers(uriOf('a.md'))
				.map(({ path }) => path);
		assert.deepEqual(blockers(first), ['b.md', 'c.md']);
		const done = updateCatalog(first, { set: [entryOf('b.md', task('Done'))] });
		assert.deepEqual(blockers(done), ['c.md']);
		const freed = updateCatalog(done, { set: [entryOf('c.md', task('Todo'))] });
		assert.deepEqual(blockers(freed), []);
		const renamed = updateCatalog(freed, { remove: [uriOf('d.md')], set: [entryOf('e/d.md', task('Blocked'))] });
		assert.deepEqual(blockers(renamed), ['e/d.md']);
		assert.deepEqual(blockers(first), ['b.md', 'c.md']);
	});
});

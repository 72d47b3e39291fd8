import { assert } from 'chai';
import { emptyCatalog, updateCatalog, type Catalog } from '../../src/catalog/catalog';
import { MANY_ROWS, TreeModel } from '../../src/vscode/tree/treeModel';
import type { RowNode } from '../../src/vscode/tree/treeNode';
import { entryOf, entryWith } from '../unit/catalog/entryOf';
import { randomNumbers } from './support/random';

/** The model's rows as lines, each with its object. */
function rowsOf(nodes: readonly RowNode[], depth = 0): { readonly line: string; readonly node: RowNode }[] {
	return nodes.flatMap(node => [
		{ line: `${'\t'.repeat(depth)}${node.id}${node.kind === 'group' ? '' : ` ${node.entry.title}, ${node.entry.status.stage}`}`, node },
		...(node.kind === 'document' ? [] : rowsOf(node.children, depth + 1)),
	]);
}

function linesOf(model: TreeModel): string[] {
	return rowsOf(model.roots).map(({ line }) => line);
}

function fresh(catalog: Catalog): TreeModel {
	const model = new TreeModel();
	model.update(catalog);
	return model;
}

/** Documents on their own, and those of three units. */
const PATHS: readonly string[] = [
	...'abcdefghijklmnop'.split('').map(name => `${name}.md`),
	...['001-pond', '002-well', '003-mill'].flatMap(unit => ['spec', 'plan', 'tasks'].map(name => `specs/${unit}/${name}.md`)),
];

describe('the rows of the tree', () => {
	it('equal those of a new tree after any changes, and keep their objects', () => {
		const random = randomNumbers(20261121);
		const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
		const model = new TreeModel();
		let catalog = emptyCatalog;
		let kept = 0;
		for (let step = 0; step < 400; step++) {
			const paths = Array.from({ length: oneOf([1, 1, 1, 3]) }, () => oneOf(PATHS));
			const before = new Map(rowsOf(model.roots).map(({ node }) => [node.id, node]));
			catalog = updateCatalog(
				catalog,
				random() < 0.3
					? { remove: paths.map(path => `file:///work/${path}`) }
					: {
							set: paths.map(path =>
								entryWith(path, {
									title: oneOf(['One', 'Two']),
									status: oneOf(['draft', 'done', 'blocked']),
									priority: oneOf(['high', 'low', '', '']),
								}),
							),
						},
			);
			const onlyStartable = random() < 0.1;
			const stale = model.update(catalog, { onlyStartable });
			const expected = new TreeModel();
			expected.update(catalog, { onlyStartable });
			const rows = rowsOf(model.roots);
			assert.deepEqual(
				rows.map(({ line }) => line),
				linesOf(expected),
			);
			assert.strictEqual(model.count, expected.count);
			for (const { node } of rows) {
				if (node.kind === 'document') {
					assert.strictEqual(model.document(node.entry.uri), node);
				}
				if (node.kind !== 'group') {
					assert.include(node.parent?.children ?? model.roots, node);
					// A document keeps its row when it moves between groups; a group, as long as it exists.
					assert.strictEqual(before.get(node.id) ?? node, node);
				}
				kept += Number(before.get(node.id) === node);
			}
			if (stale !== 'all') {
				stale.forEach(node =>
					assert.include(
						rows.map(row => row.node),
						node,
					),
				);
			}
		}
		assert.isAbove(kept, 2_000);
	});

	it('are collapsed if a group grows large during the first reading', () => {
		const catalogOf = (count: number): Catalog =>
			updateCatalog(emptyCatalog, {
				set: Array.from({ length: count + 1 }, (_, index) => entryWith(`${index}.md`, { status: index === 0 ? 'active' : 'draft' })),
			});
		const headingIds = (model: TreeModel): string[] => model.roots.map(({ id }) => id);
		const model = new TreeModel();
		model.update(catalogOf(10), { isFilling: true });
		const [active, draft] = headingIds(model);
		// VS Code applies the collapsible state when it first sees an id, and never again.
		assert.strictEqual(model.update(catalogOf(MANY_ROWS + 1), { isFilling: true }), 'all');
		const grown = headingIds(model);
		assert.strictEqual(grown[0], active);
		assert.notStrictEqual(grown[1], draft);
		assert.lengthOf(grown, 2);
		model.update(catalogOf(MANY_ROWS + 2), { isFilling: true });
		assert.deepEqual(headingIds(model), grown);
		model.update(catalogOf(10));
		assert.deepEqual(headingIds(model), grown, 'what a user has expanded stays so');
		const later = fresh(catalogOf(10));
		later.update(catalogOf(MANY_ROWS + 1));
		assert.deepEqual(headingIds(later), [active, draft]);
	});

	it('keep the objects of groups of any value, with and without a filter', () => {
		const model = new TreeModel();
		const show = (title: string, isFiltered: boolean): readonly string[] => {
			const catalog = updateCatalog(emptyCatalog, {
				set: [
					...[...'abc'].map(name => entryWith(`${name}.md`, { title: name === 'a' ? title : name, status: 'ready?' })),
					...[...'def'].map(name => entryWith(`${name}.md`, { title: name, status: 'done' })),
				],
			});
			model.update(catalog, { group: ['status'], ...(isFiltered && { filter: () => () => true }) });
			return model.roots.map(({ id }) => id);
		};
		const ids = show('One', false);
		const [...groups] = model.groups();
		assert.lengthOf(groups, 2);
		assert.deepEqual(show('Two', false), ids);
		assert.deepEqual([...model.groups()], groups);
		assert.isTrue([...model.groups()].every((group, index) => group === groups[index]));
		const filtered = show('Two', true);
		assert.isTrue(filtered.every(id => !ids.includes(id)));
		assert.deepEqual(show('One', false), ids);
	});

	it('have no heading above one value or a few documents', () => {
		const linesFor = (rows: readonly (readonly [count: number, status: string, priority: string])[]): readonly string[] =>
			linesOf(
				fresh(
					updateCatalog(emptyCatalog, {
						set: rows.flatMap(([count, status, priority], row) =>
							Array.from({ length: count }, (_, index) => entryWith(`${row}${index}.md`, { status, priority })),
						),
					}),
				),
			)
				.filter(line => line.includes('/'))
				.map(line => line.replace('document:file:///work', ''));
		const headings = (rows: Parameters<typeof linesFor>[0]): readonly string[] => linesFor(rows).filter(line => line.includes('='));
		assert.deepEqual(headings([[9, 'todo', '']]), []);
		assert.deepEqual(
			headings([
				[4, 'todo', 'high'],
				[4, 'todo', 'low'],
			]),
			['/stage=todo/priority=high', '/stage=todo/priority=low'],
		);
		assert.deepEqual(
			headings([
				[2, 'todo', 'high'],
				[3, 'todo', 'low'],
				[1, 'done', 'low'],
			]),
			['/stage=todo', '/stage=done'],
		);
		// In the order of their stages, the active one first.
		assert.deepEqual(
			linesFor([
				[1, 'done', ''],
				[1, 'todo', ''],
				[1, 'active', ''],
			]),
			['/20.md 20, in-progress', '/10.md 10, todo', '/00.md 00, done'],
		);
	});

	it('are one for a unit, with its documents below', () => {
		const catalog = updateCatalog(emptyCatalog, {
			set: [
				entryOf('specs/001-pond/spec.md', ['# Feature Specification: Pond', '', '**Status**: Draft']),
				entryOf('specs/001-pond/tasks.md', ['# Tasks: Pond', '', '- [x] T001 Dig', '- [ ] T002 Fill']),
				entryOf('alone.md', ['**Status**: todo']),
			],
		});
		assert.deepEqual(linesOf(fresh(catalog)), [
			'unit:work/specs/001-pond Pond, in-progress',
			'\tdocument:file:///work/specs/001-pond/spec.md Pond, todo',
			'\tdocument:file:///work/specs/001-pond/tasks.md Pond, in-progress',
			'document:file:///work/alone.md alone, todo',
		]);
	});
});

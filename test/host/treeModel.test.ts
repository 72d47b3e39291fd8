import { assert } from 'chai';
import { emptyCatalog, updateCatalog, type Catalog } from '../../src/catalog/catalog';
import { MANY_ROWS, TreeModel } from '../../src/vscode/tree/treeModel';
import type { DocumentNode, GroupNode } from '../../src/vscode/tree/treeNode';
import { entryWith } from '../unit/catalog/entryOf';
import { randomNumbers } from './support/random';

/** The model's rows as lines, each with its object. */
function rowsOf(
	nodes: readonly (GroupNode | DocumentNode)[],
	depth = 0,
): { readonly line: string; readonly node: GroupNode | DocumentNode }[] {
	return nodes.flatMap(node => [
		{ line: `${'\t'.repeat(depth)}${node.id}${node.kind === 'document' ? ` ${node.entry.title}` : ''}`, node },
		...(node.kind === 'group' ? rowsOf(node.children, depth + 1) : []),
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

describe('the rows of the tree', () => {
	it('equal those of a new tree after any changes, and keep their objects', () => {
		const random = randomNumbers(20261121);
		const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
		const model = new TreeModel();
		let catalog = emptyCatalog;
		let kept = 0;
		for (let step = 0; step < 400; step++) {
			const paths = Array.from({ length: oneOf([1, 1, 1, 3]) }, () => `${oneOf('abcdefghijklmnop'.split(''))}.md`);
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
					assert.include(node.parent.children, node);
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
				set: Array.from({ length: count }, (_, index) => entryWith(`${index}.md`, { status: 'draft', priority: 'high' })),
			});
		const headingIds = (model: TreeModel): string[] => rowsOf(model.roots).flatMap(({ node }) => (node.kind === 'group' ? [node.id] : []));
		const model = new TreeModel();
		model.update(catalogOf(10), { isFilling: true });
		const [stage, high] = headingIds(model);
		// VS Code applies the collapsible state when it first sees an id, and never again.
		assert.strictEqual(model.update(catalogOf(MANY_ROWS + 1), { isFilling: true }), 'all');
		const grown = headingIds(model);
		assert.strictEqual(grown[0], stage);
		assert.notStrictEqual(grown[1], high);
		assert.lengthOf(grown, 2);
		model.update(catalogOf(MANY_ROWS + 2), { isFilling: true });
		assert.deepEqual(headingIds(model), grown);
		model.update(catalogOf(10));
		assert.deepEqual(headingIds(model), grown, 'what a user has unfolded stays so');
		const later = fresh(catalogOf(10));
		later.update(catalogOf(MANY_ROWS + 1));
		assert.deepEqual(headingIds(later), [stage, high]);
	});
});

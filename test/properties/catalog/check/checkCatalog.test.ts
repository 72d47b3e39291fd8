import { assert } from 'chai';
import * as fc from 'fast-check';
import { checkCatalog } from '../../../../src/catalog/check/checkCatalog';
import { findCycles } from '../../../../src/catalog/check/findCycles';
import { outcomeOf } from '../../../../src/util/steps';
import { relationIndexOf } from '../../../../src/catalog/relations/relationIndex';
import { catalogOf } from '../../../unit/catalog/catalogOf';

describe('checkCatalog', () => {
	it('finds its way through a circle of 10,000', () => {
		const texts = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, at) => [`t${at}.md`, `---\nstatus: todo\nblocked_by: t${(at + 1) % 10_000}\n---\n`]),
		);
		const found = [...checkCatalog(catalogOf(texts), { exists: () => false })].flatMap(([uri, problems]) =>
			problems.filter(({ code }) => code === 'relation-cycle').map(({ parameters }) => [uri, parameters['cycle']]),
		);
		assert.deepEqual(found, [['file:///work/t0.md', 't0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → … → t0']]);
	});

	it('bears 10,000 documents with one id and one name', () => {
		const catalog = catalogOf(
			Object.fromEntries(
				Array.from({ length: 10_000 }, (_, at) => [`${at}/task.md`, '---\nid: T-1\nstatus: todo\nblocks: T-1, task, T\n---\n# T']),
			),
		);
		const found = checkCatalog(catalog, { exists: () => false });
		assert.equal(found.size, 10_000);
		assert.isTrue([...found.values()].every(problems => problems.length === 1 && problems[0]?.code === 'duplicate-id'));
	});

	it('bears 10,000 documents that all speak of one', () => {
		const catalog = catalogOf({
			...Object.fromEntries(
				Array.from({ length: 10_000 }, (_, at) => [`${at}.md`, `---\nstatus: todo\nblocked_by: [hub, "${(at * 7919) % 10_000}"]\n---\n`]),
			),
			'hub.md': '# Hub\n\nStatus: Todo\n',
		});
		assert.lengthOf(relationIndexOf(catalog).incoming('file:///work/hub.md'), 10_000);
		checkCatalog(catalog, { exists: () => false });
	});
});

describe('findCycles', () => {
	it('returns one cycle for each strongly connected component', () => {
		const graph = fc
			.integer({ min: 1, max: 12 })
			.chain(count => fc.array(fc.uniqueArray(fc.nat(count - 1)), { minLength: count, maxLength: count }));
		fc.assert(
			fc.property(graph, edges => {
				const reach = edges.map((_, start) => {
					const seen = new Set<number>();
					const open = [...(edges[start] ?? [])];
					for (let node = open.pop(); node !== undefined; node = open.pop()) {
						if (!seen.has(node)) {
							seen.add(node);
							open.push(...(edges[node] ?? []));
						}
					}
					return seen;
				});
				const components = new Set(
					edges.flatMap((_, node) =>
						reach[node]?.has(node) ? [Math.min(...[...(reach[node] ?? [])].filter(other => reach[other]?.has(node)))] : [],
					),
				);
				const cycles = outcomeOf(findCycles(edges));
				assert.deepEqual(
					cycles.map(([first]) => first),
					[...components].sort((a, b) => a - b),
				);
				for (const cycle of cycles) {
					cycle.forEach((node, at) => assert.include(edges[node] ?? [], cycle[(at + 1) % cycle.length] ?? -1));
					assert.lengthOf(new Set(cycle), cycle.length);
				}
			}),
		);
	});
});

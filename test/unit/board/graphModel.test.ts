import { assert } from 'chai';
import { taskDocuments } from '../../../src/catalog/catalog';
import { englishWords } from '../../../src/board/englishWords';
import { graphModel, type Graph } from '../../../src/board/graphModel';
import { NODE } from '../../../src/board/nodeSize';
import { pathThrough } from '../../../src/board/pathThrough';
import { catalogOf, type Texts } from '../catalog/catalogOf';

function document(title: string, status: string, waitsFor: readonly string[] = [], more: readonly string[] = []): readonly string[] {
	return ['---', `status: ${status}`, ...(waitsFor.length > 0 ? [`blocked by: ${waitsFor.join(', ')}`] : []), ...more, '---', `# ${title}`];
}

const TEXTS: Texts = {
	'a.md': document('A', 'done'),
	'b.md': document('B', 'todo', ['a.md']),
	'c.md': document('C', 'todo', ['b.md']),
	'd.md': document('D', 'todo', ['b.md', 'c.md'], ['blocks: e.md']),
	'e.md': document('E', 'todo'),
	'x.md': document('X', 'todo', ['y.md']),
	'y.md': document('Y', 'todo', ['x.md']),
	'alone.md': document('Alone', 'todo'),
};

function graphOf(texts = TEXTS, showDone = false): Graph {
	const catalog = catalogOf(texts);
	return graphModel(catalog, taskDocuments(catalog), { showDone, words: englishWords });
}

function edgesOf({ nodes, edges }: Graph): readonly string[] {
	return edges.map(({ from, to, isInCycle }) => `${nodes[from]?.title}→${nodes[to]?.title}${isInCycle ? ' cycle' : ''}`).sort();
}

describe('graphModel', () => {
	it('leads from what must be done to what waits for it, without finished documents', () => {
		const graph = graphOf();
		assert.deepEqual(edgesOf(graph), ['B→C', 'B→D', 'C→D', 'D→E', 'X→Y cycle', 'Y→X cycle']);
		assert.deepEqual([graph.hiddenDone, graph.unrelated, graph.cycles], [1, 1, 1]);
		assert.deepEqual(
			graph.nodes.filter(({ isStartable }) => isStartable).map(({ title, doneBefore }) => `${title} ${doneBefore}`),
			['B 1'],
		);
		assert.deepEqual(
			graph.nodes.filter(({ isInCycle }) => isInCycle).map(({ title }) => title),
			['X', 'Y'],
		);
	});

	it('knows what a filter leaves out: its documents block too', () => {
		const catalog = catalogOf({
			'a.md': document('A', 'todo'),
			'b.md': document('B', 'todo', ['a.md']),
			'c.md': document('C', 'todo', ['b.md']),
		});
		const entries = taskDocuments(catalog).filter(({ title }) => title !== 'A');
		const { nodes } = graphModel(catalog, entries, { showDone: false, words: englishWords });
		assert.deepEqual(
			nodes.map(({ title, isStartable }) => [title, isStartable]),
			[
				['B', false],
				['C', false],
			],
		);
	});

	it('keeps the layout while nodes and edges stay the same', () => {
		const before = graphOf();
		const changed = graphOf({ ...TEXTS, 'e.md': document('Another title', 'in progress') });
		assert.strictEqual(changed.edges[0]!.points, before.edges[0]!.points);
		assert.include(
			changed.nodes.map(({ title }) => title),
			'Another title',
		);
		assert.notStrictEqual(graphOf(TEXTS, true).edges[0]!.points, before.edges[0]!.points);
	});

	it('shows finished documents when asked', () => {
		const graph = graphOf(TEXTS, true);
		assert.include(edgesOf(graph), 'A→B');
		assert.deepEqual([graph.hiddenDone, graph.nodes.find(({ title }) => title === 'B')?.doneBefore], [0, 0]);
	});

	it('has layers from left to right, and no two nodes in one place', () => {
		const { nodes, edges, width, height } = graphOf(TEXTS, true);
		for (const { from, to, isInCycle } of edges) {
			assert.isTrue(isInCycle || nodes[from]!.x + NODE.width < nodes[to]!.x);
		}
		for (const [index, a] of nodes.entries()) {
			assert.isTrue(a.x >= 0 && a.y >= 0 && a.x + NODE.width <= width && a.y + NODE.height <= height, a.title);
			for (const b of nodes.slice(index + 1)) {
				assert.isTrue(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height, `${a.title} and ${b.title}`);
			}
		}
		// The smaller component is below the larger one.
		const bottom = Math.max(...nodes.filter(({ title }) => 'ABCDE'.includes(title)).map(({ y }) => y));
		assert.isAbove(nodes.find(({ title }) => title === 'X')!.y, bottom);
	});

	it('leaves out what the tasks of a unit read, but not what they wait for', () => {
		const graph = graphOf({
			'specs/001-x/spec.md': ['# Feature Specification: Frost', '', '**Status**: Draft'],
			'specs/001-x/tasks.md': ['# Tasks: Frost', '', '**Prerequisites**: [spec.md](spec.md), [z.md](../../z.md)', '', '- [ ] T001 Wire'],
			'z.md': document('Z', 'todo'),
		});
		assert.notInclude(edgesOf(graph).join(), 'Frost→Frost');
	});

	it('lays out a chain of 2,000 documents in time', function () {
		this.timeout(30_000);
		const texts = Object.fromEntries(
			Array.from({ length: 2_000 }, (_, index) => [`${index}.md`, document(`N${index}`, 'todo', index === 0 ? [] : [`${index - 1}.md`])]),
		);
		const { nodes, edges } = graphOf(texts);
		assert.lengthOf(nodes, 2_000);
		assert.isTrue(edges.every(({ from, to }) => nodes[from]!.x < nodes[to]!.x));
	});
});

describe('pathThrough', () => {
	it('finds all that leads to a node and away from it', () => {
		const graph = graphOf();
		const at = (title: string): number => graph.nodes.findIndex(node => node.title === title);
		const titles = (title: string): readonly string[] => [...pathThrough(graph, at(title))].map(index => graph.nodes[index]!.title).sort();
		assert.deepEqual(titles('C'), ['B', 'C', 'D', 'E']);
		assert.deepEqual(titles('X'), ['X', 'Y']);
		assert.deepEqual([...pathThrough(graph, 99)], []);
	});
});

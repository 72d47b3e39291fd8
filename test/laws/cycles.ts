import { importsOf, targetOf, type SourceTexts } from './imports';

/**
 * The import cycles among the files, each as `a → b → a`, beginning at its first file by name; types count too.
 * One cycle is reported for each strongly connected group of files.
 */
export function importCycles(sources: SourceTexts): string[] {
	const files = Object.keys(sources).sort();
	const graph = new Map(
		files.map(file => [
			file,
			importsOf(sources[file] ?? '').flatMap(({ specifier }) => {
				const target = targetOf(file, specifier);
				const found = [`${target}.ts`, target].find(path => path !== undefined && Object.hasOwn(sources, path));
				return found === undefined ? [] : [found];
			}),
		]),
	);
	return cyclesIn(graph);
}

/** For each node, the nodes it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The cycles of a graph, each as `a → b → a`; one for each strongly connected group of nodes. */
export function cyclesIn(graph: Graph): string[] {
	const files = [...graph.keys()].sort();
	const cycles: string[] = [];
	const knotted = new Set<string>();
	for (const start of files) {
		const way = knotted.has(start) ? undefined : wayBack(graph, start);
		if (way) {
			cycles.push([start, ...way].join(' → '));
			for (const file of files.filter(other => reaches(graph, start, other) && reaches(graph, other, start))) {
				knotted.add(file);
			}
		}
	}
	return cycles;
}

/** The files of a shortest way from `start` back to it, `start` last. */
function wayBack(graph: Graph, start: string): readonly string[] | undefined {
	return shortestWay(graph, start, start);
}

function reaches(graph: Graph, from: string, to: string): boolean {
	return shortestWay(graph, from, to) !== undefined;
}

function shortestWay(graph: Graph, from: string, to: string): readonly string[] | undefined {
	const seen = new Set<string>();
	let ways: (readonly string[])[] = [[from]];
	while (ways.length > 0) {
		const longer: (readonly string[])[] = [];
		for (const way of ways) {
			for (const next of graph.get(way[way.length - 1] ?? '') ?? []) {
				if (next === to) {
					return [...way, next].slice(1);
				}
				if (!seen.has(next)) {
					seen.add(next);
					longer.push([...way, next]);
				}
			}
		}
		ways = longer;
	}
	return undefined;
}

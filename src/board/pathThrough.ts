import type { Graph } from './graphModel';

/** The nodes on the paths that lead to a node and away from it, itself included. */
export function pathThrough({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, node: number): ReadonlySet<number> {
	const found = new Set<number>();
	if (!nodes[node]) {
		return found;
	}
	for (const [from, to] of [
		['from', 'to'],
		['to', 'from'],
	] as const) {
		const next = new Map<number, number[]>();
		for (const edge of edges) {
			next.set(edge[from], [...(next.get(edge[from]) ?? []), edge[to]]);
		}
		const seen = new Set([node]);
		for (const at of seen) {
			found.add(at);
			next.get(at)?.forEach(other => seen.add(other));
		}
	}
	return found;
}

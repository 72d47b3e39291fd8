import type { Steps } from '../../util/steps';

/**
 * One cycle of each strongly connected component of a graph: the shortest through its lowest node, beginning there; in the
 * order of these nodes. Linear, and not recursive, since chains can be long (Tarjan's algorithm). A step for each edge and
 * node.
 * @param edges for each node the nodes its edges lead to.
 */
export function* findCycles(edges: readonly (readonly number[])[]): Steps<readonly (readonly number[])[]> {
	const component = yield* components(edges);
	const lowest = new Map<number, number>();
	const size = new Map<number, number>();
	component.forEach((of, node) => {
		size.set(of, (size.get(of) ?? 0) + 1);
		if (!lowest.has(of)) {
			lowest.set(of, node);
		}
	});
	const cycles: number[][] = [];
	for (const [of, node] of [...lowest].sort((a, b) => a[1] - b[1])) {
		if ((size.get(of) ?? 0) > 1 || edges[node]?.includes(node)) {
			cycles.push(yield* shortest(edges, component, node));
		}
	}
	return cycles;
}

/** For each node the number of its component. */
function* components(edges: readonly (readonly number[])[]): Steps<Int32Array> {
	const count = edges.length;
	const order = new Int32Array(count).fill(-1);
	const low = new Int32Array(count);
	const component = new Int32Array(count).fill(-1);
	const next = new Int32Array(count);
	const open: number[] = [];
	let time = 0;
	let found = 0;
	for (let root = 0; root < count; root++) {
		const path = order[root] === -1 ? [root] : [];
		while (path.length > 0) {
			yield;
			const node = path.at(-1) ?? 0;
			if (order[node] === -1) {
				order[node] = low[node] = time++;
				open.push(node);
			}
			const target = edges[node]?.[next[node] ?? 0];
			if (target !== undefined) {
				next[node] = (next[node] ?? 0) + 1;
				if (order[target] === -1) {
					path.push(target);
				} else if (component[target] === -1) {
					low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
				}
				continue;
			}
			path.pop();
			const parent = path.at(-1);
			if (parent !== undefined) {
				low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
			}
			if (low[node] === order[node]) {
				for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) {
					component[member] = found;
				}
				found++;
			}
		}
	}
	return component;
}

/** The shortest path from a node back to itself within its component, beginning with the node. */
function* shortest(edges: readonly (readonly number[])[], component: Int32Array, start: number): Steps<number[]> {
	const cameFrom = new Map<number, number>();
	const queue = [start];
	for (const node of queue) {
		yield;
		for (const target of edges[node] ?? []) {
			if (target === start) {
				const cycle: number[] = [];
				for (let at: number | undefined = node; at !== undefined && at !== start; at = cameFrom.get(at)) {
					cycle.push(at);
				}
				return [start, ...cycle.reverse()];
			}
			if (component[target] === component[start] && !cameFrom.has(target)) {
				cameFrom.set(target, node);
				queue.push(target);
			}
		}
	}
	return [start];
}

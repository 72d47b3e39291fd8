import dagre from '@dagrejs/dagre';
import type { Catalog } from '../catalog/catalog';
import { findCycles } from '../catalog/check/findCycles';
import type { Entry } from '../catalog/entry';
import { openBlockersOf } from '../catalog/group/startable';
import { isOver, isWaiting, relationIndexOf } from '../catalog/relations/relationIndex';
import { stripInlineMarkdown } from '../document/model/plainText';
import type { Stage } from '../document/model/stage';
import { outcomeOf } from '../util/steps';
import type { BoardWords } from './boardWords';
import { NODE } from './nodeSize';

/** The space around nodes and components, in pixels. */
const GAP = 24;

/** A document that others wait for, or that waits for others. */
export interface GraphNode {
	/** The URI of the document. */
	readonly id: string;
	readonly title: string;
	readonly path: string;
	readonly stage: Stage;
	readonly stageLabel: string;
	/** The folder of its unit. */
	readonly unit: string | undefined;
	/** It is to do, and all that it waits for is done, also what a filter leaves out. */
	readonly isStartable: boolean;
	readonly isInCycle: boolean;
	/** Number of finished documents that it waited for and that are left out. */
	readonly doneBefore: number;
	/** The upper left corner. */
	readonly x: number;
	readonly y: number;
}

/** `to` waits for `from`. */
export interface GraphEdge {
	/** Indexes of nodes. */
	readonly from: number;
	readonly to: number;
	readonly isInCycle: boolean;
	/** The points of a line from the right of one node to the left of the other. */
	readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Graph {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	readonly width: number;
	readonly height: number;
	/** Number of finished documents that are left out. */
	readonly hiddenDone: number;
	/** Number of documents that no other waits for and that wait for none. */
	readonly unrelated: number;
	readonly cycles: number;
}

export interface GraphOptions {
	/** Whether finished documents have nodes. */
	readonly showDone: boolean;
	readonly words: BoardWords;
}

/**
 * What waits for what among these entries, with a layer for each step from left to right. Each connected component is laid
 * out by itself, the largest first. Tasks that name the specification and plan of their own unit don't wait for them.
 * @param entries single documents, without units
 */
export function graphModel(catalog: Catalog, entries: readonly Entry[], { showDone, words }: GraphOptions): Graph {
	const all = waitingEdges(catalog, entries);
	const related = new Set(all.flat());
	const isShown = (entry: Entry): boolean => related.has(entry) && (showDone || !isOver(entry));
	const shown = entries.filter(isShown);
	const indexOf = new Map(shown.map((entry, index) => [entry, index]));
	const edges = all.flatMap(([from, to]): readonly (readonly [number, number])[] => {
		const ends = [indexOf.get(from), indexOf.get(to)] as const;
		return ends[0] === undefined || ends[1] === undefined ? [] : [[ends[0], ends[1]]];
	});
	const next = shown.map(() => new Array<number>());
	edges.forEach(([from, to]) => next[from]?.push(to));
	const cycles = outcomeOf(findCycles(next));
	const inCycle = new Set(cycles.flat());
	const cycleEdges = new Set(cycles.flatMap(cycle => cycle.map((node, at) => `${node} ${cycle[(at + 1) % cycle.length] ?? node}`)));
	const waitsForOpen = new Set(all.filter(([from]) => !isOver(from)).map(([, to]) => to));
	const doneBefore = new Map<Entry, number>();
	all.forEach(([from, to]) => isOver(from) && doneBefore.set(to, (doneBefore.get(to) ?? 0) + 1));
	const relations = relationIndexOf(catalog);
	const placed = layoutOf(shown.length, edges);
	return {
		nodes: shown.map((entry, index) => ({
			id: entry.uri,
			title: stripInlineMarkdown(entry.title) || entry.path,
			path: entry.path,
			stage: entry.status.stage,
			stageLabel: words.stage(entry.status.stage),
			unit: entry.unit,
			isStartable: entry.status.stage === 'todo' && !waitsForOpen.has(entry) && openBlockersOf(entry, relations).length === 0,
			isInCycle: inCycle.has(index),
			doneBefore: showDone ? 0 : (doneBefore.get(entry) ?? 0),
			...(placed.nodes[index] ?? { x: 0, y: 0 }),
		})),
		edges: edges.map(([from, to], index) => ({
			from,
			to,
			isInCycle: cycleEdges.has(`${from} ${to}`),
			points: placed.edges[index] ?? [],
		})),
		width: placed.width,
		height: placed.height,
		hiddenDone: [...related].filter(entry => !isShown(entry)).length,
		unrelated: entries.filter(entry => !related.has(entry)).length,
		cycles: cycles.length,
	};
}

/** Pairs of entries of which the second waits for the first, each once. */
function waitingEdges(catalog: Catalog, entries: readonly Entry[]): readonly (readonly [Entry, Entry])[] {
	const relations = relationIndexOf(catalog);
	const members = new Map(entries.map(entry => [entry.uri, entry]));
	const found = new Map<string, readonly [Entry, Entry]>();
	for (const entry of entries) {
		for (const { relation, to } of relations.outgoing(entry.uri)) {
			const other = to && members.get(to.uri);
			const isWait = isWaiting(relation.kind);
			if (other && other !== entry && (isWait || relation.kind === 'blocks') && !isReading(entry, other)) {
				const edge = isWait ? ([other, entry] as const) : ([entry, other] as const);
				found.set(`${edge[0].uri}\n${edge[1].uri}`, edge);
			}
		}
	}
	return [...found.values()];
}

/** Documents of different kinds in one unit: its specification is read, not done. */
function isReading(a: Entry, b: Entry): boolean {
	return a.unit !== undefined && a.unit === b.unit && a.folder === b.folder && a.family !== b.family;
}

interface Placed {
	readonly nodes: readonly { readonly x: number; readonly y: number }[];
	readonly edges: readonly (readonly { readonly x: number; readonly y: number }[])[];
	readonly width: number;
	readonly height: number;
}

let lastLayout: { readonly key: string; readonly placed: Placed } | undefined;

/** The layout of a graph. The last one is kept, since most updates change no node and no edge. */
function layoutOf(count: number, edges: readonly (readonly [number, number])[]): Placed {
	const key = `${count}: ${edges.join(' ')}`;
	if (lastLayout?.key !== key) {
		lastLayout = { key, placed: layOut(count, edges) };
	}
	return lastLayout.placed;
}

/** Nodes and edges up to which dagre lays out a component in less than a second. */
const MAX_LAID_OUT = 800;

/** Places each component below the one before, the largest first. */
function layOut(count: number, edges: readonly (readonly [number, number])[]): Placed {
	const nodes = new Array<{ x: number; y: number }>(count).fill({ x: 0, y: 0 });
	const lines = new Array<readonly { x: number; y: number }[]>(edges.length).fill([]);
	let [width, height] = [0, 0];
	for (const component of components(count, edges)) {
		const own = new Set(component);
		const inside = [...edges.entries()].filter(([, [from]]) => own.has(from));
		const placed = component.length + inside.length > MAX_LAID_OUT ? inLayers(component, inside) : withDagre(component, inside);
		const top = height === 0 ? 0 : height + GAP;
		placed.nodes.forEach(({ x, y }, at) => (nodes[component[at] ?? -1] = { x, y: y + top }));
		placed.edges.forEach((points, at) => (lines[inside[at]?.[0] ?? -1] = points.map(({ x, y }) => ({ x, y: y + top }))));
		width = Math.max(width, placed.width);
		height = top + placed.height;
	}
	return { nodes, edges: lines, width, height };
}

/** The nodes of each connected component, the largest component first. */
function components(count: number, edges: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
	const neighbours = Array.from({ length: count }, () => new Array<number>());
	for (const [from, to] of edges) {
		neighbours[from]?.push(to);
		neighbours[to]?.push(from);
	}
	const seen = new Set<number>();
	const found: (readonly number[])[] = [];
	for (let start = 0; start < count; start++) {
		if (!seen.has(start)) {
			const own = new Set([start]);
			for (const node of own) {
				seen.add(node);
				neighbours[node]?.forEach(other => own.add(other));
			}
			found.push([...own].sort((a, b) => a - b));
		}
	}
	return found.sort((a, b) => b.length - a.length);
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/** The middle of the right side of a node. */
function rightOf({ x, y }: Point): Point {
	return { x: x + NODE.width, y: y + NODE.height / 2 };
}

/** The middle of the left side of a node. */
function leftOf({ x, y }: Point): Point {
	return { x, y: y + NODE.height / 2 };
}

type IndexedEdge = readonly [index: number, edge: readonly [number, number]];

function withDagre(component: readonly number[], edges: readonly IndexedEdge[]): Placed {
	const graph = new dagre.graphlib.Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: 2 * GAP, marginx: 4, marginy: 4 });
	component.forEach(node => graph.setNode(String(node), { ...NODE }));
	edges.forEach(([index, [from, to]]) => graph.setEdge(String(from), String(to), {}, String(index)));
	dagre.layout(graph);
	const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
	const nodes = component.map(node => {
		const { x = 0, y = 0 } = graph.node(String(node)) as { readonly x?: number; readonly y?: number };
		return { x: Math.round(x - NODE.width / 2), y: Math.round(y - NODE.height / 2) };
	});
	const at = new Map(component.map((node, index) => [node, nodes[index] ?? { x: 0, y: 0 }]));
	return {
		nodes,
		edges: edges.map(([index, [from, to]]) => {
			const { points = [] } = graph.edge(String(from), String(to), String(index)) as { readonly points?: readonly Point[] };
			const [a, b] = [at.get(from) ?? { x: 0, y: 0 }, at.get(to) ?? { x: 0, y: 0 }];
			const rounded = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
			// dagre ends a line anywhere on the border. One that leads back keeps its ends, since two of them would be one line.
			return a.x < b.x ? [rightOf(a), ...rounded.slice(1, -1), leftOf(b)] : rounded;
		}),
		width: Math.ceil(width),
		height: Math.ceil(height),
	};
}

/** A component that is too large for dagre: each node right of all that it waits for, in the order of the entries. */
function inLayers(component: readonly number[], edges: readonly IndexedEdge[]): Placed {
	const before = new Map(component.map(node => [node, 0]));
	edges.forEach(([, [, to]]) => before.set(to, (before.get(to) ?? 0) + 1));
	const next = new Map<number, number[]>();
	edges.forEach(([, [from, to]]) => next.set(from, [...(next.get(from) ?? []), to]));
	const layer = new Map(component.map(node => [node, 0]));
	const ready = component.filter(node => before.get(node) === 0);
	for (const node of ready) {
		for (const to of next.get(node) ?? []) {
			layer.set(to, Math.max(layer.get(to) ?? 0, (layer.get(node) ?? 0) + 1));
			const left = (before.get(to) ?? 0) - 1;
			before.set(to, left);
			if (left === 0) {
				ready.push(to);
			}
		}
	}
	const heights: number[] = [];
	const nodes = component.map(node => {
		const column = layer.get(node) ?? 0;
		const row = heights[column] ?? 0;
		heights[column] = row + 1;
		return { x: 4 + column * (NODE.width + 2 * GAP), y: 4 + row * (NODE.height + GAP) };
	});
	const at = new Map(component.map((node, index) => [node, nodes[index] ?? { x: 0, y: 0 }]));
	return {
		nodes,
		edges: edges.map(([, [from, to]]) => {
			const [a, b] = [at.get(from) ?? { x: 0, y: 0 }, at.get(to) ?? { x: 0, y: 0 }];
			return [rightOf(a), leftOf(b)];
		}),
		width: 8 + heights.length * (NODE.width + 2 * GAP),
		height: 8 + Math.max(...heights) * (NODE.height + GAP),
	};
}

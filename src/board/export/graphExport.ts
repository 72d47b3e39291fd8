import type { Graph, GraphNode } from '../graphModel';
import { NODE } from '../nodeSize';
import { fitText, markdownTarget, markdownText, mermaidText } from './escape';
import { svgDocument, svgText } from './svgDocument';

/** Words that a graph needs besides those in its model. */
export interface GraphExportWords {
	/** `can start now` */
	readonly startable: string;
	/** `in a cycle` */
	readonly inCycle: string;
	/** `waits for {0}` */
	readonly waitsFor: string;
}

/** A graph as a Markdown list: each document and what it waits for. */
export function graphMarkdown(graph: Graph, title: string, words: GraphExportWords): string {
	const lines = [`# ${markdownText(title)}`, ''];
	graph.nodes.forEach((node, index) => {
		const before = graph.edges.filter(({ to }) => to === index).flatMap(({ from }) => graph.nodes[from] ?? []);
		lines.push(`- ${link(node)} — ${[node.stageLabel, ...signs(node, words)].map(markdownText).join(', ')}`);
		const waitsFor = words.waitsFor.split('{0}').map(part => part.trim() && markdownText(part));
		before.forEach(other => lines.push(`  - ${[waitsFor[0], link(other), waitsFor[1]].filter(part => part).join(' ')}`));
	});
	return `${lines.join('\n')}\n`;
}

function link({ title, path }: GraphNode): string {
	return `[${markdownText(title)}](${markdownTarget(path)})`;
}

function signs({ isStartable, isInCycle }: GraphNode, words: GraphExportWords): readonly string[] {
	return [...(isStartable ? [words.startable] : []), ...(isInCycle ? [words.inCycle] : [])];
}

/** A graph as a Mermaid flowchart from left to right. */
export function graphMermaid(graph: Graph): string {
	return `${[
		'flowchart LR',
		...graph.nodes.map(
			(node, index) =>
				`  n${index}["${mermaidText(`${node.title} · ${node.stageLabel}`)}"]${node.isInCycle ? ':::cycle' : node.isStartable ? ':::startable' : ''}`,
		),
		...graph.edges.map(({ from, to, isInCycle }) => `  n${from} ${isInCycle ? '-.->' : '-->'} n${to}`),
		'  classDef startable stroke:#1a7f37,stroke-width:3px',
		'  classDef cycle stroke:#c62828,stroke-width:3px',
	].join('\n')}\n`;
}

/** A graph as a picture. */
export function graphSvg(graph: Graph, title: string, words: GraphExportWords): string {
	const edges = graph.edges.map(({ points, isInCycle }) => {
		const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
		return `<path class="line${isInCycle ? ' cycle' : ''}" marker-end="url(#arrow)" d="${path}"/>`;
	});
	const nodes = graph.nodes.map(node =>
		[
			`<rect class="card${node.isInCycle ? ' cycle' : node.isStartable ? ' lit' : ''}" x="${node.x}" y="${node.y}" width="${NODE.width}" height="${NODE.height}" rx="4"/>`,
			svgText(node.x + 10, node.y + 21, fitText(node.title, NODE.width - 20, 13)),
			svgText(node.x + 10, node.y + 40, fitText([node.stageLabel, ...signs(node, words)].join(' · '), NODE.width - 20, 11), 'dim'),
		].join(''),
	);
	return svgDocument({
		title,
		description: graph.edges
			.map(({ from, to }) => `${graph.nodes[to]?.title ?? ''} ${words.waitsFor.replace('{0}', () => graph.nodes[from]?.title ?? '')}`)
			.join('; '),
		width: graph.width + 8,
		height: graph.height + 8,
		body: [
			'<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" style="fill: var(--line)"/></marker></defs>',
			...edges,
			...nodes,
		].join('\n'),
	});
}

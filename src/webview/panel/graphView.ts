import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Graph, GraphNode } from '../../board/graphModel';
import type { CardAction } from '../../board/panelState';
import { NODE } from '../../board/nodeSize';
import type { PageTexts } from '../../board/pageTexts';
import { pathThrough } from '../../board/pathThrough';
import { focusOn } from './focus';
import { actionItems, openMenu } from './menu';
import { nothingToShow } from './nothingToShow';
import { onScroll, restoreScroll } from './scrolling';
import { fill, post, store } from './store';
import { scrolledOf } from './visibleRange';

let graphNow: Graph | undefined;
const NAME = 'graph';
/** Pixels above and below what is visible within which nodes and edges are drawn. */
const MARGIN = 300;

export function graphView(graph: Graph, texts: PageTexts): TemplateResult {
	graphNow = graph;
	const { nodes, edges, width, height, hiddenDone, unrelated, cycles } = graph;
	if (nodes.length === 0 && !store.isReading) {
		return html`${nothingToShow(texts.noRelations, texts)}
		${hiddenDone > 0 ? html`<p class="note">${fill(texts.hiddenDone, hiddenDone)}</p>` : ''}`;
	}
	const at = nodes.findIndex(({ id }) => id === store.focusId);
	const path = at >= 0 ? pathThrough(graph, at) : undefined;
	const { top, height: shown } = scrolledOf(NAME);
	const isDrawn = (from: number, to: number): boolean => to >= top - MARGIN && from <= top + shown + MARGIN;
	// The focused node is drawn wherever it is, so that it keeps the focus.
	const drawn = [...nodes.entries()].filter(([index, { y }]) => index === at || isDrawn(y, y + NODE.height));
	const lines = edges.filter(({ points }) => isDrawn(Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))));
	return html`
		<div
			class="graph-scroller"
			tabindex="-1"
			${restoreScroll(NAME)}
			@scroll=${({ currentTarget }: { readonly currentTarget: HTMLElement }) => onScroll(NAME, currentTarget)}
		>
			<div class="canvas ${path ? 'has-path' : ''}" .style=${`width:${width}px;height:${height}px`} @contextmenu=${onContextMenu}>
				<svg aria-hidden="true" width=${width} height=${height}>
					<defs>
						<marker
							id="arrow"
							viewBox="0 0 8 8"
							refX="8"
							refY="4"
							markerWidth="9"
							markerHeight="9"
							markerUnits="userSpaceOnUse"
							orient="auto"
						>
							<path d="M0 0L8 4L0 8z" />
						</marker>
					</defs>
					${lines.map(({ from, to, isInCycle, points }) => {
						const isOnPath = path?.has(from) && path.has(to);
						const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
						return svg`<path class="edge ${isInCycle ? 'cycle' : ''} ${isOnPath ? 'on-path' : ''}" marker-end="url(#arrow)" d=${d} />`;
					})}
				</svg>
				${repeat(
					drawn,
					([, { id }]) => id,
					([index, node]) =>
						nodeView(
							graph,
							node,
							index,
							{ isOnPath: path?.has(index) === true, isTabStop: index === (at < 0 ? drawn[0]?.[0] : at) },
							texts,
						),
				)}
			</div>
		</div>
		<p class="note below">
			${[
				cycles > 0 ? fill(texts.cycles, cycles) : undefined,
				hiddenDone > 0 ? fill(texts.hiddenDone, hiddenDone) : undefined,
				unrelated > 0 ? fill(texts.unrelated, unrelated) : undefined,
			]
				.filter(part => part !== undefined)
				.join(' ')}
		</p>
	`;
}

function nodeView(
	{ nodes, edges }: Graph,
	node: GraphNode,
	index: number,
	{ isOnPath, isTabStop }: { readonly isOnPath: boolean; readonly isTabStop: boolean },
	texts: PageTexts,
): TemplateResult {
	const before = edges.filter(({ to }) => to === index).flatMap(({ from }) => nodes[from]?.title ?? []);
	const signs = [
		node.isStartable ? texts.canStart : undefined,
		node.isInCycle ? texts.inCycle : undefined,
		node.doneBefore > 0 ? fill(texts.doneBefore, node.doneBefore) : undefined,
	].filter(sign => sign !== undefined);
	const label = [node.title, node.stageLabel, ...signs, before.length > 0 ? fill(texts.waitsFor, before.join(', ')) : undefined];
	return html`
		<button
			class="node ${node.isStartable ? 'startable' : ''} ${node.isInCycle ? 'cycle' : ''} ${isOnPath ? 'on-path' : ''}"
			data-id=${node.id}
			data-stage=${node.stage}
			tabindex=${isTabStop ? 0 : -1}
			title=${[node.title, node.path, ...label.slice(1).filter(part => part !== undefined)].join('\n')}
			.style=${`left:${node.x}px;top:${node.y}px;width:${NODE.width}px;height:${NODE.height}px`}
			@focus=${() => {
				store.focusId = node.id;
				store.redraw();
			}}
			@dblclick=${() => act('open', node.id)}
		>
			<span class="hidden">${label.filter(part => part !== undefined).join(', ')}</span>
			<span class="title" aria-hidden="true">${node.title}</span>
			<span class="dim" aria-hidden="true"
				>${node.isInCycle ? '↻ ' : node.isStartable ? '● ' : ''}${[...(node.isStartable ? [] : [node.stageLabel]), ...signs].join(' · ')}</span
			>
		</button>
	`;
}

function act(action: CardAction, id: string): boolean {
	post({ type: 'act', action, ids: [id] });
	return true;
}

/** The keys of the graph. @returns whether the key means something */
export function graphKey(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || !graphNow) {
		return false;
	}
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const { nodes } = graphNow;
	const at = nodes.find(({ id }) => id === store.focusId);
	const direction: readonly [number, number] | undefined = {
		ArrowLeft: [-1, 0] as const,
		h: [-1, 0] as const,
		ArrowRight: [1, 0] as const,
		l: [1, 0] as const,
		ArrowUp: [0, -1] as const,
		k: [0, -1] as const,
		ArrowDown: [0, 1] as const,
		j: [0, 1] as const,
	}[key];
	if (direction) {
		const next = at ? nearest(nodes, at, direction) : nodes[0];
		if (next) {
			focusOn(next.id);
		}
		return true;
	}
	if (!at) {
		return false;
	}
	switch (key) {
		case 'Enter':
			return act('open', at.id);
		case ' ':
			return act('peek', at.id);
		case 'm':
		case 'ContextMenu':
			openNodeMenu(at);
			return true;
		case 'F10':
			if (event.shiftKey) {
				openNodeMenu(at);
			}
			return event.shiftKey;
		default:
			return false;
	}
}

/** The nearest node in a direction. Sideways distance counts twice. */
function nearest(nodes: readonly GraphNode[], from: GraphNode, [dx, dy]: readonly [number, number]): GraphNode | undefined {
	let best: { readonly node: GraphNode; readonly distance: number } | undefined;
	for (const node of nodes) {
		const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
		const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
		const distance = along + 2 * aside;
		if (along > 0 && (!best || distance < best.distance)) {
			best = { node, distance };
		}
	}
	return best?.node;
}

function onContextMenu(event: MouseEvent): void {
	const id = event.target instanceof Element ? event.target.closest<HTMLElement>('.node')?.dataset['id'] : undefined;
	const node = graphNow?.nodes.find(each => each.id === id);
	if (node) {
		event.preventDefault();
		focusOn(node.id);
		openNodeMenu(node, event);
	}
}

function openNodeMenu(node: GraphNode, pointer?: MouseEvent): void {
	const box = document.querySelector<HTMLElement>('.node:focus')?.getBoundingClientRect();
	if (store.texts) {
		openMenu(node.title, actionItems([node.id], store.texts), pointer?.clientX ?? box?.left ?? 0, pointer?.clientY ?? box?.bottom ?? 0);
	}
}

import { xmlText } from '../board/export/escape';
import { graphSvg } from '../board/export/graphExport';
import { roadmapSvg } from '../board/export/roadmapExport';
import type { Board, Card } from '../board/boardModel';
import type { Graph } from '../board/graphModel';
import type { Roadmap } from '../board/roadmapModel';
import { graphWords } from './graphWords';

/** What the page shows. */
export interface BoardPage {
	readonly title: string;
	readonly board: Board;
	readonly roadmap: Roadmap;
	readonly graph: Graph;
	/** The address of a document, from the folder of the page. */
	readonly linkTo: (path: string) => string;
}

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); --late: light-dark(#b3261e, #ff8a80); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 110rem; }
nav ul, .columns, .columns ul { list-style: none; padding: 0; margin: 0; }
nav ul { display: flex; gap: 1rem; }
.columns { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; padding-bottom: .5rem; }
.columns > li { flex: 1 0 15rem; max-width: 24rem; }
.columns h3 { margin: .5rem 0; }
.columns ul > li { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .75rem; margin-bottom: .5rem; overflow-wrap: anywhere; }
.facts { font-size: .875rem; }
.late { color: var(--late); font-weight: 600; }
figure { margin: 1rem 0; overflow-x: auto; }
figure img { display: block; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: .3rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
.date { white-space: nowrap; }
progress { width: 100%; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media print { .columns { flex-wrap: wrap; } }
`.trim();

/**
 * A complete HTML page with a board, a roadmap and a graph. Needs no script and loads nothing. Everything in the pictures
 * is also a list or a table.
 */
export function boardPage({ title, board, roadmap, graph, linkTo }: BoardPage): string {
	return [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
		`<title>${xmlText(title)}</title>`,
		`<style>${STYLE}</style>`,
		'</head>',
		'<body>',
		`<h1>${xmlText(title)}</h1>`,
		'<nav aria-label="Contents"><ul><li><a href="#board">Board</a></li><li><a href="#roadmap">Roadmap</a></li><li><a href="#graph">Graph</a></li></ul></nav>',
		'<main>',
		boardSection(board, linkTo),
		roadmapSection(roadmap, linkTo),
		graphSection(graph, linkTo),
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

function boardSection(board: Board, linkTo: BoardPage['linkTo']): string {
	const cards = new Map(board.cards.map(card => [card.id, card]));
	const columns = board.columns.flatMap(({ label }, index) => {
		const ids = board.lanes.flatMap(({ cells }) => cells[index] ?? []);
		const shown = ids.flatMap(id => cards.get(id) ?? []);
		const items = shown.flatMap(card => cardItem(card, linkTo));
		return shown.length === 0
			? []
			: [`<li><h3>${xmlText(label)} <span class="facts">(${shown.length})</span></h3>`, '<ul>', ...items, '</ul></li>'];
	});
	return section(
		'board',
		'Board',
		columns.length === 0 ? ['<p>There are no documents.</p>'] : ['<ul class="columns">', ...columns, '</ul>'],
	);
}

function cardItem(card: Card, linkTo: BoardPage['linkTo']): readonly string[] {
	const { priority, assignee, progress, due, blocked } = card;
	const facts = [
		...[priority, assignee].map(fact => fact && xmlText(fact)),
		progress.total > 0 ? `${progress.done} of ${progress.total} done` : undefined,
		due && (due.kind === 'overdue' ? `<span class="late">${xmlText(due.text)}</span>` : xmlText(due.text)),
		blocked && xmlText(blocked),
	].filter(fact => fact !== undefined);
	return [
		`<li>${link(card, linkTo)}`,
		...(facts.length === 0 ? [] : [`<div class="facts">${facts.join(', ')}</div>`]),
		...(progress.total > 0
			? [`<progress value="${progress.done}" max="${progress.total}" aria-label="Progress of ${xmlText(card.title)}"></progress>`]
			: []),
		'</li>',
	];
}

function roadmapSection(roadmap: Roadmap, linkTo: BoardPage['linkTo']): string {
	const rows = roadmap.groups.flatMap(group => group.rows);
	if (rows.length === 0) {
		return section('roadmap', 'Roadmap', ['<p>No document has a date.</p>']);
	}
	return section('roadmap', 'Roadmap', [
		picture(
			roadmapSvg(roadmap, 'Roadmap'),
			'Roadmap: a bar for each document from its created date to its due date. The table below says the same.',
		),
		'<table>',
		'<thead><tr><th scope="col">Document</th><th scope="col">Status</th><th scope="col">Created</th><th scope="col">Due</th><th scope="col">Next milestone</th></tr></thead>',
		'<tbody>',
		...rows.map(row => {
			const late = row.late === undefined ? '' : ` <span class="late">(${xmlText(row.late)})</span>`;
			const due = row.due ?? (row.finished === undefined ? '' : `finished ${row.finished}`);
			return `<tr><th scope="row">${link(row, linkTo)}</th><td>${xmlText(row.stageLabel)}</td><td class="date">${row.created ?? ''}</td><td><span class="date">${due}</span>${late}</td><td class="date">${row.milestone?.date ?? ''}</td></tr>`;
		}),
		'</tbody>',
		'</table>',
		...(roadmap.undated === 0 ? [] : [`<p>Without a date: ${roadmap.undated}.</p>`]),
	]);
}

function graphSection(graph: Graph, linkTo: BoardPage['linkTo']): string {
	if (graph.nodes.length === 0) {
		return section('graph', 'Graph', ['<p>No document waits for another.</p>']);
	}
	const items = graph.nodes.map((node, index) => {
		const before = graph.edges.filter(({ to }) => to === index).flatMap(({ from }) => graph.nodes[from] ?? []);
		const facts = [node.stageLabel, ...(node.isStartable ? [graphWords.startable] : []), ...(node.isInCycle ? [graphWords.inCycle] : [])];
		const links = before.map(other => link(other, linkTo)).join(', ');
		const waits = before.length === 0 ? '' : `; ${graphWords.waitsFor.replace('{0}', () => links)}`;
		return `<li>${link(node, linkTo)}: ${xmlText(facts.join(', '))}${waits}</li>`;
	});
	return section('graph', 'Graph', [
		picture(
			graphSvg(graph, 'Graph', graphWords),
			'Graph: arrows lead from each document to those that wait for it. The list below says the same.',
		),
		'<ul>',
		...items,
		'</ul>',
	]);
}

function section(id: string, heading: string, body: readonly string[]): string {
	return [`<section id="${id}" aria-labelledby="${id}-heading">`, `<h2 id="${id}-heading">${heading}</h2>`, ...body, '</section>'].join(
		'\n',
	);
}

/** As an image, so that the styles and ids of several pictures don't meet. */
function picture(svg: string, description: string): string {
	return `<figure tabindex="0" aria-label="${xmlText(description)}"><img alt="${xmlText(description)}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"></figure>`;
}

function link({ path, title }: { readonly path: string; readonly title: string }, linkTo: BoardPage['linkTo']): string {
	return `<a href="${xmlText(linkTo(path))}">${xmlText(title)}</a>`;
}

import { assert } from 'chai';
import { taskDocuments } from '../../../src/catalog/catalog';
import { relationIndexOf } from '../../../src/catalog/relations/relationIndex';
import { boardModel, type Board } from '../../../src/board/boardModel';
import { boardMarkdown, boardMermaid, boardSvg } from '../../../src/board/export/boardExport';
import { fitText, markdownTarget, markdownText, mermaidText, xmlText } from '../../../src/board/export/escape';
import { graphMarkdown, graphMermaid, graphSvg } from '../../../src/board/export/graphExport';
import { roadmapMarkdown, roadmapMermaid, roadmapSvg } from '../../../src/board/export/roadmapExport';
import { englishWords } from '../../../src/board/englishWords';
import { graphModel, type Graph } from '../../../src/board/graphModel';
import { roadmapModel, type Roadmap } from '../../../src/board/roadmapModel';
import { catalogOf, type Texts } from '../catalog/catalogOf';
import { optionsFor } from './options';

const TEXTS: Texts = {
	'docs/map (old).md': [
		'---',
		'status: in progress',
		'priority: high',
		'id: MAP-1',
		'created: 2026-11-01',
		'due: 2026-11-25',
		'---',
		'# Map | <b>new</b>',
	],
	'pier.md': ['---', 'status: todo', 'created: 2026-11-10', 'blocked by: MAP-1', '---', '# Pier'],
};
const HEADINGS = { document: 'Document', status: 'Status', created: 'Created', due: 'Due', progress: 'Progress' };
const GRAPH_WORDS = { startable: 'can start now', inCycle: 'in a cycle', waitsFor: 'waits for {0}' };

/** Titles that mean something in Markdown, Mermaid, or SVG. */
const HOSTILE = [
	'"]; click n0 "https://example.com"',
	'</text><script>alert(1)</script>',
	'a --> b %%{init: {"theme": "dark"}}%%',
	'end',
	'section Plans: one, two',
	'![x](https://example.com/x.png) | `code` $y$',
	'# heading',
	'- item',
	'1. item',
	'\u202egnp.\u0007exe\ud800',
	'&lt;b&gt; @someone https://example.com',
];

function models(texts: Texts): { readonly board: Board; readonly roadmap: Roadmap; readonly graph: Graph } {
	const catalog = catalogOf(texts);
	const entries = taskDocuments(catalog);
	const options = { ...optionsFor(catalog), relations: relationIndexOf(catalog) };
	return {
		board: boardModel(entries, { ...options, columns: 'stage', lanes: undefined }),
		roadmap: roadmapModel(entries, { ...options, groupBy: undefined, zoom: 'quarter' }),
		graph: graphModel(catalog, entries, { showDone: false, words: englishWords }),
	};
}

/** The same models with another title for each document. */
function withTitle(title: string): ReturnType<typeof models> {
	const { board, roadmap, graph } = models(TEXTS);
	return {
		board: { ...board, cards: board.cards.map(card => ({ ...card, title, assignee: title })) },
		roadmap: {
			...roadmap,
			groups: roadmap.groups.map(group => ({ ...group, label: title, rows: group.rows.map(row => ({ ...row, title })) })),
		},
		graph: { ...graph, nodes: graph.nodes.map(node => ({ ...node, title })) },
	};
}

describe('exports', () => {
	const { board, roadmap, graph } = models(TEXTS);

	it('write a board as Markdown and Mermaid', () => {
		assert.deepEqual(boardMarkdown(board, 'Board').split('\n'), [
			'# Board',
			'',
			'## To Do (1)',
			'',
			'- [Pier](pier.md) — blocked by MAP-1',
			'',
			'## In Progress (1)',
			'',
			'- [Map \\| \\<b\\>new\\</b\\>](docs/map%20%28old%29.md) — High, overdue by 3 days',
			'',
		]);
		assert.deepEqual(boardMermaid(board).split('\n'), [
			'kanban',
			'  column0["To Do"]',
			'    card0x0["Pier, blocked by MAP-1"]',
			'  column1["In Progress"]',
			'    card1x0["Map #124; #60;b#62;new#60;/b#62;, High, overdue by 3 days"]',
			'',
		]);
	});

	it('write a roadmap as Markdown and Mermaid', () => {
		assert.deepEqual(roadmapMarkdown(roadmap, 'Roadmap', HEADINGS).split('\n'), [
			'# Roadmap',
			'',
			'| Document | Status | Created | Due | Progress |',
			'| --- | --- | --- | --- | --- |',
			'| [Map \\| \\<b\\>new\\</b\\>](docs/map%20%28old%29.md) | In Progress | 2026-11-01 | 2026-11-25, overdue by 3 days |  |',
			'| [Pier](pier.md) | To Do | 2026-11-10 |  |  |',
			'',
		]);
		assert.deepEqual(roadmapMermaid(roadmap, 'Roadmap').split('\n'), [
			'gantt',
			'  title Roadmap',
			'  dateFormat YYYY-MM-DD',
			'  axisFormat %Y-%m-%d',
			'  Map #124; #60;b#62;new#60;/b#62; :crit, 2026-11-01, 2026-11-25',
			'  Pier :2026-11-10, 2026-12-12',
			'',
		]);
	});

	it('write a graph as Markdown and Mermaid', () => {
		assert.deepEqual(graphMarkdown(graph, 'Graph', GRAPH_WORDS).split('\n'), [
			'# Graph',
			'',
			'- [Map \\| \\<b\\>new\\</b\\>](docs/map%20%28old%29.md) — In Progress',
			'- [Pier](pier.md) — To Do',
			'  - waits for [Map \\| \\<b\\>new\\</b\\>](docs/map%20%28old%29.md)',
			'',
		]);
		assert.deepEqual(graphMermaid(graph).split('\n').slice(0, 4), [
			'flowchart LR',
			'  n0["Map #124; #60;b#62;new#60;/b#62; #183; In Progress"]',
			'  n1["Pier #183; To Do"]',
			'  n0 --> n1',
		]);
	});

	it('write pictures with a name, a description, and nothing from elsewhere', () => {
		for (const svg of [boardSvg(board, 'Work'), roadmapSvg(roadmap, 'Work'), graphSvg(graph, 'Work', GRAPH_WORDS)]) {
			assert.match(
				svg,
				/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" [^>]*role="img" aria-labelledby="title description">/,
			);
			assert.include(svg, '<title id="title">Work</title>');
			assert.include(svg, 'Map | &lt;b&gt;');
			assert.notMatch(svg.replace('http://www.w3.org/2000/svg', ''), /href|https?:|<script|<foreignObject|<b>/);
		}
		assert.include(roadmapSvg(roadmap, 'Work'), 'overdue by 3 days');
		assert.include(graphSvg(graph, 'Work', GRAPH_WORDS), 'Pier waits for Map');
	});

	for (const title of HOSTILE) {
		it(`keep ${JSON.stringify(title)} text`, () => {
			const hostile = withTitle(title);
			const plain = withTitle('Plain');
			const structure = (svg: string): string => svg.replace(/>[^<]*</g, '><');
			for (const draw of [
				({ board: each }: typeof plain) => boardSvg(each, title),
				({ roadmap: each }: typeof plain) => roadmapSvg(each, title),
				({ graph: each }: typeof plain) => graphSvg(each, title, GRAPH_WORDS),
			]) {
				assert.strictEqual(structure(draw(hostile)), structure(draw(plain)));
			}
			for (const write of [
				({ board: each }: typeof plain) => boardMermaid(each),
				({ roadmap: each }: typeof plain) => roadmapMermaid(each, 'x'),
				({ graph: each }: typeof plain) => graphMermaid(each),
			]) {
				// One label more or less would change the number of lines, or of quotes and arrows.
				const shape = (text: string): string => text.replace(/[\p{L}\p{M}\p{N} .,/_'+*?=#;·-]+/gu, '');
				assert.strictEqual(shape(write(hostile)), shape(write(plain)));
			}
			const lines = (text: string): number => text.split('\n').length;
			assert.strictEqual(lines(boardMarkdown(hostile.board, title)), lines(boardMarkdown(plain.board, title)));
		});
	}
});

describe('graph exports', () => {
	it('put the name where the words of a language have it', () => {
		const { graph } = models({
			'a.md': ['---', 'status: todo', '---', '# A'],
			'b.md': ['---', 'status: todo', 'blocked by: a.md', '---', '# B'],
		});
		const words = { ...GRAPH_WORDS, waitsFor: 'wartet auf {0} (noch)' };
		assert.include(graphMarkdown(graph, 'x', words), '  - wartet auf [A](a.md) \\(noch\\)\n');
		assert.include(graphSvg(graph, 'x', words), '<desc id="description">B wartet auf A (noch)</desc>');
	});
});

describe('escaping', () => {
	it('writes text as text in Markdown', () => {
		assert.strictEqual(markdownText('*a* [b](c) `d` | <e> $f$ #g'), '\\*a\\* \\[b\\]\\(c\\) \\`d\\` \\| \\<e\\> \\$f\\$ \\#g');
		assert.deepEqual(['- a', '+ a', '1. a', '12) a', '=='].map(markdownText), ['\\- a', '\\+ a', '1\\. a', '12\\) a', '\\==']);
		assert.strictEqual(markdownText('a\r\nb\u202ec'), 'a b c');
	});

	it('writes paths as link targets', () => {
		assert.strictEqual(markdownTarget("docs/a (b) 'c'.md"), 'docs/a%20%28b%29%20%27c%27.md');
		assert.strictEqual(markdownTarget('a/é#?.md'), 'a/%C3%A9%23%3F.md');
		assert.strictEqual(markdownTarget(' a /b  c\u2028\ud800.md'), '%20a%20/b%20%20c%E2%80%A8%EF%BF%BD.md');
	});

	it('writes labels that no Mermaid diagram reads as its syntax', () => {
		assert.strictEqual(mermaidText('a"b;c#d'), 'a#34;b#59;c#35;d');
		assert.deepEqual(['end', 'section x', 'Title', 'ending', ''].map(mermaidText), [
			'#101;nd',
			'#115;ection x',
			'#84;itle',
			'ending',
			'#32;',
		]);
	});

	it('writes text in SVG', () => {
		assert.strictEqual(xmlText(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
		assert.strictEqual(xmlText('a\u0000\ud800\uffffb'), 'a b');
	});

	it('shortens text to a width', () => {
		assert.strictEqual(fitText('short', 100, 13), 'short');
		assert.match(fitText('a very long title that does not fit', 100, 13), /^a very.*…$/);
		assert.isBelow(fitText('漢字漢字漢字漢字漢字', 60, 13).length, 6);
	});
});

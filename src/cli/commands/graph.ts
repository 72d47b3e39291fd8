import { englishWords } from '../../board/englishWords';
import { graphMarkdown, graphMermaid, graphSvg } from '../../board/export/graphExport';
import { graphModel, type Graph } from '../../board/graphModel';
import { readWorkspace } from '../../node/readWorkspace';
import type { Command } from '../command';
import { jsonOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { graphWords } from '../graphWords';
import { readChoice } from '../readChoice';
import { selectDocuments, selectOptions } from '../selectDocuments';
import { writeJson } from '../writeJson';

const FORMATS = ['mermaid', 'svg', 'markdown'] as const;

export const command: Command = {
	name: 'graph',
	description: 'Print which documents wait for which as a Mermaid flowchart, an SVG picture or a Markdown list.',
	operands: [],
	options: [
		{ name: 'format', value: '<format>', choices: FORMATS, fallback: 'mermaid', description: 'mermaid, svg or markdown.' },
		{ name: 'done', description: 'Show finished documents, too.' },
		...selectOptions,
		jsonOption,
		workspaceOption,
	],
	run: async (given, context) => {
		const format = readChoice(given, 'format', FORMATS, 'mermaid');
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const entries = selectDocuments(workspace, given, context.clock().date);
		const graph = graphModel(workspace.catalog, entries, { showDone: given.switches.has('done'), words: englishWords });
		writeNotes(workspace.notes, context);
		if (given.switches.has('json')) {
			writeJson(1, graphJson(graph), context);
			return;
		}
		const title = 'What waits for what';
		context.out(
			format === 'mermaid'
				? graphMermaid(graph)
				: format === 'svg'
					? graphSvg(graph, title, graphWords)
					: graphMarkdown(graph, title, graphWords),
		);
	},
};

function graphJson({ nodes, edges }: Graph) {
	return {
		documents: nodes.map(({ path, title, stage, isStartable, isInCycle }) => ({
			path,
			title,
			stage,
			startable: isStartable,
			cycle: isInCycle,
		})),
		waits: edges.map(({ from, to }) => ({ path: nodes[to]?.path ?? '', waitsFor: nodes[from]?.path ?? '' })),
	};
}

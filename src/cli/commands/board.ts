import { englishWords } from '../../board/englishWords';
import { boardModel, type Board } from '../../board/boardModel';
import { CARD_FIELDS } from '../../board/cardField';
import { markdownTarget } from '../../board/export/escape';
import { graphModel } from '../../board/graphModel';
import { roadmapModel } from '../../board/roadmapModel';
import { withUnits } from '../../catalog/group/units';
import { shownProblems } from '../../catalog/check/shownProblems';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import { readWorkspace, type Workspace } from '../../node/readWorkspace';
import { workspaceProblems } from '../../node/workspaceProblems';
import { lastSegment } from '../../util/paths';
import { boardPage } from '../boardPage';
import type { Command } from '../command';
import { jsonOption, lastValue, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { readChoice } from '../readChoice';
import { selectDocuments, selectOptions } from '../selectDocuments';
import { writeJson } from '../writeJson';

export const command: Command = {
	name: 'board',
	description: 'Print an HTML page with a board, a roadmap and a graph of the documents. It needs no script and loads nothing.',
	operands: [],
	options: [
		{ name: 'columns', value: '<field>', choices: CARD_FIELDS, fallback: 'stage', description: `The columns: ${CARD_FIELDS.join(', ')}.` },
		{ name: 'title', value: '<text>', description: "The title of the page; the folder's name by default." },
		{ name: 'base', value: '<address>', fallback: '', description: 'What the links to documents begin with, such as ../.' },
		...selectOptions,
		jsonOption,
		workspaceOption,
	],
	run: async (given, context) => {
		const columns = readChoice(given, 'columns', CARD_FIELDS, 'stage');
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const { catalog, root, settings } = workspace;
		const today = context.clock().date;
		const documents = selectDocuments(workspace, given, today);
		const entries = withUnits(documents);
		const shared = { today, dueSettings: () => settings.due, words: englishWords };
		const board = boardModel(entries, {
			...shared,
			columns,
			lanes: undefined,
			relations: relationIndexOf(catalog),
			problemsOf: problemCounts(workspace),
		});
		writeNotes(workspace.notes, context);
		if (given.switches.has('json')) {
			writeJson(1, boardJson(board), context);
			return;
		}
		const base = lastValue(given, 'base') ?? '';
		context.out(
			boardPage({
				title: lastValue(given, 'title') ?? lastSegment(root.replaceAll('\\', '/')),
				board,
				roadmap: roadmapModel(entries, { ...shared, groupBy: undefined, zoom: 'quarter' }),
				graph: graphModel(catalog, documents, { showDone: false, words: englishWords }),
				linkTo: path => base + markdownTarget(path),
			}),
		);
	},
};

/** The number of problems that are reported for a document. */
function problemCounts(workspace: Workspace): (uri: string) => number {
	const { between, conventions, severities } = workspaceProblems(workspace);
	return uri => {
		const entry = workspace.catalog.get(uri);
		const found = entry ? [...entry.problems, ...(between.get(uri) ?? [])] : [];
		return shownProblems(entry, found, { severities, conventions, isOpen: false }).length;
	};
}

function boardJson({ columns, lanes, cards }: Board) {
	const known = new Map(cards.map(card => [card.id, card]));
	return {
		columns: columns.map(({ key, label }, index) => ({
			key,
			label,
			cards: lanes.flatMap(({ cells }) =>
				(cells[index] ?? []).flatMap(id => {
					const card = known.get(id);
					return card ? [cardJson(card)] : [];
				}),
			),
		})),
	};
}

function cardJson({ path, title, stage, level, assignee, progress, due, blocked, problems }: Board['cards'][number]) {
	return {
		path,
		title,
		stage,
		level,
		assignee: assignee ?? null,
		progress,
		due: due?.date ?? null,
		overdue: due?.kind === 'overdue',
		waiting: blocked !== undefined,
		problems,
	};
}

import { shownDocument, type ShownDocument } from '../../action/shownDocument';
import { summarize } from '../../catalog/entry';
import { readDocumentFile } from '../../node/documentFile';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { workspaceProblems } from '../../node/workspaceProblems';
import { refusalSentence } from '../../sentences/refusalSentences';
import { printable } from '../../util/printable';
import { colored, type Color } from '../color';
import type { Command } from '../command';
import { fileOperand, jsonOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import type { Terminal } from '../output';
import { readPath } from '../../node/readPath';
import { writeJson } from '../writeJson';

export const command: Command = {
	name: 'show',
	description: 'Show the fields, sections, open items and problems of a document, with their line numbers.',
	operands: [fileOperand],
	options: [{ name: 'all', description: 'Show checked items, too. JSON always has them.' }, jsonOption, workspaceOption],
	run: async (given, context) => {
		const [path = ''] = given.operands;
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const { catalog, root, settings } = workspace;
		const file = readDocumentFile(root, path, settings);
		if ('code' in file) {
			throw new Failure(refusalSentence(file, path));
		}
		const relative = readPath(root, path);
		const entry = catalog.entries.find(each => each.path === relative) ?? summarize(file.document, { uri: '', folder: '', path: relative });
		const shown = shownDocument(file.document, entry, workspaceProblems(workspace));
		writeNotes(workspace.notes, context);
		if (given.switches.has('json')) {
			writeJson(1, { document: shown }, context);
		} else {
			context.out(text(shown, given.switches.has('all'), context.terminal));
		}
	},
};

/** For people: each line of the document that matters, after its number. */
function text(shown: ShownDocument, isWhole: boolean, terminal: Terminal): string {
	const { title, path, family, fields, sections, items, boxes, problems } = shown;
	const rows: { readonly line: number; readonly text: string; readonly color?: Color }[] = [
		...fields.map(({ line, label, value, set }) => ({
			line,
			text: `${label}: ${value}`,
			...(set ? {} : { color: 'dim' as const }),
		})),
		...sections.flatMap(({ line, level, text: heading, progress: { done, total } }) =>
			total === 0 ? [] : [{ line, text: `${'#'.repeat(level)} ${heading} (${done}/${total})`, color: 'bold' as const }],
		),
		...items.flatMap(({ line, state, mark, text: item, parent }) =>
			state === 'done' && !isWhole ? [] : [{ line, text: `${parent === null ? '' : '  '}[${mark}] ${item}` }],
		),
		...boxes.flatMap(({ line, checked, label }) => (checked && !isWhole ? [] : [{ line, text: `[${checked ? 'x' : ' '}] ${label}` }])),
	];
	const width = String(Math.max(1, ...rows.map(({ line }) => line), ...problems.map(({ line }) => line))).length;
	const numbered = ({ line, text: content, color }: (typeof rows)[number]): string =>
		`${colored(String(line).padStart(width), 'dim', terminal)}  ${colored(printable(content), color, terminal)}`;
	const found = problems.map(({ line, code, message }) => ({ line, text: `${message} (${code})`, color: 'yellow' as const }));
	return [
		colored(printable(title), 'bold', terminal),
		colored(printable(family === null ? path : `${path} (${family})`), 'dim', terminal),
		...(rows.length === 0 ? [] : ['', ...rows.sort((a, b) => a.line - b.line).map(numbered)]),
		...(found.length === 0 ? [] : ['', 'Problems:', ...found.map(numbered)]),
		'',
	].join('\n');
}

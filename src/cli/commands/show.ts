import { shownDocument, type ShownDocument } from '../../action/shownDocument';
import { summarize } from '../../catalog/entry';
import { readDocumentFile } from '../../node/documentFile';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { workspaceProblems } from '../../node/workspaceProblems';
import { readWorkspaceSettings } from '../../node/workspaceSettings';
import { refusalSentence } from '../../sentences/refusalSentences';
import { printable, printableJson } from '../../util/printable';
import type { Command } from '../command';
import { fileOperand, jsonOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';

export const command: Command = {
	name: 'show',
	description: 'Show the fields, sections, items and problems of a document, with their lines.',
	operands: [fileOperand],
	options: [jsonOption, workspaceOption],
	run: async (given, context) => {
		const [path = ''] = given.operands;
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const { catalog, root } = workspace;
		const file = readDocumentFile(root, path, readWorkspaceSettings(root));
		if ('code' in file) {
			throw new Failure(refusalSentence(file, path));
		}
		const relative = file.path.slice(root.length + 1).replaceAll('\\', '/');
		const entry = catalog.entries.find(each => each.path === relative) ?? summarize(file.document, { uri: '', folder: '', path: relative });
		const shown = shownDocument(file.document, entry, workspaceProblems(workspace));
		writeNotes(workspace.notes, context);
		context.out(given.switches.has('json') ? `${printableJson({ version: 1, document: shown })}\n` : text(shown));
	},
};

function text({ title, path, fields, sections, items, problems }: ShownDocument): string {
	const lines = [
		title,
		path,
		...fields.map(({ line, label, value }) => `${line}: ${label}: ${value}`),
		...sections.map(({ line, level, text: heading }) => `${line}: ${'#'.repeat(level)} ${heading}`),
		...items.map(({ line, mark, text: item }) => `${line}: [${mark}] ${item}`),
		...problems.map(({ line, message }) => `${line}: ${message}`),
	];
	return lines.map(line => `${printable(line)}\n`).join('');
}

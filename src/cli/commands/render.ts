import { changeDocument } from '../../node/changeDocument';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { refusalSentence } from '../../sentences/refusalSentences';
import { printable } from '../../util/printable';
import type { Command } from '../command';
import { dryRunOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { editDiff } from '../../action/editDiff';
import { readPath } from '../../node/readPath';
import { renderQueries } from '../renderQueries';
import { documentsInView, documentsWhere } from '../selectDocuments';

export const command: Command = {
	name: 'render',
	description:
		'Put the results of queries into a Markdown file, between lines such as "<!-- task-docs: is:overdue -->" and ' +
		'"<!-- task-docs end -->". With "task-docs list:" the result is a list instead of a table, and "task-docs view:" takes the name of a view.',
	operands: [{ name: 'file', description: 'The Markdown file, relative to the workspace.' }],
	options: [{ name: 'check', description: 'Change nothing, and exit with 1 if the file is out of date.' }, dryRunOption, workspaceOption],
	run: async (given, context) => {
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const { root, settings } = workspace;
		const path = readPath(root, given.operands[0] ?? '');
		const today = context.clock().date;
		const isCheck = given.switches.has('check');
		const dryRun = isCheck || given.switches.has('dry-run');
		const outcome = changeDocument({ root, path, settings, dryRun }, ({ document, eol }) => ({
			edits: renderQueries(document, path, eol, ({ text, isView, line }) =>
				isView ? documentsInView(workspace, text, today) : documentsWhere(workspace, text, today, `line ${line} of ${path}`),
			),
		}));
		if (outcome.refusal) {
			throw new Failure(refusalSentence(outcome.refusal, path));
		}
		writeNotes(workspace.notes, context);
		if (outcome.edits.length === 0) {
			context.out(`${printable(path)} is already up to date.\n`);
			return 0;
		}
		if (isCheck) {
			context.out(`${printable(path)} is out of date. Run "task-docs render ${printable(path)}".\n`);
			return 1;
		}
		context.out(dryRun ? editDiff(path, outcome.before, outcome.edits) : `Changed ${printable(path)}.\n`);
		return 0;
	},
};

import { listJson } from '../../action/listedDocument';
import { taskDocuments } from '../../catalog/catalog';
import { SPRINT_STATUS } from '../../format/sprintStatus';
import { readWorkspace } from '../../node/readWorkspace';
import { workspaceProblems } from '../../node/workspaceProblems';
import { lastSegment } from '../../util/paths';
import type { Command } from '../command';
import { jsonOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { listTable } from '../listTable';

export const command: Command = {
	name: 'list',
	description: 'List the task documents of a folder, sorted by path.',
	operands: [],
	options: [
		jsonOption,
		{ name: 'all', description: 'List every included Markdown file, also templates.' },
		workspaceOption,
		{
			name: 'include',
			value: '<glob...>',
			isList: true,
			description: 'Files to include, instead of the setting taskDocs.files.include.',
		},
		{
			name: 'exclude',
			value: '<glob...>',
			isList: true,
			description: 'Files and folders to exclude, in addition to the setting taskDocs.files.exclude.',
		},
	],
	run: async (given, context) => {
		const { switches, values } = given;
		const workspace = await readWorkspace({
			workspace: workspaceOf(given),
			include: values.get('include'),
			exclude: values.get('exclude'),
		});
		const { catalog } = workspace;
		// Entries of other files only exist to compare them with documents.
		const entries = switches.has('all')
			? catalog.entries.filter(({ path }) => lastSegment(path) !== SPRINT_STATUS)
			: taskDocuments(catalog);
		writeNotes(workspace.notes, context);
		if (switches.has('json')) {
			context.out(listJson(entries, workspaceProblems(workspace)));
		} else if (entries.length > 0) {
			context.out(listTable(entries));
		} else {
			context.err('task-docs: There are no task documents.\n');
		}
	},
};

import { SPRINT_STATUS } from '../../format/sprintStatus';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { lastSegment } from '../../util/paths';
import type { Command } from '../command';
import { jsonOption, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { jsonDocuments } from '../jsonDocuments';
import { listTable } from '../listTable';
import { isSelecting, selectDocuments, selectOptions } from '../selectDocuments';
import { writeJson } from '../writeJson';

export const command: Command = {
	name: 'list',
	description: 'List the task documents of a folder, sorted by path.',
	operands: [],
	options: [
		...selectOptions,
		jsonOption,
		{ name: 'all', description: 'List every included Markdown file, also templates. Not with --where and --view.' },
		workspaceOption,
		{
			name: 'include',
			value: '<glob...>',
			isList: true,
			description: 'Files to include, instead of the setting files.include.',
		},
		{
			name: 'exclude',
			value: '<glob...>',
			isList: true,
			description: 'Files and folders to exclude, in addition to the setting files.exclude.',
		},
	],
	run: async (given, context) => {
		const { switches, values } = given;
		if (switches.has('all') && isSelecting(given)) {
			throw new Failure('The option --all lists every file. Use either --all, or --where and --view.');
		}
		const workspace = await readWorkspace({
			workspace: workspaceOf(given),
			include: values.get('include'),
			exclude: values.get('exclude'),
			skipChecks: !switches.has('json'),
		});
		const { catalog, settings } = workspace;
		const today = context.clock().date;
		const entries = switches.has('all')
			? // Entries of other files only exist to compare them with documents.
				catalog.entries.filter(({ path }) => lastSegment(path) !== SPRINT_STATUS)
			: selectDocuments(workspace, given, today);
		writeNotes(workspace.notes, context);
		if (switches.has('json')) {
			const jsonOf = await jsonDocuments(workspace);
			writeJson(1, { documents: entries.map(jsonOf) }, context);
		} else if (entries.length > 0) {
			context.out(listTable(entries, { terminal: context.terminal, today, due: settings.due }));
		} else {
			context.err('task-docs: No task documents found.\n');
		}
	},
};

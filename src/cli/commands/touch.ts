import { touchDocument } from '../../action/touchDocument';
import { changedFiles, filesOperand } from '../changedFiles';
import type { Command, CommandContext } from '../command';
import { dryRunOption, workspaceOption } from '../commonOptions';
import { runChange } from '../runChange';
import { isSelecting, selectOptions } from '../selectDocuments';

export const command: Command = {
	name: 'touch',
	description: 'Set the modified date of documents to today.',
	operands: [filesOperand],
	options: [
		{
			name: 'staged',
			description:
				'Read the files from standard input, one per line or separated by NUL, as "git diff --cached --name-only" prints them. ' +
				'Skips files that have no modified date to set, and prints the paths of those that were changed.',
		},
		...selectOptions,
		dryRunOption,
		workspaceOption,
	],
	run: async (given, context) => {
		const isStaged = given.switches.has('staged');
		const paths = isStaged ? await readPaths(context) : await changedFiles(given, context);
		runChange(
			paths,
			given,
			context,
			() =>
				({ document, eol }) =>
					!document.fields.some(({ name }) => name === 'modified') && (isStaged || isSelecting(given))
						? { refusal: { code: 'no-modified-date' } }
						: touchDocument(document, context.clock(), eol),
			{
				isFilter: isStaged || isSelecting(given),
				lineIn: ({ fields }) => fields.find(({ name }) => name === 'modified')?.labelRange.start.line,
			},
		);
	},
};

/** Task Docs starts no processes, so whoever runs git hands over its output. */
async function readPaths({ readInput }: CommandContext): Promise<readonly string[]> {
	const text = await readInput();
	return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter(path => path !== '');
}

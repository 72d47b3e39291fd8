import { join } from 'node:path';
import { importFile } from '../../node/importFile';
import { folderAt } from '../../node/readWorkspace';
import type { Command } from '../command';
import { workspaceOf, workspaceOption } from '../commonOptions';

export const command: Command = {
	name: 'mcp',
	description: 'Serve the documents to agents over the Model Context Protocol, on standard input and output. Read-only by default.',
	operands: [],
	options: [{ name: 'allow-writes', description: 'Let agents change and create documents.' }, workspaceOption],
	run: async given => {
		folderAt(workspaceOf(given));
		// A bundle of its own, since its library is larger than the rest of the command line. It reads the same arguments.
		await importFile(join(__dirname, 'mcp.js'));
	},
};

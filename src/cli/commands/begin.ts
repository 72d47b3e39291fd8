import { beginLine } from '../../action/beginLine';
import type { Command } from '../command';
import { dryRunOption, expectOption, lastValue, workspaceOption } from '../commonOptions';
import { readPlace } from '../readPlace';
import { runChange } from '../runChange';

export const command: Command = {
	name: 'begin',
	description: 'Mark the checklist item on a line as begun, with the mark that the document or its format has for this.',
	operands: [{ name: 'file:line', description: 'The document and the line number.' }],
	options: [expectOption, dryRunOption, workspaceOption],
	run: (given, context) => {
		const { path, line } = readPlace(given.operands[0] ?? '');
		runChange(
			[path],
			given,
			context,
			() =>
				({ document }) =>
					beginLine(document, line, lastValue(given, 'expect')),
			{ lineIn: () => line },
		);
	},
};

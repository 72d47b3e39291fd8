import { toggleLine } from '../../action/toggleLine';
import type { Command } from '../command';
import { dryRunOption, expectOption, lastValue, workspaceOption } from '../commonOptions';
import { readPlace } from '../readPlace';
import { runChange } from '../runChange';

export const command: Command = {
	name: 'toggle',
	description: 'Check or uncheck the checklist item on a line of a document.',
	operands: [{ name: 'file:line', description: 'The document and the line number.' }],
	options: [expectOption, dryRunOption, workspaceOption],
	run: (given, context) => {
		const { path, line } = readPlace(given.operands[0] ?? '');
		const expect = lastValue(given, 'expect');
		runChange(
			[path],
			given,
			context,
			({ syncParents }) =>
				({ document }) =>
					toggleLine(document, line, { expect, syncParents, now: context.clock() }),
			{ lineIn: () => line },
		);
	},
};

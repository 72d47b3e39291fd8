import { toggleLine } from '../../action/toggleLine';
import type { Command } from '../command';
import { dryRunOption, lastValue, workspaceOption } from '../commonOptions';
import { readPlace } from '../readPlace';
import { runChange } from '../runChange';

export const command: Command = {
	name: 'toggle',
	description: 'Check or uncheck the checklist item on a line of a document.',
	operands: [{ name: 'file:line', description: 'The document and the line number.' }],
	options: [
		workspaceOption,
		dryRunOption,
		{ name: 'expect', value: '<text>', description: 'Change nothing unless the item has this text.' },
	],
	run: (given, context) => {
		const { path, line } = readPlace(given.operands[0] ?? '');
		runChange(
			path,
			given,
			context,
			({ syncParents }) =>
				({ document }) =>
					toggleLine(document, line, { expect: lastValue(given, 'expect'), syncParents, now: context.clock() }),
			line,
		);
	},
};

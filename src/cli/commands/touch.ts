import { touchDocument } from '../../action/touchDocument';
import type { Command } from '../command';
import { dryRunOption, fileOperand, workspaceOption } from '../commonOptions';
import { runChange } from '../runChange';

export const command: Command = {
	name: 'touch',
	description: 'Set the modified date of a document to today.',
	operands: [fileOperand],
	options: [workspaceOption, dryRunOption],
	run: (given, context) => {
		runChange(
			given.operands[0] ?? '',
			given,
			context,
			() =>
				({ document, eol }) =>
					touchDocument(document, context.clock(), eol),
		);
	},
};

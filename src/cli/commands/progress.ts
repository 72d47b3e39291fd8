import { updateProgress } from '../../action/updateProgress';
import { changedFiles, filesOperand } from '../changedFiles';
import type { Command } from '../command';
import { dryRunOption, workspaceOption } from '../commonOptions';
import { runChange } from '../runChange';
import { isSelecting, selectOptions } from '../selectDocuments';

export const command: Command = {
	name: 'progress',
	description: 'Update the progress that is written in documents, such as "3/7" or "40%", to match their items.',
	operands: [filesOperand],
	options: [...selectOptions, dryRunOption, workspaceOption],
	run: async (given, context) => {
		runChange(
			await changedFiles(given, context),
			given,
			context,
			() =>
				({ document }) =>
					updateProgress(document),
			{ isFilter: isSelecting(given) },
		);
	},
};

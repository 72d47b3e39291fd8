import * as vscode from 'vscode';
import { readSeverities, withSeverity } from '../../catalog/check/severities';
import { settingKeys } from '../contributions';
import { offerUndo } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import { writeFolderSetting } from '../workspace/writeFolderSetting';
import { isConventionRow } from './isFileRow';
import { treeMessages } from './treeMessages';

/**
 * `taskDocs.turnOffCheck`: turns the kind of a row's problem off in the settings of its workspace folder. A message, and
 * undo in the view, turn it on again.
 */
export async function turnOffCheck(services: Services, argument: unknown): Promise<void> {
	const { code, uris } = isConventionRow(argument) ? argument.convention : { uris: [] };
	const [first] = uris;
	const folder = first === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(first, true));
	if (!code || !folder) {
		void vscode.window.showInformationMessage(treeMessages.onlyFromRow());
		return;
	}
	let before: unknown;
	const isWritten = await writeFolderSetting(services, folder, settingKeys.problemSeverity, value => {
		before = readSeverities(value).severities.get(code);
		return withSeverity(value, code, 'off');
	});
	if (isWritten) {
		const undo = services.history.add(() =>
			// What the user has set since then stays.
			writeFolderSetting(services, folder, settingKeys.problemSeverity, value =>
				readSeverities(value).severities.get(code) === 'off' ? withSeverity(value, code, before) : value,
			),
		);
		void offerUndo(treeMessages.turnedOff(code, folder.name), undo);
	}
}

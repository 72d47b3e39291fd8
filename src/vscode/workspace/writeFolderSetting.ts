import * as vscode from 'vscode';
import { settingSection, type SettingKey } from '../contributions';
import { errorText } from './base/log';
import type { Services } from './services';
import { messages } from './words/messages';

/**
 * Changes a setting in a workspace folder's own settings; shows a message if they can't be written.
 * @param change from the value in these settings, undefined if they have none, to the new one
 * @returns whether they were written
 */
export async function writeFolderSetting(
	{ log }: Pick<Services, 'log'>,
	folder: vscode.WorkspaceFolder,
	key: SettingKey,
	change: (before: unknown) => unknown,
): Promise<boolean> {
	try {
		const configuration = vscode.workspace.getConfiguration(settingSection, folder.uri);
		const before = configuration.inspect<unknown>(key)?.workspaceFolderValue;
		await configuration.update(key, change(before), vscode.ConfigurationTarget.WorkspaceFolder);
		return true;
	} catch (error) {
		log.error(errorText(error));
		void vscode.window.showWarningMessage(messages.notWritten(errorText(error)));
		return false;
	}
}

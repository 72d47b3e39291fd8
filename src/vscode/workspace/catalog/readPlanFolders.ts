import * as vscode from 'vscode';
import { AGENT_SETTINGS, readPlansDirectory } from '../../../format/plansDirectory';
import { uriIn } from '../base/workspaceFolder';

/** The folders that agents' settings in a workspace folder name for plans, relative to it. Never rejects. */
export async function readPlanFolders(folder: vscode.WorkspaceFolder): Promise<readonly string[]> {
	const read = AGENT_SETTINGS.map(async path => {
		try {
			return readPlansDirectory(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriIn(folder, path)))) ?? [];
		} catch {
			// Most folders have no such file.
			return [];
		}
	});
	return [...new Set((await Promise.all(read)).flat())];
}

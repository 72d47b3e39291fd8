import * as vscode from 'vscode';
import { AGENT_SETTINGS, readPlansDirectory } from '../../../format/plansDirectory';
import { uriIn } from '../base/workspaceFolder';

/** Larger settings files are ignored. */
const MAX_BYTES = 1_000_000;

/** The folders that agents' settings in a workspace folder name for plans, relative to it. Never rejects. */
export async function readPlanFolders(folder: vscode.WorkspaceFolder): Promise<readonly string[]> {
	const read = AGENT_SETTINGS.map(async path => {
		try {
			const uri = uriIn(folder, path);
			const { type, size } = await vscode.workspace.fs.stat(uri);
			// No symbolic links.
			return type === vscode.FileType.File && size <= MAX_BYTES
				? (readPlansDirectory(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) ?? [])
				: [];
		} catch {
			// Most folders have no such file.
			return [];
		}
	});
	return [...new Set((await Promise.all(read)).flat())];
}

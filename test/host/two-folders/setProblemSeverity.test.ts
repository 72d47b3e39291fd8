import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/vscode/contributions';
import { indexedExtension } from '../support/extension';
import { eventually } from '../support/eventually';
import { choose } from '../support/quickPick';

const KEY = 'problems.severity';

describe('the severity of a problem in one of two folders', () => {
	it('is written where it takes effect: to the folder that has one, else to the workspace', async () => {
		const api = await indexedExtension();
		await api.problems.lazyModule.load();
		const [first, second] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, 'x.md'));
		const written = (uri: vscode.Uri | undefined): ReturnType<vscode.WorkspaceConfiguration['inspect']> =>
			vscode.workspace.getConfiguration('taskDocs', uri).inspect(KEY);
		const { WorkspaceFolder, Workspace } = vscode.ConfigurationTarget;
		try {
			await vscode.workspace.getConfiguration('taskDocs', second).update(KEY, { 'unknown-status': 'off' }, WorkspaceFolder);
			await choose(vscode.commands.executeCommand(commandIds.setProblemSeverity, second, 'unknown-status'), 0);
			await choose(vscode.commands.executeCommand(commandIds.setProblemSeverity, first, 'invalid-date'), 0);
			await eventually(() => {
				assert.deepEqual(written(second)?.workspaceFolderValue, { 'unknown-status': 'error' });
				assert.deepEqual(written(second)?.workspaceValue, { 'invalid-date': 'error' });
				assert.isUndefined(written(first)?.workspaceFolderValue);
			});
		} finally {
			await vscode.workspace.getConfiguration('taskDocs', second).update(KEY, undefined, WorkspaceFolder);
			await vscode.workspace.getConfiguration('taskDocs').update(KEY, undefined, Workspace);
		}
	});
});

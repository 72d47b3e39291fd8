import { assert } from 'chai';
import * as vscode from 'vscode';
import { viewIds } from '../../../src/vscode/contributions';
import { ASKED_WORDS } from '../../../src/vscode/tree/askAboutWords';
import { sentencesOf } from '../support/commands';
import { forget, indexedExtension } from '../support/extension';
import { eventually } from '../support/eventually';
import { documentText, writeFile } from '../support/files';
import { choose } from '../support/quickPick';

describe('the question about a frequent unknown status in one of two folders', () => {
	it('is asked by the visible view, and answered in the settings of that folder', async () => {
		const api = await indexedExtension();
		await api.problems.lazyModule.load();
		const { workspaceState, catalog } = api.services;
		const [first, second] = vscode.workspace.workspaceFolders ?? [];
		const wordsIn = (folder: vscode.WorkspaceFolder | undefined): unknown =>
			vscode.workspace.getConfiguration('taskDocs', folder?.uri).inspect('statusWords')?.workspaceFolderValue;
		const writeAll = async (): Promise<void> => {
			await vscode.commands.executeCommand(`${viewIds.documents}.focus`);
			for (let number = 1; number <= 11; number++) {
				await writeFile(`second/words-test/${number}.md`, documentText(`Number ${number}`, 'marinating'));
			}
		};
		try {
			const sentences = await sentencesOf(async () => {
				// The list may appear as soon as the files are written.
				const chosen = choose(
					eventually(() => assert.isDefined(wordsIn(second)), 40_000),
					0,
				);
				await Promise.all([chosen, writeAll()]);
				assert.deepEqual(workspaceState.get(ASKED_WORDS), ['marinating']);
			}, 'Choose...');
			assert.deepEqual(sentences, ['11 documents have the status "marinating". What does it mean?']);
			assert.deepEqual([wordsIn(first), wordsIn(second)], [undefined, { marinating: 'todo' }]);
			await eventually(() =>
				assert.lengthOf(
					catalog.current.entries.filter(({ path, status }) => path.startsWith('words-test/') && status.stage === 'todo'),
					11,
				),
			);
		} finally {
			await vscode.workspace
				.getConfiguration('taskDocs', second?.uri)
				.update('statusWords', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
			await forget(api, 'second/words-test');
			await eventually(() => assert.isEmpty(catalog.current.entries.filter(({ path }) => path.startsWith('words-test/'))));
			await workspaceState.update(ASKED_WORDS, undefined);
		}
	});
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { ASKED_WORDS, askAboutWord, askAboutWords } from '../../src/vscode/tree/askAboutWords';
import { sentencesOf, set, unsetAll } from './support/commands';
import { forget, indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, writeFile } from './support/files';
import { choose } from './support/quickPick';

const FOLDER = 'words-test';
const QUESTION = '11 documents have the status "marinating". What does it mean?';

describe('the question about a frequent unknown status', () => {
	let api: Api;

	/** Writes documents with a status, and waits until the catalog has all of them. */
	const write = async (word: string, from: number, to: number): Promise<void> => {
		for (let number = from; number <= to; number++) {
			await writeFile(`${FOLDER}/${word}-${number}.md`, documentText(`${word} ${number}`, word));
		}
		await eventually(() =>
			assert.lengthOf(
				api.services.catalog.current.entries.filter(({ path, status }) => path.startsWith(`${FOLDER}/`) && status.text === word),
				to,
			),
		);
	};
	const ask = (answer?: string): Promise<readonly string[]> => sentencesOf(() => askAboutWord(api.services), answer);
	const reset = (): Thenable<void> => api.services.workspaceState.update(ASKED_WORDS, undefined);

	before(async () => {
		api = await indexedExtension();
		await api.problems.lazyModule.load();
	});

	beforeEach(async () => {
		await reset();
		// The extension itself asks only while its view is visible.
		await vscode.commands.executeCommand('workbench.view.explorer');
		await eventually(() => assert.isFalse(api.tree.view.visible));
	});

	afterEach(async () => {
		await set('taskDocs.statusWords', undefined);
		await unsetAll();
		await forget(api, FOLDER);
		await reset();
	});

	it('is asked for more than ten documents, once, even if it is dismissed', async () => {
		await write('marinating', 1, 10);
		assert.deepEqual(await ask(), []);
		await write('marinating', 11, 11);
		assert.deepEqual(await ask(), [QUESTION]);
		assert.deepEqual(await ask(), []);
		await write('steeping', 1, 11);
		assert.deepEqual(await ask(), ['11 documents have the status "steeping". What does it mean?']);
	});

	it('leads to a list of stages, and the one that is chosen is added to the settings of the folder', async () => {
		await set('taskDocs.statusWords', { Living: 'in-progress' });
		await write('marinating', 1, 11);
		assert.deepEqual(
			await sentencesOf(() => choose(askAboutWord(api.services) ?? Promise.reject(new Error('Nothing was asked.')), 4), 'Choose...'),
			[QUESTION],
		);
		assert.deepEqual(vscode.workspace.getConfiguration('taskDocs', inWorkspace(FOLDER)).inspect('statusWords')?.workspaceFolderValue, {
			Living: 'in-progress',
			marinating: 'done',
		});
		await eventually(() =>
			assert.lengthOf(
				api.services.catalog.current.entries.filter(({ path, status }) => path.startsWith(`${FOLDER}/`) && status.stage === 'done'),
				11,
			),
		);
	});

	it('can be declined for all words', async () => {
		await write('marinating', 1, 11);
		await write('steeping', 1, 11);
		assert.lengthOf(await ask("Don't Ask Again"), 1);
		assert.deepEqual(await ask(), []);
	});

	it('is not asked where the problem is turned off', async () => {
		await set('taskDocs.problems.severity', { 'unknown-status': 'off' });
		await write('marinating', 1, 11);
		assert.deepEqual(await ask(), []);
	});

	it('is asked while the view is visible, and once in a session', async () => {
		const shown = new vscode.EventEmitter<vscode.TreeViewVisibilityChangeEvent>();
		const view = { visible: false, onDidChangeVisibility: shown.event };
		const questions = askAboutWords(view, api.services);
		try {
			const sentences = await sentencesOf(async () => {
				await write('marinating', 1, 11);
				assert.isUndefined(api.services.workspaceState.get(ASKED_WORDS));
				view.visible = true;
				shown.fire({ visible: true });
				await eventually(() => assert.deepEqual(api.services.workspaceState.get(ASKED_WORDS), ['marinating']));
				await write('steeping', 1, 11);
				shown.fire({ visible: true });
			});
			assert.deepEqual(sentences, [QUESTION]);
			assert.deepEqual(api.services.workspaceState.get(ASKED_WORDS), ['marinating']);
		} finally {
			questions.dispose();
			shown.dispose();
		}
	});
});

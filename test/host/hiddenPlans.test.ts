import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/activate';
import { commandIds, contextKeys } from '../../src/vscode/contributions';
import { foldersWithHiddenPlans } from '../../src/vscode/tree/hiddenPlans';
import { offersPlansIn } from '../../src/vscode/tree/viewStatus';
import { set, unsetAll } from './support/commands';
import { indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { documentText, inWorkspace, readFile, remove, writeFile } from './support/files';

describe('plans that a .gitignore hides', () => {
	let api: Api;
	let ignoreFile: string;
	/** What the extension last set, by context key. */
	const contexts = new Map<unknown, unknown>();
	const { executeCommand } = vscode.commands;

	const titles = (): readonly string[] =>
		api.services.catalog.current.entries.filter(each => each.isTaskDocument).map(({ title }) => title);
	const offer = (): unknown => [contexts.get(contextKeys.viewState), contexts.get(contextKeys.hasHiddenPlans)];
	const hidden = async (): Promise<readonly string[]> => (await foldersWithHiddenPlans(api.services)).map(({ name }) => name);

	before(async () => {
		api = await indexedExtension();
		ignoreFile = await readFile('.gitignore');
		Object.assign(vscode.commands, {
			executeCommand: (command: string, ...rest: readonly unknown[]): Thenable<unknown> => {
				if (command === 'setContext') {
					contexts.set(rest[0], rest[1]);
				}
				return executeCommand(command, ...rest);
			},
		});
	});

	afterEach(async () => {
		await set('taskDocs.files.includeIgnoredPlans', undefined);
		await unsetAll();
		await writeFile('.gitignore', ignoreFile);
		await remove('.planning');
		await eventually(() => assert.isAbove(titles().length, 1));
		await eventually(() => assert.deepEqual(offer(), ['filled', false]));
	});

	after(() => {
		Object.assign(vscode.commands, { executeCommand });
	});

	it('are offered by a view without documents only, and are shown when they are included', async () => {
		await writeFile('.planning/pier.md', documentText('Pier Lamps', 'todo'));
		await writeFile('.gitignore', `${ignoreFile}.planning/\n`);
		await eventually(() => assert.notInclude(titles(), 'Pier Lamps'));
		assert.lengthOf(await hidden(), 1);
		const states = ['reading', 'filled', 'empty', 'excluded', 'failed'] as const;
		assert.deepEqual(await Promise.all(states.map(state => offersPlansIn(state, api.services))), [false, false, true, true, false]);
		await set('taskDocs.files.include', ['.planning/**']);
		await eventually(() => assert.deepEqual(offer(), ['excluded', true]));
		await vscode.commands.executeCommand(commandIds.includeIgnoredPlans);
		await eventually(() => assert.deepEqual(titles(), ['Pier Lamps']));
		await eventually(() => assert.deepEqual(offer(), ['filled', false]));
		assert.isTrue(
			vscode.workspace.getConfiguration('taskDocs', inWorkspace('.planning')).inspect('files.includeIgnoredPlans')?.workspaceFolderValue,
		);
		assert.deepEqual(await hidden(), []);
	});

	it('are not offered without a folder for plans, or where a setting leaves it out', async () => {
		await writeFile('.gitignore', `${ignoreFile}.planning/\n`);
		assert.deepEqual(await hidden(), []);
		await writeFile('.planning', 'A file.\n');
		assert.deepEqual(await hidden(), []);
		await remove('.planning');
		await writeFile('.planning/pier.md', documentText('Pier Lamps', 'todo'));
		assert.lengthOf(await hidden(), 1);
		await set('taskDocs.files.exclude', ['**/.planning/**']);
		assert.deepEqual(await hidden(), []);
		await set('taskDocs.files.include', ['nowhere/**']);
		await eventually(() => assert.deepEqual(offer(), ['excluded', false]));
	});
});

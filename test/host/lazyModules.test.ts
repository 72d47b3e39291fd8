import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CommandId } from '../../src/vscode/contributions';
import type { ImportModule } from '../../src/vscode/workspace/base/importModule';
import { LazyModule } from '../../src/vscode/workspace/modules/lazyModule';
import { registerLazyCommands, type LazyCommand } from '../../src/vscode/workspace/registerLazyCommands';
import type { Services } from '../../src/vscode/workspace/services';
import { sentencesOf } from './support/commands';
import { activeExtension } from './support/extension';

interface SmallModule {
	readonly say: LazyCommand;
}

/** A module whose command returns its arguments. */
const smallModule = { default: (): SmallModule => ({ say: (_, argument, selection) => [argument, selection] }) };

const command = 'taskDocs.lazyModulesTest' as CommandId;

describe('a lazy module', () => {
	let services: Services;
	let registration: vscode.Disposable | undefined;

	before(async () => {
		({ services } = await activeExtension());
	});

	afterEach(() => {
		registration?.dispose();
	});

	/** Registers the command of a lazy module that is imported this way. */
	function lazyModule(importModule: ImportModule): LazyModule<SmallModule> {
		const lazy = new LazyModule<SmallModule>({ extensionUri: services.extensionUri, importModule }, 'no-such-module');
		registration = registerLazyCommands(services, lazy, { say: command });
		return lazy;
	}

	it('shows a message each time its file is missing', async () => {
		const lazy = lazyModule(services.importModule);
		for (let time = 0; time < 2; time++) {
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(command)), [
				"Couldn't load a part of Task Docs. Try again, or reinstall Task Docs.",
			]);
			assert.isFalse(lazy.isLoaded);
		}
	});

	it('retries after a failed load, and passes the arguments on', async () => {
		let isThere = false;
		const lazy = lazyModule(() => (isThere ? Promise.resolve(smallModule) : Promise.reject(new Error('not there yet'))));
		assert.lengthOf(await sentencesOf(() => vscode.commands.executeCommand(command)), 1);
		isThere = true;
		assert.deepEqual(await vscode.commands.executeCommand(command, 'a', ['b']), ['a', ['b']]);
		assert.isTrue(lazy.isLoaded);
	});

	it('loads its file once for concurrent commands', async () => {
		const files: string[] = [];
		lazyModule(uri => {
			files.push(uri.toString());
			return Promise.resolve(smallModule);
		});
		const run = (argument: string): Thenable<unknown> => vscode.commands.executeCommand(command, argument);
		assert.deepEqual(await Promise.all([run('a'), run('b')]), [
			['a', undefined],
			['b', undefined],
		]);
		assert.strictEqual(await run('c').then(() => files.length), 1);
		assert.isTrue(files[0]?.endsWith('/dist/modules/no-such-module.mjs'));
	});

	it('passes on errors of its commands', async () => {
		lazyModule(() =>
			Promise.resolve({
				default: () => ({
					say: () => {
						throw new Error('of its own');
					},
				}),
			}),
		);
		const error = await Promise.resolve(vscode.commands.executeCommand(command)).then(
			() => undefined,
			(thrown: unknown) => thrown,
		);
		assert.include(String(error), 'of its own');
	});
});

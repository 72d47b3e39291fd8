import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CommandId } from '../../src/vscode/contributions';
import type { ImportModule } from '../../src/vscode/workspace/base/importModule';
import { LateRoom } from '../../src/vscode/workspace/rooms/lateRoom';
import { registerLateCommands, type LateCommand } from '../../src/vscode/workspace/registerLateCommands';
import type { Services } from '../../src/vscode/workspace/services';
import { sentencesOf } from './support/commands';
import { activeExtension } from './support/extension';

interface SmallRoom {
	readonly say: LateCommand;
}

/** What a file may hold whose room says what its command was given. */
const smallModule = { default: (): SmallRoom => ({ say: (_, argument, selection) => [argument, selection] }) };

const command = 'taskDocs.lateRoomsTest' as CommandId;

describe('a late room', () => {
	let services: Services;
	let registration: vscode.Disposable | undefined;

	before(async () => {
		({ services } = await activeExtension());
	});

	afterEach(() => {
		registration?.dispose();
	});

	/** Registers the command of a room whose file is imported like that. */
	function room(importModule: ImportModule): LateRoom<SmallRoom> {
		const late = new LateRoom<SmallRoom>({ extensionUri: services.extensionUri, importModule }, 'no-such-room');
		registration = registerLateCommands(services, late, { say: command });
		return late;
	}

	it('that has no file says so in a sentence, each time', async () => {
		const late = room(services.importModule);
		for (let time = 0; time < 2; time++) {
			assert.deepEqual(await sentencesOf(() => vscode.commands.executeCommand(command)), [
				'This part of Task Docs could not be loaded; try again, or reinstall Task Docs.',
			]);
			assert.isFalse(late.isLoaded);
		}
	});

	it('that could not be loaded is loaded the next time, and gets what the command was given', async () => {
		let isThere = false;
		const late = room(() => (isThere ? Promise.resolve(smallModule) : Promise.reject(new Error('not there yet'))));
		assert.lengthOf(await sentencesOf(() => vscode.commands.executeCommand(command)), 1);
		isThere = true;
		assert.deepEqual(await vscode.commands.executeCommand(command, 'a', ['b']), ['a', ['b']]);
		assert.isTrue(late.isLoaded);
	});

	it('is loaded once by several commands at once, from its own file', async () => {
		const files: string[] = [];
		room(uri => {
			files.push(uri.toString());
			return Promise.resolve(smallModule);
		});
		const run = (argument: string): Thenable<unknown> => vscode.commands.executeCommand(command, argument);
		assert.deepEqual(await Promise.all([run('a'), run('b')]), [
			['a', undefined],
			['b', undefined],
		]);
		assert.strictEqual(await run('c').then(() => files.length), 1);
		assert.isTrue(files[0]?.endsWith('/dist/rooms/no-such-room.mjs'));
	});

	it('lets what its commands throw come through', async () => {
		room(() =>
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

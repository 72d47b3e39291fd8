import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { LateRoom } from './rooms/lateRoom';
import { errorText } from './base/log';
import { messages } from './words/messages';
import type { Services } from './services';

/** What a command of a late room does. */
export type LateCommand = (services: Services, argument: unknown, selection: unknown) => unknown;

/** The names of the exports that are commands. */
type CommandName<Room> = { [Name in keyof Room]: Room[Name] extends LateCommand ? Name : never }[keyof Room];

/**
 * Registers the commands of a late room; the first that runs loads it. When it cannot be loaded, a sentence says so.
 * @param ids the command of each export that is one
 */
export function registerLateCommands<Room>(
	services: Services,
	room: LateRoom<Room>,
	ids: Readonly<Record<CommandName<Room>, CommandId>>,
): vscode.Disposable {
	const run = async (name: CommandName<Room>, argument: unknown, selection: unknown): Promise<unknown> => {
		let commands: Room;
		try {
			commands = await room.load();
		} catch (error) {
			services.log.error(`A part of the extension could not be loaded: ${errorText(error)}`);
			void vscode.window.showWarningMessage(messages.notLoaded());
			return undefined;
		}
		return (commands[name] as LateCommand)(services, argument, selection);
	};
	return vscode.Disposable.from(
		...(Object.keys(ids) as CommandName<Room>[]).map(name =>
			vscode.commands.registerCommand(ids[name], (argument: unknown, selection: unknown) => run(name, argument, selection)),
		),
	);
}

import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { errorText } from './log';
import { messages } from './messages';
import type { Services } from './services';
import { sharedModules } from './sharedModules';

/** What a command of a late room does. */
export type LateCommand = (services: Services, argument: unknown, selection: unknown) => unknown;

/**
 * A room of which nothing but the registration of its commands is in the bundle. What they do is in a file of its own,
 * `dist/rooms/NAME.mjs`, which is loaded when the first of them runs, so that activating does not pay for it.
 *
 * @template Room what the room's file exports
 */
export class LateRoom<Room> {
	readonly #services: Pick<Services, 'extensionUri' | 'importModule'>;
	readonly #name: string;
	#loading: Promise<Room> | undefined;
	#isLoaded = false;

	/** @param name as esbuild.mjs names the room */
	constructor(services: Pick<Services, 'extensionUri' | 'importModule'>, name: string) {
		this.#services = services;
		this.#name = name;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** What the room exports; loaded once, however often it is called. After a failure, which rejects, the next call tries again. */
	load(): Promise<Room> {
		this.#loading ??= this.#load().catch((error: unknown) => {
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}

	async #load(): Promise<Room> {
		const { extensionUri, importModule } = this.#services;
		const module = await importModule(vscode.Uri.joinPath(extensionUri, 'dist', 'rooms', `${this.#name}.mjs`)) as RoomModule<Room>;
		const shared = sharedModules();
		const room = module.default(name => (name === 'vscode' ? vscode : shared[name]));
		this.#isLoaded = true;
		return room;
	}
}

/** The file of a late room: asks for what the bundle has already, by name, and gives what the room exports. */
interface RoomModule<Room> {
	readonly default: (require: (name: string) => unknown) => Room;
}

/** The names of the exports that are commands. */
type CommandName<Room> = { [Name in keyof Room]: Room[Name] extends LateCommand ? Name : never }[keyof Room];

/**
 * Registers the commands of a late room; the first that runs loads it. When it cannot be loaded, a sentence says so.
 * @param ids the command of each export that is one
 */
export function registerLateCommands<Room>(
	services: Services, room: LateRoom<Room>, ids: Readonly<Record<CommandName<Room>, CommandId>>,
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
	return vscode.Disposable.from(...(Object.keys(ids) as CommandName<Room>[]).map(name =>
		vscode.commands.registerCommand(ids[name], (argument: unknown, selection: unknown) => run(name, argument, selection))));
}

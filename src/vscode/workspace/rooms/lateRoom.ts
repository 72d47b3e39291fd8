import * as vscode from 'vscode';
import type { ImportModule } from '../base/importModule';
import { sharedModules } from './sharedModules';

/** What loading a room takes. */
export interface RoomHost {
	readonly extensionUri: vscode.Uri;
	readonly importModule: ImportModule;
}

/**
 * A room of which nothing but the registration of its commands is in the bundle. What they do is in a file of its own,
 * `dist/rooms/NAME.mjs`, which is loaded when the first of them runs, so that activating does not pay for it.
 *
 * @template Room what the room's file exports
 */
export class LateRoom<Room> {
	readonly #host: RoomHost;
	readonly #name: string;
	#loading: Promise<Room> | undefined;
	#loaded: Room | undefined;

	/** @param name as esbuild.mjs names the room */
	constructor(host: RoomHost, name: string) {
		this.#host = host;
		this.#name = name;
	}

	get isLoaded(): boolean {
		return this.#loaded !== undefined;
	}

	/** What the room exports, for who cannot wait; undefined before it has been loaded. */
	get loaded(): Room | undefined {
		return this.#loaded;
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
		const { extensionUri, importModule } = this.#host;
		const module = (await importModule(vscode.Uri.joinPath(extensionUri, 'dist', 'rooms', `${this.#name}.mjs`))) as RoomModule<Room>;
		const shared = sharedModules();
		const room = module.default(name => (name === 'vscode' ? vscode : shared[name]));
		this.#loaded = room;
		return room;
	}
}

/** The file of a late room: asks for what the bundle has already, by name, and gives what the room exports. */
interface RoomModule<Room> {
	readonly default: (require: (name: string) => unknown) => Room;
}

import * as vscode from 'vscode';
import type { ImportModule } from '../base/importModule';
import { sharedModules } from './sharedModules';

/** What loading a module needs. */
export interface ModuleHost {
	readonly extensionUri: vscode.Uri;
	readonly importModule: ImportModule;
}

/**
 * A module that is loaded from `dist/modules/NAME.mjs` when it is first needed, so that activation doesn't pay for it.
 * The bundle only has its registrations.
 *
 * @template Exports what the module's `lazy.ts` exports
 */
export class LazyModule<Exports> {
	readonly #host: ModuleHost;
	readonly #name: string;
	#loading: Promise<Exports> | undefined;
	#loaded: Exports | undefined;

	/** @param name the module's name in esbuild.mjs */
	constructor(host: ModuleHost, name: string) {
		this.#host = host;
		this.#name = name;
	}

	get isLoaded(): boolean {
		return this.#loaded !== undefined;
	}

	/** The exports, for callers that can't wait; undefined until the module has been loaded. */
	get loaded(): Exports | undefined {
		return this.#loaded;
	}

	/** Returns the exports. Loads the module once; after a failure, which rejects, the next call tries again. */
	load(): Promise<Exports> {
		this.#loading ??= this.#load().catch((error: unknown) => {
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}

	async #load(): Promise<Exports> {
		const { extensionUri, importModule } = this.#host;
		const file = (await importModule(vscode.Uri.joinPath(extensionUri, 'dist', 'modules', `${this.#name}.mjs`))) as ModuleFile<Exports>;
		const shared = sharedModules();
		this.#loaded = file.default(name => (name === 'vscode' ? vscode : shared[name]));
		return this.#loaded;
	}
}

/** The file of a lazy module: a function that takes the bundle's modules, by name, and returns the exports. */
interface ModuleFile<Exports> {
	readonly default: (require: (name: string) => unknown) => Exports;
}

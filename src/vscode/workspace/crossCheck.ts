import * as vscode from 'vscode';
import type { checkCatalog } from '../../catalog/check/checkCatalog';
import type { Problem } from '../../document/model';
import type { familyConventions } from '../../template/nameConvention';
import { settingKeys } from '../contributions';
import { Batch } from './batch';
import type { CatalogStore } from './catalogStore';
import { KnownFiles } from './knownFiles';
import { LateRoom, type RoomHost } from './lateRoom';
import { errorText } from './log';
import type { Settings } from './settings';

/** Milliseconds without a change of the catalog after which its documents are checked against each other. */
const QUIET = 100;
/** Milliseconds after which they are checked although it keeps changing. */
const PATIENCE = 1000;

/** What is loaded when there is something to check; see src/vscode/checking/room.ts. */
interface CheckingRoom {
	readonly checkCatalog: typeof checkCatalog;
	readonly familyConventions: typeof familyConventions;
}

/** What checking follows. */
export interface CrossCheckOptions extends RoomHost {
	readonly catalog: CatalogStore;
	readonly settings: Settings;
	readonly log: vscode.LogOutputChannel;
}

/** The problems between documents, and between documents and files. Follows the catalog once it is complete; never asks for it. */
export class CrossCheck implements vscode.Disposable {
	readonly #catalog: CatalogStore;
	readonly #settings: Settings;
	readonly #log: vscode.LogOutputChannel;
	readonly #room: LateRoom<CheckingRoom>;
	readonly #files = new KnownFiles();
	readonly #batch = new Batch<true>({ quiet: QUIET, patience: PATIENCE, onBatch: () => void this.#check() });
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #listeners: vscode.Disposable;
	#problems: ReadonlyMap<string, readonly Problem[]> = new Map();

	/** Fires when problems are others than before. */
	readonly onDidChange: vscode.Event<void> = this.#onDidChange.event;

	constructor(options: CrossCheckOptions) {
		const { catalog, settings, log } = options;
		this.#catalog = catalog;
		this.#settings = settings;
		this.#log = log;
		this.#room = new LateRoom<CheckingRoom>(options, 'checking');
		const schedule = (): void => this.#batch.add('', true);
		this.#listeners = vscode.Disposable.from(
			catalog.onDidChange(schedule),
			catalog.onDidChangeState(schedule),
			this.#files.onDidLearn(schedule),
			settings.onDidChange(change => change.affects(settingKeys.problemsShow) && schedule()),
		);
	}

	dispose(): void {
		vscode.Disposable.from(this.#listeners, this.#batch, this.#files, this.#onDidChange).dispose();
	}

	/** By URI; a list stays the same object for as long as its problems do. */
	get problems(): ReadonlyMap<string, readonly Problem[]> {
		return this.#problems;
	}

	async #check(): Promise<void> {
		// A catalog that is still being read would miss documents that are there.
		if (this.#catalog.state !== 'ready') {
			return;
		}
		const now = this.#isWanted() ? await this.#found() : new Map<string, readonly Problem[]>();
		const before = this.#problems;
		let isSame = before.size === now.size;
		const kept = new Map<string, readonly Problem[]>();
		for (const [uri, problems] of now) {
			const old = before.get(uri);
			const isOld = old !== undefined && JSON.stringify(old) === JSON.stringify(problems);
			kept.set(uri, isOld ? old : problems);
			isSame &&= isOld;
		}
		this.#problems = kept;
		if (!isSame) {
			this.#onDidChange.fire();
		}
	}

	async #found(): Promise<ReadonlyMap<string, readonly Problem[]>> {
		try {
			const { checkCatalog, familyConventions } = await this.#room.load();
			return checkCatalog(this.#catalog.current, { exists: (folder, path) => this.#files.exists(folder, path), conventions: familyConventions });
		} catch (error) {
			this.#log.error(`Checking the documents against each other failed: ${errorText(error)}`);
			return new Map();
		}
	}

	#isWanted(): boolean {
		const folders: readonly (vscode.Uri | undefined)[] = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
		return folders.some(scope => this.#settings.problemsShow(scope) !== 'off');
	}
}

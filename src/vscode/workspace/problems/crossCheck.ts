import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { CatalogProblems } from '../../../catalog/check/checkCatalog';
import type { CheckOptions } from '../../../catalog/check/checkOptions';
import type { CheckOutcome, PreviousCheck } from '../../../catalog/check/checkOutcome';
import { settingKeys } from '../../contributions';
import type { Conventions } from '../../../catalog/check/conventions';
import { Batch } from '../../../util/batch';
import type { CatalogStore } from '../catalog/catalogStore';
import type { TaskDocuments } from '../documents/taskDocuments';
import { KnownFiles } from '../catalog/knownFiles';
import { LazyModule, type ModuleHost } from '../modules/lazyModule';
import { errorText } from '../base/log';
import type { Settings } from '../base/settings';

/** Debounce delay in milliseconds between a catalog change and the check. */
const DEBOUNCE_DELAY = 100;
/** Maximum milliseconds that continued changes can delay the check. */
const MAX_DELAY = 1000;
/** Maximum consecutive checks that are cancelled for a newer one; after that, one runs to its end. */
const MAX_CANCELLED = 3;

const NONE: PreviousCheck = { problems: new Map(), conventions: new Map() };

/** The lazily loaded module; see src/vscode/checking/checker.ts. */
interface CheckingModule {
	readonly Checker: new (
		options: Pick<CrossCheckOptions, 'catalog' | 'settings' | 'documents'> & { readonly onChange: () => void },
	) => Checker;
}

interface Checker extends vscode.Disposable {
	/** Resolves with undefined if cancelled. */
	check(
		exists: CheckOptions['exists'],
		before: PreviousCheck,
		signal: { readonly isCancelled: boolean },
	): Promise<CheckOutcome | undefined>;
}

/** What CrossCheck depends on. */
export interface CrossCheckOptions extends ModuleHost {
	readonly catalog: CatalogStore;
	readonly settings: Settings;
	readonly documents: TaskDocuments;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Problems between documents, and between documents and files. Follows the catalog once it is complete; never requests
 * it.
 */
export class CrossCheck implements vscode.Disposable {
	readonly #options: CrossCheckOptions;
	readonly #schedule = (): void => this.#batch.add('', true);
	readonly #lazyModule: LazyModule<CheckingModule>;
	readonly #files = new KnownFiles();
	readonly #batch = new Batch<true>({ quiet: () => DEBOUNCE_DELAY, patience: MAX_DELAY, onBatch: () => this.#begin() });
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #listeners: vscode.Disposable;
	#found = NONE;
	/** The catalog that it was computed from. */
	#checked: Catalog | undefined;
	#checker: Checker | undefined;
	#running: { isCancelled: boolean } | undefined;
	/** Consecutive checks that were cancelled for a newer one. */
	#cancelled = 0;
	/** Whether something has changed that the running check doesn't include. */
	#isWaiting = false;

	/** Fires when problems have changed. */
	readonly onDidChange: vscode.Event<void> = this.#onDidChange.event;

	constructor(options: CrossCheckOptions) {
		const { catalog, settings } = options;
		this.#options = options;
		this.#lazyModule = new LazyModule<CheckingModule>(options, 'checking');
		const schedule = this.#schedule;
		this.#listeners = vscode.Disposable.from(
			catalog.onDidChange(schedule),
			// Rereading everything often results in the catalog that has been checked already.
			catalog.onDidChangeState(() => catalog.current !== this.#checked && schedule()),
			this.#files.onDidLearn(schedule),
			settings.onDidChange(
				change => (change.affects(settingKeys.problemsShow) || change.affects(settingKeys.newDocumentFolders)) && schedule(),
			),
		);
	}

	dispose(): void {
		this.#isWaiting = false;
		this.#cancel();
		vscode.Disposable.from(
			this.#listeners,
			this.#batch,
			this.#files,
			this.#onDidChange,
			...(this.#checker ? [this.#checker] : []),
		).dispose();
	}

	/** By URI; a list stays the same object as long as its problems don't change. */
	get problems(): CatalogProblems {
		return this.#found.problems;
	}

	/** The problems that so many documents have that they are reported once. */
	get conventions(): Conventions {
		return this.#found.conventions;
	}

	/** Cancels a running check and starts a new one, unless changes come faster than checks can finish. */
	#begin(): void {
		if (this.#running && this.#cancelled >= MAX_CANCELLED) {
			this.#isWaiting = true;
			return;
		}
		this.#cancelled = this.#running ? this.#cancelled + 1 : 0;
		this.#cancel();
		const signal = { isCancelled: false };
		this.#running = signal;
		void this.#check(signal).finally(() => {
			if (this.#running !== signal) {
				return;
			}
			this.#running = undefined;
			if (this.#isWaiting) {
				this.#isWaiting = false;
				this.#begin();
			}
		});
	}

	#cancel(): void {
		if (this.#running) {
			this.#running.isCancelled = true;
		}
	}

	async #check(signal: { readonly isCancelled: boolean }): Promise<void> {
		// A catalog that is still being read lacks documents that exist.
		if (this.#options.catalog.state !== 'ready') {
			return;
		}
		const outcome = this.#isWanted() ? await this.#run(signal) : this.#nothing();
		if (outcome && !signal.isCancelled) {
			this.#found = outcome;
			if (!outcome.isSame) {
				this.#onDidChange.fire();
			}
		}
	}

	async #run(signal: { readonly isCancelled: boolean }): Promise<CheckOutcome | undefined> {
		try {
			const { Checker } = await this.#lazyModule.load();
			if (signal.isCancelled) {
				return undefined;
			}
			this.#checker ??= new Checker({ ...this.#options, onChange: this.#schedule });
			const { current } = this.#options.catalog;
			const outcome = await this.#checker.check((folder, path) => this.#files.exists(folder, path), this.#found, signal);
			this.#checked = outcome ? current : undefined;
			return outcome;
		} catch (error) {
			this.#options.log.error(`Checking the documents against each other failed: ${errorText(error)}`);
			return this.#nothing();
		}
	}

	#nothing(): CheckOutcome {
		return { ...NONE, isSame: this.#found.problems.size === 0 && this.#found.conventions.size === 0 };
	}

	#isWanted(): boolean {
		const folders: readonly (vscode.Uri | undefined)[] = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
		return folders.some(scope => this.#options.settings.problemsShow(scope) !== 'off');
	}
}

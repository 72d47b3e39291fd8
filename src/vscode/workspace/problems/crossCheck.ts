import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { CatalogProblems } from '../../../catalog/check/checkCatalog';
import type { CheckOptions } from '../../../catalog/check/checkOptions';
import type { CheckOutcome } from '../../../catalog/check/checkOutcome';
import { settingKeys } from '../../contributions';
import { Batch } from '../../../util/batch';
import type { CatalogStore } from '../catalog/catalogStore';
import type { TaskDocuments } from '../documents/taskDocuments';
import { KnownFiles } from '../catalog/knownFiles';
import { LazyModule, type ModuleHost } from '../modules/lazyModule';
import { errorText } from '../base/log';
import type { Settings } from '../base/settings';

/** Milliseconds without a change of the catalog after which its documents are checked against each other. */
const QUIET_BEFORE_CHECK = 100;
/** Milliseconds after which they are checked although it keeps changing. */
const LONGEST_WAIT = 1000;
/** Checks in succession that may be left unfinished for a newer one; then one is let finish. */
const MAX_LEFT = 3;

const NONE: CatalogProblems = new Map();

/** What is loaded when there is something to check; see src/vscode/checking/checker.ts. */
interface CheckingModule {
	readonly Checker: new (
		options: Pick<CrossCheckOptions, 'catalog' | 'settings' | 'documents'> & { readonly onChange: () => void },
	) => Checker;
}

interface Checker extends vscode.Disposable {
	/** Resolves with undefined when it was cancelled. */
	check(
		exists: CheckOptions['exists'],
		before: CatalogProblems,
		signal: { readonly isCancelled: boolean },
	): Promise<CheckOutcome | undefined>;
}

/** What checking follows. */
export interface CrossCheckOptions extends ModuleHost {
	readonly catalog: CatalogStore;
	readonly settings: Settings;
	readonly documents: TaskDocuments;
	readonly log: vscode.LogOutputChannel;
}

/** The problems between documents, and between documents and files. Follows the catalog once it is complete; never asks for it. */
export class CrossCheck implements vscode.Disposable {
	readonly #options: CrossCheckOptions;
	readonly #schedule = (): void => this.#batch.add('', true);
	readonly #lazyModule: LazyModule<CheckingModule>;
	readonly #files = new KnownFiles();
	readonly #batch = new Batch<true>({ quiet: () => QUIET_BEFORE_CHECK, patience: LONGEST_WAIT, onBatch: () => this.#begin() });
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #listeners: vscode.Disposable;
	#problems: CatalogProblems = NONE;
	/** What the problems are those of. */
	#checked: Catalog | undefined;
	#checker: Checker | undefined;
	#running: { isCancelled: boolean } | undefined;
	/** Checks in succession that were left for a newer one. */
	#left = 0;
	/** Something has changed that the check under way does not know of. */
	#isWaiting = false;

	/** Fires when problems are others than before. */
	readonly onDidChange: vscode.Event<void> = this.#onDidChange.event;

	constructor(options: CrossCheckOptions) {
		const { catalog, settings } = options;
		this.#options = options;
		this.#lazyModule = new LazyModule<CheckingModule>(options, 'checking');
		const schedule = this.#schedule;
		this.#listeners = vscode.Disposable.from(
			catalog.onDidChange(schedule),
			// Reading all anew often comes to the very catalog that has been checked.
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

	/** By URI; a list stays the same object for as long as its problems do. */
	get problems(): CatalogProblems {
		return this.#problems;
	}

	/** A check that is under way is of no use any more, unless changes come faster than any check could end. */
	#begin(): void {
		if (this.#running && this.#left >= MAX_LEFT) {
			this.#isWaiting = true;
			return;
		}
		this.#left = this.#running ? this.#left + 1 : 0;
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
		// A catalog that is still being read would miss documents that are there.
		if (this.#options.catalog.state !== 'ready') {
			return;
		}
		const outcome = this.#isWanted() ? await this.#found(signal) : { problems: NONE, isSame: this.#problems.size === 0 };
		if (outcome && !signal.isCancelled) {
			this.#problems = outcome.problems;
			if (!outcome.isSame) {
				this.#onDidChange.fire();
			}
		}
	}

	async #found(signal: { readonly isCancelled: boolean }): Promise<CheckOutcome | undefined> {
		try {
			const { Checker } = await this.#lazyModule.load();
			if (signal.isCancelled) {
				return undefined;
			}
			this.#checker ??= new Checker({ ...this.#options, onChange: this.#schedule });
			const { current } = this.#options.catalog;
			const outcome = await this.#checker.check((folder, path) => this.#files.exists(folder, path), this.#problems, signal);
			this.#checked = outcome ? current : undefined;
			return outcome;
		} catch (error) {
			this.#options.log.error(`Checking the documents against each other failed: ${errorText(error)}`);
			return { problems: NONE, isSame: this.#problems.size === 0 };
		}
	}

	#isWanted(): boolean {
		const folders: readonly (vscode.Uri | undefined)[] = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
		return folders.some(scope => this.#options.settings.problemsShow(scope) !== 'off');
	}
}

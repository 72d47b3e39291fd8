import type * as vscode from 'vscode';
import type { CatalogProblems } from '../../catalog/check/checkCatalog';
import type { CheckOptions } from '../../catalog/check/checkOptions';
import type { CheckOutcome } from '../../catalog/check/checkSlices';
import { checkInTurns, type Signal } from './checkInTurns';
import { TemplateNames, type TemplateNamesOptions } from './templateNames';

/** Holds the documents of the current catalog against each other. */
export class Checker implements vscode.Disposable {
	readonly #options: TemplateNamesOptions;
	readonly #names: TemplateNames;

	constructor(options: TemplateNamesOptions) {
		this.#options = options;
		this.#names = new TemplateNames(options);
	}

	dispose(): void {
		this.#names.dispose();
	}

	/** See checkInTurns. */
	async check(exists: CheckOptions['exists'], before: CatalogProblems, signal: Signal): Promise<CheckOutcome | undefined> {
		const conventions = await this.#names.of(this.#options.catalog.current);
		return signal.isCancelled ? undefined : checkInTurns(this.#options.catalog.current, { exists, conventions }, before, signal);
	}
}

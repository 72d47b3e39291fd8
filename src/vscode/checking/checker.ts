import type * as vscode from 'vscode';
import type { CheckOptions } from '../../catalog/check/checkOptions';
import type { CheckOutcome, PreviousCheck } from '../../catalog/check/checkOutcome';
import { checkInSlices, type Signal } from './checkInSlices';
import { TemplateNames, type TemplateNamesOptions } from './templateNames';

/** Checks the documents of the current catalog against each other. */
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

	/** See checkInSlices.ts. */
	async check(exists: CheckOptions['exists'], before: PreviousCheck, signal: Signal): Promise<CheckOutcome | undefined> {
		const conventions = await this.#names.of(this.#options.catalog.current);
		return signal.isCancelled ? undefined : checkInSlices(this.#options.catalog.current, { exists, conventions }, before, signal);
	}
}

import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { CatalogProblems } from '../../catalog/check/checkCatalog';
import type { CheckOptions } from '../../catalog/check/checkOptions';
import { checkSlices, type CheckOutcome } from '../../catalog/check/checkSlices';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';

/** Tells work that is under way that nobody wants it any more. */
export interface Signal {
	readonly isCancelled: boolean;
}

/**
 * Checks a catalog a slice at a time, with everybody else's turn between. What takes more than one slice is shown in
 * the status bar, which VS Code does when it takes longer than an eye's blink.
 * @param before what checking came to last time.
 * @param signal asked before each slice.
 * @returns undefined when it was cancelled.
 */
export async function checkInTurns(
	catalog: Catalog,
	options: CheckOptions,
	before: CatalogProblems,
	signal: Signal,
): Promise<CheckOutcome | undefined> {
	const slices = checkSlices(catalog, options, before, () => performance.now());
	let slice = slices.next();
	if (slice.done !== true) {
		const title = vscode.l10n.t('Task Docs: checking {0} documents against each other', catalog.entries.length);
		await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
			while (slice.done !== true && !signal.isCancelled) {
				await yieldToEventLoop();
				slice = signal.isCancelled ? slice : slices.next();
			}
		});
	}
	return slice.done === true ? slice.value : undefined;
}

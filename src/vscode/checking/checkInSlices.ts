import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { CheckOptions } from '../../catalog/check/checkOptions';
import { checkOutcomeSteps, type CheckOutcome, type PreviousCheck } from '../../catalog/check/checkOutcome';
import type { Steps } from '../../util/steps';
import { timeSlice } from '../../util/timeSlice';

/** Cancels a check. */
export interface Signal {
	readonly isCancelled: boolean;
}

/**
 * Checks a catalog in slices. A check that takes more than one slice shows progress in the status bar, after VS Code's
 * own delay.
 * @param before the outcome of the previous check
 * @returns undefined if it was cancelled
 */
export async function checkInSlices(
	catalog: Catalog,
	options: CheckOptions,
	before: PreviousCheck,
	signal: Signal,
): Promise<CheckOutcome | undefined> {
	let isDone = false;
	function* steps(): Steps<CheckOutcome> {
		const outcome = yield* checkOutcomeSteps(catalog, options, before);
		isDone = true;
		return outcome;
	}
	// The first slice is done when this returns.
	const outcome = timeSlice(steps(), { signal });
	if (!isDone) {
		const title = vscode.l10n.t('Task Docs: checking {0} documents against each other', catalog.entries.length);
		await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => outcome);
	}
	return outcome;
}

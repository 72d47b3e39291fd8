import { oddSteps, ordinarySteps } from '../../../catalog/files/warmUp';
import { inTurns } from '../../../util/inTurns';

let warming: Promise<void> | undefined;

/** Resolves once ordinary documents are read without long turns, see catalog/files/warmUp.ts; odd ones follow in turns between. */
export function warmUp(): Promise<void> {
	warming ??= inTurns(ordinarySteps()).then(() => void inTurns(oddSteps()));
	return warming;
}

import { oddSteps, ordinarySteps } from '../../catalog/warmUp';
import { inTurns } from './inTurns';

let warming: Promise<void> | undefined;

/** Resolves once ordinary documents are read without long turns, see catalog/warmUp.ts; odd ones follow in turns between. */
export function warmUp(): Promise<void> {
	warming ??= inTurns(ordinarySteps()).then(() => void inTurns(oddSteps()));
	return warming;
}

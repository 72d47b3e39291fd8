import { oddSteps, ordinarySteps } from '../../../catalog/files/warmUp';
import { timeSlice } from '../../../util/timeSlice';

let warming: Promise<void> | undefined;

/** Resolves when ordinary documents can be read without long slices; see catalog/files/warmUp.ts. Unusual ones follow in the background. */
export function warmUp(): Promise<void> {
	warming ??= timeSlice(ordinarySteps()).then(() => void timeSlice(oddSteps()));
	return warming;
}

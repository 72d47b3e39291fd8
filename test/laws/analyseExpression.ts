import { check } from 'recheck';
import type { Expression } from './expressions';

/** The result of an analysis: `safe`, how the worst case grows, or that there is no answer. */
export type Verdict = string;

/** The search must be the same on every machine, so only the whole has a time limit, in milliseconds, not its steps. */
const SETTINGS = { timeout: 100_000, randomSeed: 7, seedingTimeout: null, incubationTimeout: null, attackTimeout: null };

/** Looks for an input on which a regular expression takes more than linear time. */
export async function analyseExpression({ source, flags }: Pick<Expression, 'source' | 'flags'>): Promise<Verdict> {
	// The flag `d` (indices of groups) does not affect the search.
	const diagnostics = await check(source, flags.replace('d', ''), SETTINGS);
	return diagnostics.status === 'safe'
		? 'safe'
		: diagnostics.status === 'vulnerable'
			? diagnostics.complexity.summary
			: `unknown: ${diagnostics.error.kind}`;
}

/** The verdicts on several expressions, two at a time. */
export async function analyseExpressions(
	expressions: readonly Expression[],
	tell: (expression: Expression, verdict: Verdict) => void = () => undefined,
): Promise<ReadonlyMap<Expression, Verdict>> {
	const verdicts = new Map<Expression, Verdict>();
	let next = 0;
	const work = async (): Promise<void> => {
		for (let expression = expressions[next++]; expression !== undefined; expression = expressions[next++]) {
			const verdict = await analyseExpression(expression);
			verdicts.set(expression, verdict);
			tell(expression, verdict);
		}
	};
	await Promise.all([work(), work()]);
	return verdicts;
}

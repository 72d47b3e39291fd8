import { check } from 'recheck';
import type { Expression } from './expressions';

/** What an analysis says: `safe`, or how the time of the worst input grows, or that it found no answer. */
export type Verdict = string;

/** The same search for the same expression on every machine: only the whole may take too long, no step of it, in milliseconds. */
const SETTINGS = { timeout: 100_000, randomSeed: 7, seedingTimeout: null, incubationTimeout: null, attackTimeout: null };

/** Looks for an input on which a regular expression backtracks more than in step with its length. */
export async function analyseExpression({ source, flags }: Pick<Expression, 'source' | 'flags'>): Promise<Verdict> {
	// Whether positions of groups are kept (`d`) changes nothing about the search.
	const diagnostics = await check(source, flags.replace('d', ''), SETTINGS);
	return diagnostics.status === 'safe'
		? 'safe'
		: diagnostics.status === 'vulnerable'
			? diagnostics.complexity.summary
			: `unknown: ${diagnostics.error.kind}`;
}

/** The verdicts on many, two at a time. */
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

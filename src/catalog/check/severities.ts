import { problemCodes, type Problem, type ProblemCode, type Severity } from '../../document/model/problem';

/** How a problem is shown; `off`: not at all. */
export type ShownSeverity = Severity | 'off';

/** By code, what a user has set; a code that is not in it keeps the severity it has by itself. */
export type Severities = ReadonlyMap<ProblemCode, ShownSeverity>;

/** What the setting `taskDocs.problems.severity` says. */
export interface SeveritySetting {
	readonly severities: Severities;
	/** Keys that are no code. */
	readonly unknownCodes: readonly string[];
	/** Codes whose value is none of `shownSeverities`. */
	readonly unknownValues: readonly ProblemCode[];
}

/** Every value of the setting, the most severe first. */
export const shownSeverities: readonly ShownSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the setting's value; what is not understood counts as not given and is named. */
export function readSeverities(value: unknown): SeveritySetting {
	const severities = new Map<ProblemCode, ShownSeverity>();
	const unknownCodes: string[] = [];
	const unknownValues: ProblemCode[] = [];
	const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
	for (const [key, text] of given) {
		const code = problemCodes.find(known => known === key);
		const severity = shownSeverities.find(known => known === text);
		if (code === undefined) {
			unknownCodes.push(key);
		} else if (severity === undefined) {
			unknownValues.push(code);
		} else {
			severities.set(code, severity);
		}
	}
	return { severities, unknownCodes, unknownValues };
}

/** The problems with the severities a user has set, without those that are off; the same array when nothing is set. */
export function withSeverities(problems: readonly Problem[], severities: Severities): readonly Problem[] {
	return severities.size === 0
		? problems
		: problems.flatMap(problem => {
				const severity = severities.get(problem.code) ?? problem.severity;
				return severity === 'off' ? [] : severity === problem.severity ? problem : { ...problem, severity };
			});
}

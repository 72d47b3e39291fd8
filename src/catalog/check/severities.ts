import { problemCodes, type Problem, type ProblemCode, type Severity } from '../../document/model/problem';

/** How a problem is shown; `off` hides it. */
export type ShownSeverity = Severity | 'off';

/** The user's severities by code; other codes keep their own severity. */
export type Severities = ReadonlyMap<ProblemCode, ShownSeverity>;

/** The value of the setting `taskDocs.problems.severity`. */
export interface SeveritySetting {
	readonly severities: Severities;
	/** Keys that are not codes. */
	readonly unknownCodes: readonly string[];
	/** Codes whose value is not one of `shownSeverities`. */
	readonly unknownValues: readonly ProblemCode[];
}

/** All values of the setting, most severe first. */
export const shownSeverities: readonly ShownSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the setting's value; invalid parts are ignored and returned by name. */
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

/**
 * The value of the setting with another severity for a code; undefined if nothing is left in it. Unknown entries are kept.
 * @param severity undefined removes the entry
 */
export function withSeverity(value: unknown, code: ProblemCode, severity: unknown): Readonly<Record<string, unknown>> | undefined {
	const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
	const others = given.filter(([key]) => key !== code);
	const entries = severity === undefined ? others : [...others, [code, severity] as const];
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The problems with the user's severities, without those that are off; the same array when nothing is set. */
export function withSeverities(problems: readonly Problem[], severities: Severities): readonly Problem[] {
	return severities.size === 0
		? problems
		: problems.flatMap(problem => {
				const severity = severities.get(problem.code) ?? problem.severity;
				return severity === 'off' ? [] : severity === problem.severity ? problem : { ...problem, severity };
			});
}

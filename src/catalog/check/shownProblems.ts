import type { Problem, ProblemCode } from '../../document/model/problem';
import type { Entry } from '../entry';
import { isOver } from '../relations/relationIndex';
import { conventionKey, type Conventions } from './conventions';
import { isHistory } from './isHistory';
import { withSeverities, type Severities } from './severities';

/** Kinds that only help someone who has the document open. */
const FOR_OPEN: ReadonlySet<ProblemCode> = new Set(['unknown-status', 'unknown-priority', 'instruction-left', 'file-name']);
/** Kinds that are not worth fixing in a document that is done or archived, unless it is open. */
const FOR_CURRENT: ReadonlySet<ProblemCode> = new Set([
	'date-order',
	'front-matter-invalid',
	'invalid-date',
	'items-done',
	'label-heading',
	'label-link-definition',
	'list-start',
	'path-exists',
	'path-missing',
	'relation-inverse',
	'relation-unknown',
]);

/** Kinds that say why a document can't be read as it is; they are reported for archives and examples too. */
const OF_READING: ReadonlySet<ProblemCode> = new Set([
	'front-matter-invalid',
	'front-matter-language',
	'front-matter-limit',
	'front-matter-unclosed',
	'not-utf8',
	'too-large',
	'unreadable',
]);

/** What decides which problems of a document are reported. */
export interface ShownOptions {
	readonly severities: Severities;
	readonly conventions: Conventions;
	readonly isOpen: boolean;
}

/**
 * The problems of a document that are reported, by default only those that are worth a line. Some kinds are reported
 * in open documents only, and so are most kinds in finished documents, archives and examples. A convention is reported
 * once, in the first of its documents. A kind with a severity in the settings is reported wherever it occurs, or nowhere
 * when it is off.
 * @param entry undefined for a document that is not in the catalog
 */
export function shownProblems(
	entry: Pick<Entry, 'uri' | 'folder' | 'path' | 'status'> | undefined,
	problems: readonly Problem[],
	{ severities, conventions, isOpen }: ShownOptions,
): readonly Problem[] {
	if (problems.length === 0) {
		return problems;
	}
	const reported = new Set<string>();
	const isCurrent = entry === undefined || !isOver(entry);
	const isKept = entry !== undefined && isHistory(entry);
	const isWorthALine = (code: ProblemCode): boolean =>
		!FOR_OPEN.has(code) && (isCurrent || !FOR_CURRENT.has(code)) && (!isKept || OF_READING.has(code));
	const shown = problems.flatMap(problem => {
		if (severities.has(problem.code)) {
			return problem;
		}
		const key = entry && conventions.size > 0 ? conventionKey(entry.folder, problem) : undefined;
		const convention = key === undefined ? undefined : conventions.get(key);
		if (key !== undefined && convention) {
			if (convention.uris[0] !== entry?.uri || reported.has(key)) {
				return [];
			}
			reported.add(key);
			return { ...problem, convention: { form: convention.form, documents: convention.uris.length } };
		}
		return isOpen || isWorthALine(problem.code) ? problem : [];
	});
	return withSeverities(
		shown.length === problems.length && shown.every((each, at) => each === problems[at]) ? problems : shown,
		severities,
	);
}

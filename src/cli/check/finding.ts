import type { CatalogProblems } from '../../catalog/check/checkCatalog';
import { shownProblems, type ShownOptions } from '../../catalog/check/shownProblems';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Evidence, EvidenceCode } from '../../catalog/evidence/evidence';
import type { Problem, ProblemCode, ProblemConvention, Severity } from '../../document/model/problem';
import { comparePositions, type Range } from '../../document/model/text';
import { evidenceSentence } from '../../sentences/evidenceSentences';
import { messageOf } from '../../sentences/problemSentences';

/** A problem as `check` reports it. */
export interface Finding {
	/** Relative to the workspace. */
	readonly path: string;
	readonly code: ProblemCode | EvidenceCode;
	readonly severity: Severity;
	readonly range: Range;
	/** One sentence. */
	readonly message: string;
	/** Present where it stands for the same problem in many documents. */
	readonly convention?: ProblemConvention;
	/** Places in other documents. */
	readonly related: readonly { readonly path: string; readonly range: Range }[];
}

/** What is found in documents besides the problems that their entries have. */
export interface FoundElsewhere extends Omit<ShownOptions, 'isOpen'> {
	readonly between: CatalogProblems;
	/** By URI. */
	readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** The findings of documents in their order, those of a document by position. */
export function findingsOf(
	catalog: Catalog,
	entries: readonly Entry[],
	{ between, evidence, severities, conventions }: FoundElsewhere,
): readonly Finding[] {
	const relatedIn = (places: Problem['related'] = []): Finding['related'] =>
		places.map(({ uri, range, name }) => ({ path: catalog.get(uri)?.path ?? name, range }));
	return entries.flatMap(entry => {
		const problems = shownProblems(entry, [...entry.problems, ...(between.get(entry.uri) ?? [])], {
			severities,
			conventions,
			isOpen: false,
		});
		return [
			...problems.map((problem): Finding => ({
				path: entry.path,
				code: problem.code,
				severity: problem.severity,
				range: problem.range,
				message: messageOf(problem),
				...(problem.convention && { convention: problem.convention }),
				related: relatedIn(problem.related),
			})),
			...(evidence.get(entry.uri) ?? []).map((each): Finding => ({
				path: entry.path,
				code: each.code,
				severity: 'warning',
				range: each.range,
				message: evidenceSentence(each),
				related: relatedIn(each.related),
			})),
		].sort((a, b) => comparePositions(a.range.start, b.range.start));
	});
}

/** The page that explains a kind of finding. */
export function helpPage(code: Finding['code']): string {
	return code.startsWith('claimed-') ? 'docs/check.md#evidence' : `docs/problems/${code}.md`;
}

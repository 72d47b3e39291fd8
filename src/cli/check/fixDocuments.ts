import { shownProblems } from '../../catalog/check/shownProblems';
import { checkDocument } from '../../document/check/checkDocument';
import { safeEdits } from '../../document/fix/fixesOf';
import type { Entry } from '../../catalog/entry';
import type { Moment } from '../../document/date/rewriteDate';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';
import { comparePositions } from '../../document/model/text';
import { readDocument } from '../../format/readDocument';
import { changeDocument } from '../../node/changeDocument';
import type { WorkspaceSettings } from '../../node/workspaceSettings';
import { refusalSentence } from '../../sentences/refusalSentences';
import { editDiff } from '../../action/editDiff';
import type { FoundElsewhere } from './finding';

export interface FixOptions extends Pick<FoundElsewhere, 'between' | 'severities'> {
	readonly root: string;
	readonly settings: WorkspaceSettings;
	readonly now: Moment;
	readonly dryRun: boolean;
}

export interface FixOutcome {
	/** How many problems are gone. */
	readonly fixed: number;
	/** The changes of a dry run. */
	readonly diffs: readonly string[];
	/** A sentence for each document that couldn't be changed. */
	readonly refusals: readonly string[];
}

/** Applies the same fixes as the editor's *Fix All Safe Problems* to documents. */
export function fixDocuments(entries: readonly Entry[], { root, settings, now, dryRun, between, severities }: FixOptions): FixOutcome {
	let fixed = 0;
	const diffs: string[] = [];
	const refusals: string[] = [];
	for (const entry of entries) {
		const toFix = (document: TaskDocument): readonly Problem[] => {
			const all = [...checkDocument(document), ...(between.get(entry.uri) ?? [])];
			const ordered = all.sort((a, b) => comparePositions(a.range.start, b.range.start));
			return shownProblems(entry, ordered, { severities, conventions: new Map(), isOpen: true });
		};
		let before = 0;
		const outcome = changeDocument({ root, path: entry.path, settings, dryRun }, ({ document }) => {
			const problems = toFix(document);
			before = problems.length;
			return { edits: safeEdits(document.text, document, problems, { now }) };
		});
		if (outcome.refusal) {
			refusals.push(refusalSentence(outcome.refusal, entry.path));
		} else if (outcome.edits.length > 0) {
			fixed += Math.max(0, before - toFix(readDocument(outcome.after, { ...settings, path: entry.path })).length);
			diffs.push(editDiff(entry.path, outcome.before, outcome.edits));
		}
	}
	return { fixed, diffs, refusals };
}

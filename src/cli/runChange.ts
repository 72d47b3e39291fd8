import type { TaskDocument } from '../document/model/model';
import type { Refusal } from '../document/model/refusal';
import { changeDocument, type Change, type ChangeOutcome } from '../node/changeDocument';
import { Failure } from '../node/failure';
import { folderAt } from '../node/readWorkspace';
import { readWorkspaceSettings, type WorkspaceSettings } from '../node/workspaceSettings';
import { whyNotWritable } from '../node/writeDocument';
import { refusalSentence } from '../sentences/refusalSentences';
import { printable } from '../util/printable';
import { workspaceOf, writeNotes } from './commonOptions';
import { editDiff } from '../action/editDiff';
import type { Output } from './output';
import type { CommandArguments } from './parseArguments';

/** Refusals because there is nothing to do, which are no failures. */
const UP_TO_DATE: ReadonlySet<Refusal['code']> = new Set(['modified-today', 'progress-is-right']);

export interface RunOptions {
	/** The 0-based line to show if the file changed at the same time; undefined for none. */
	readonly lineIn?: (document: TaskDocument, settings: WorkspaceSettings) => number | undefined;
	/** Skip documents that can't be changed, and print only the paths of those that were. */
	readonly isFilter?: boolean;
}

/**
 * Changes the documents at these paths as `--workspace` and `--dry-run` say, and prints the outcome. Computes every
 * change first, so that nothing is written if one is refused.
 * @param changeFor returns the change by the workspace's settings
 * @throws Failure if one is refused
 */
export function runChange(
	paths: readonly string[],
	given: CommandArguments,
	output: Output,
	changeFor: (settings: WorkspaceSettings) => Change,
	{ lineIn, isFilter = false }: RunOptions = {},
): void {
	const root = folderAt(workspaceOf(given));
	const settings = readWorkspaceSettings(root);
	const change = changeFor(settings);
	const outcomeOf = (path: string, dryRun: boolean, compute = change): ChangeOutcome => {
		const outcome = changeDocument({ root, path, settings, dryRun }, compute);
		if (outcome.refusal && !UP_TO_DATE.has(outcome.refusal.code) && !isFilter) {
			throw new Failure(
				refusalSentence(outcome.refusal, path) + whatIsThere(outcome.refusal, outcome.current, document => lineIn?.(document, settings)),
			);
		}
		return outcome;
	};
	const isDryRun = given.switches.has('dry-run');
	// A single change needs no rehearsal.
	if (paths.length > 1 && !isDryRun) {
		paths.forEach(path => outcomeOf(path, true, rehearsalOf(change)));
	}
	const results = paths.map(path => outcomeOf(path, isDryRun));
	writeNotes(settings.notes, output);
	for (const [index, outcome] of results.entries()) {
		output.out(report(paths[index] ?? '', outcome, isDryRun, isFilter));
	}
}

/** The change, refused also where its edits couldn't be written. */
function rehearsalOf(change: Change): Change {
	return file => {
		const result = change(file);
		const refusal = result.edits && result.edits.length > 0 ? whyNotWritable(file) : undefined;
		return refusal ? { refusal } : result;
	};
}

function report(path: string, outcome: ChangeOutcome, isDryRun: boolean, isFilter: boolean): string {
	if (outcome.refusal || outcome.edits.length === 0) {
		return isFilter ? '' : `${printable(outcome.refusal ? refusalSentence(outcome.refusal, path) : `${path} is already up to date.`)}\n`;
	}
	return isDryRun ? editDiff(path, outcome.before, outcome.edits) : isFilter ? `${printable(path)}\n` : `Changed ${printable(path)}.\n`;
}

/** ` Line 3 is now: …` for a document that changed at the same time. */
function whatIsThere({ code }: Refusal, current: TaskDocument | undefined, lineIn: (document: TaskDocument) => number | undefined): string {
	const line = code === 'changed-meanwhile' && current ? lineIn(current) : undefined;
	return line === undefined || !current ? '' : ` Line ${line + 1} is now: ${current.line(line).trim()}`;
}

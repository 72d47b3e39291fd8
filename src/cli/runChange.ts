import { changeDocument, type Change } from '../node/changeDocument';
import { Failure } from '../node/failure';
import { folderAt } from '../node/readWorkspace';
import { readWorkspaceSettings, type WorkspaceSettings } from '../node/workspaceSettings';
import { refusalSentence } from '../sentences/refusalSentences';
import { printable } from '../util/printable';
import { workspaceOf, writeNotes } from './commonOptions';
import { editDiff } from '../action/editDiff';
import type { Output } from './output';
import type { CommandArguments } from './parseArguments';

/**
 * Changes the document at a path as `--workspace` and `--dry-run` say, and prints the outcome.
 * @param changeFor returns the change by the workspace's settings
 * @param line the line to show if the file changed at the same time; 0-based
 * @throws Failure if it is refused
 */
export function runChange(
	path: string,
	given: CommandArguments,
	output: Output,
	changeFor: (settings: WorkspaceSettings) => Change,
	line?: number,
): void {
	const root = folderAt(workspaceOf(given));
	const settings = readWorkspaceSettings(root);
	const dryRun = given.switches.has('dry-run');
	const outcome = changeDocument({ root, path, settings, dryRun }, changeFor(settings));
	if (outcome.refusal && outcome.refusal.code !== 'modified-today') {
		const { refusal, current } = outcome;
		const there =
			refusal.code === 'changed-meanwhile' && line !== undefined && current ? ` Line ${line + 1} is now: ${current.line(line).trim()}` : '';
		throw new Failure(refusalSentence(refusal, path) + there);
	}
	writeNotes(settings.notes, output);
	if (outcome.refusal || outcome.edits.length === 0) {
		output.out(`${printable(outcome.refusal ? refusalSentence(outcome.refusal, path) : `${path} is already up to date.`)}\n`);
	} else {
		output.out(dryRun ? editDiff(path, outcome.before, outcome.edits) : `Changed ${printable(path)}.\n`);
	}
}

import { archiveDocument } from '../../node/archiveDocument';
import { Failure } from '../../node/failure';
import { readWorkspace } from '../../node/readWorkspace';
import { refusalSentence } from '../../sentences/refusalSentences';
import { printable } from '../../util/printable';
import type { Command } from '../command';
import { dryRunOption, fileOperand, workspaceOf, workspaceOption, writeNotes } from '../commonOptions';
import { editDiff } from '../../action/editDiff';
import { readPath } from '../../node/readPath';

export const command: Command = {
	name: 'archive',
	description: "Move a document, or its task's folder, to the archive, and update its status and all links.",
	operands: [fileOperand],
	options: [dryRunOption, workspaceOption],
	run: async (given, context) => {
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		const path = readPath(workspace.root, given.operands[0] ?? '');
		const dryRun = given.switches.has('dry-run');
		const outcome = archiveDocument(workspace, path, { dryRun, today: context.clock().date });
		if (outcome.refusal) {
			throw new Failure(refusalSentence(outcome.refusal, outcome.path));
		}
		const { plan, changes, left } = outcome;
		const linking = changes.map(change => change.path).filter(each => each !== plan.path && !each.startsWith(`${plan.path}/`));
		const notes = [
			...workspace.notes,
			...(plan.leavesUnmerged ? [`The specs in ${plan.path} are not merged. Merge them yourself, or use the tool's own command.`] : []),
			...left.map(each => `The links in ${each} can't be updated. Update them yourself.`),
		];
		writeNotes(notes, context);
		context.out(
			dryRun
				? `${changes.map(({ path: changed, before, edits }) => editDiff(changed, before, edits)).join('')}rename ${printable(plan.path)} => ${printable(plan.newPath)}\n`
				: [`Moved ${plan.path} to ${plan.newPath}.`, ...linking.map(each => `Updated the links in ${each}.`)]
						.map(line => `${printable(line)}\n`)
						.join(''),
		);
	},
};

import { Failure } from '../node/failure';
import { readWorkspace } from '../node/readWorkspace';
import type { CommandContext } from './command';
import type { OperandUsage } from './commandUsage';
import { workspaceOf } from './commonOptions';
import type { CommandArguments } from './parseArguments';
import { isSelecting, selectDocuments } from './selectDocuments';

export const filesOperand: OperandUsage = {
	name: 'file',
	description: 'The documents, relative to the workspace.',
	isList: true,
	isOptional: true,
};

/**
 * The documents that a command changes: those that are named, or those that `--where` and `--view` select.
 * @throws Failure if there are neither
 */
export async function changedFiles(given: CommandArguments, { clock }: CommandContext): Promise<readonly string[]> {
	if (isSelecting(given)) {
		const workspace = await readWorkspace({ workspace: workspaceOf(given) });
		return [...given.operands, ...selectDocuments(workspace, given, clock().date).map(({ path }) => path)];
	}
	if (given.operands.length === 0) {
		throw new Failure('Name at least one document, or select some with --where.');
	}
	return given.operands;
}

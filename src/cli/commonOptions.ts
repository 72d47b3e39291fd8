import { printable } from '../util/printable';
import type { OptionUsage } from './commandUsage';
import type { Output } from './output';
import type { CommandArguments } from './parseArguments';

/** For every command. */
export const workspaceOption: OptionUsage = {
	name: 'workspace',
	value: '<dir>',
	fallback: '.',
	description: 'The folder with the documents. Files are relative to it.',
};

/** For every command that reads. */
export const jsonOption: OptionUsage = { name: 'json', description: 'Print JSON.' };

/** For every command that changes documents. */
export const dryRunOption: OptionUsage = { name: 'dry-run', description: 'Show what would change, and change nothing.' };

/** For commands that change an item. */
export const expectOption: OptionUsage = {
	name: 'expect',
	value: '<text>',
	description: 'Change nothing unless the item has this text.',
};

export const fileOperand = { name: 'file', description: 'The document, relative to the workspace.' };

/** The value of `--workspace`. */
export function workspaceOf(given: CommandArguments): string {
	return lastValue(given, 'workspace') ?? '.';
}

/** The last value of an option; undefined if it isn't specified. */
export function lastValue({ values }: CommandArguments, option: string): string | undefined {
	return values.get(option)?.at(-1);
}

/** Reports sentences about what was ignored. */
export function writeNotes(notes: readonly string[], output: Output): void {
	for (const note of notes) {
		output.err(`task-docs: ${printable(note)}\n`);
	}
}

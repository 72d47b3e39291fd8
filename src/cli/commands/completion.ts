import { Failure } from '../../node/failure';
import type { Command } from '../command';
import { bashCompletion, fishCompletion, zshCompletion } from '../completionScripts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export const command: Command = {
	name: 'completion',
	description: 'Print a completion script for your shell. For bash: source <(task-docs completion bash).',
	operands: [{ name: 'shell', description: 'bash, zsh or fish.', choices: Object.keys(SHELLS) }],
	options: [],
	run: async (given, { out, usages }) => {
		const [shell = ''] = given.operands;
		const script = Object.entries(SHELLS).find(([name]) => name === shell)?.[1];
		if (!script) {
			throw new Failure(`Use bash, zsh or fish, instead of ${shell}.`);
		}
		out(script(await usages()));
	},
};

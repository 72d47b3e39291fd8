import type { Output, Terminal } from './output';
import { printable } from '../util/printable';
import { messageOf, run } from './program';

// A reader such as `head` in `task-docs list | head` can close the pipe early; that is not an error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') {
			process.exit(0);
		}
		throw error;
	});
}

const output: Output = {
	out: text => process.stdout.write(text),
	err: text => process.stderr.write(text),
};
const isTerminal = process.stdout.isTTY;
const terminal: Terminal = {
	columns: isTerminal ? process.stdout.columns : undefined,
	// Follows NO_COLOR and FORCE_COLOR.
	hasColors: isTerminal && process.stdout.hasColors(),
};

// Sets the exit code instead of exiting, since output to a pipe can still be pending.
void run(process.argv.slice(2), output, { terminal, readInput }).then(
	code => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`task-docs: ${printable(messageOf(error))}\n`);
		process.exitCode = 2;
	},
);

async function readInput(): Promise<string> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) {
		chunks.push(chunk as Uint8Array);
	}
	return new TextDecoder().decode(Buffer.concat(chunks));
}

import { run } from './program';

// A reader such as `head` in `task-docs list | head` can close the pipe early; that is not an error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') {
			process.exit(0);
		}
		throw error;
	});
}

// Sets the exit code instead of exiting, since output to a pipe can still be pending.
void run(process.argv.slice(2), {
	out: text => process.stdout.write(text),
	err: text => process.stderr.write(text),
}).then(code => {
	process.exitCode = code;
});

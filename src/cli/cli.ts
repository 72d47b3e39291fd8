import { run } from './program';

// A reader that has seen enough (`task-docs list | head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') {
			process.exit(0);
		}
		throw error;
	});
}

// The exit code is set, not exited with: what is written to a pipe is still on its way.
void run(process.argv.slice(2), {
	out: text => process.stdout.write(text),
	err: text => process.stderr.write(text),
}).then(code => {
	process.exitCode = code;
});

import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the built command line in a folder. */
export function runCli(folder: string, args: readonly string[], input = ''): Outcome {
	const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
		cwd: folder,
		encoding: 'utf8',
		input,
		maxBuffer: 1e9,
	});
	return { code: status, out: stdout, err: stderr };
}

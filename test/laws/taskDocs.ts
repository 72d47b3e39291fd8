import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/output';
import type { CalendarDate } from '../../src/document/date/date';
import { filesBelow } from './filesBelow';
import { temporaryFolder } from './temporaryFolder';

const CLI = path.resolve('dist/cli.js');
const EXAMPLE = 'test/fixtures/example-workspace';

/** The day of the example workspace. */
const TODAY: CalendarDate = { year: 2026, month: 6, day: 9 };

export interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** A copy of the example workspace. */
export function exampleCopy(): string {
	const folder = temporaryFolder();
	fs.cpSync(EXAMPLE, folder, { recursive: true });
	return folder;
}

/** Runs the built command in a folder. */
export function taskDocs(cwd: string, ...args: readonly string[]): Outcome {
	return runBuilt(args, { cwd });
}

/** Runs the built command in a folder with this standard input. */
export function taskDocsWith(cwd: string, input: string, ...args: readonly string[]): Outcome {
	return runBuilt(args, { cwd, input });
}

/** Runs the built command in a folder as the user with this id. */
export function taskDocsAs(uid: number, cwd: string, ...args: readonly string[]): Outcome {
	return runBuilt(args, { cwd, uid, gid: uid });
}

function runBuilt(args: readonly string[], options: SpawnSyncOptions): Outcome {
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { ...options, encoding: 'utf8', maxBuffer: 1e9 });
	return { code: status, out: stdout, err: stderr };
}

/** Runs the command line in this process on the day of the example workspace. */
export async function taskDocsOn(folder: string, args: readonly string[], terminal?: Terminal, date = TODAY): Promise<Outcome> {
	let out = '';
	let err = '';
	const code = await run(
		[...args, '--workspace', folder],
		{ out: text => (out += text), err: text => (err += text) },
		{ clock: () => ({ date, hour: 9, minute: 30, second: 0, offsetMinutes: 0 }), ...(terminal && { terminal }) },
	);
	return { code, out, err };
}

/** The files of a copy that differ from the example, with the lines that differ; files that are gone have no lines. */
export function changes(folder: string): Record<string, readonly string[]> {
	const changed: Record<string, readonly string[]> = {};
	for (const file of filesBelow(folder)) {
		const original = path.join(EXAMPLE, file);
		const after = fs.readFileSync(path.join(folder, file));
		if (!fs.existsSync(original)) {
			changed[file] = ['new'];
		} else if (!fs.readFileSync(original).equals(after)) {
			const old = fs.readFileSync(original, 'utf8').split('\n');
			const lines = after.toString().split('\n');
			changed[file] =
				lines.length === old.length ? lines.filter((line, at) => line !== old[at]) : [`${lines.length - old.length} more lines`];
		}
	}
	for (const file of filesBelow(EXAMPLE)) {
		if (!fs.existsSync(path.join(folder, file))) {
			changed[file] = [];
		}
	}
	return changed;
}

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @type {Set<() => void>} */
const tasks = new Set();

/**
 * Registers a cleanup task for the end of the process: normal, by an error, by Ctrl+C or by a termination
 * signal. The task must be synchronous.
 *
 * @param {() => void} task
 * @returns {() => void} runs the task now instead; a second call does nothing
 */
export function atEnd(task) {
	tasks.add(task);
	return () => {
		if (tasks.delete(task)) {
			task();
		}
	};
}

function cleanUp() {
	// In reverse order: processes end before the folders they write to are removed.
	for (const task of [...tasks].reverse()) {
		tasks.delete(task);
		try {
			task();
		} catch (error) {
			console.error(`Cleaning up failed: ${error.message}.`);
		}
	}
}

/** @type {{ sentence: string } | undefined} */
let expectedEnd;

/**
 * Makes Ctrl+C end the process normally, with exit code 0.
 *
 * @param {string} sentence printed at the end
 */
export function expectInterruption(sentence) {
	expectedEnd = { sentence };
}

process.on('exit', cleanUp);
for (const [signal, code] of [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
]) {
	process.on(signal, () => {
		if (expectedEnd) {
			cleanUp();
			console.log(`\n${expectedEnd.sentence}`);
		}
		process.exit(expectedEnd ? 0 : code);
	});
}

/**
 * A new empty folder that is removed when the process ends.
 *
 * @param {string} [parent] where to make it; the system's temporary folder by default
 */
export function temporaryFolder(parent = os.tmpdir()) {
	// The real path: VS Code compares paths as text, and on some systems the usual one is a link.
	const folder = fs.realpathSync(fs.mkdtempSync(path.join(parent, 'task-docs-')));
	atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
	return folder;
}

/**
 * Ends a process and its child processes.
 *
 * @param {import('node:child_process').ChildProcess} child spawned with `detached` on systems other than Windows
 */
export function endTree(child) {
	if (child.pid === undefined) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// The whole group has ended already.
	}
}

/**
 * npm forwards a signal to the shell that runs a script, but the shell does not forward it to the script, so the end of
 * npm has to be detected by polling.
 */
if (process.env['npm_lifecycle_event'] && process.platform !== 'win32') {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) {
			process.exit(143);
		}
	}, 1_000).unref();
}

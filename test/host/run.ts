/** Which extension host the suite is meant for. */
export type Host = 'node' | 'web';

/**
 * What the window shows: the example workspace; the same in Restricted Mode; no folder at all; two folders, one within
 * the other; two folders of file systems in memory; many documents in a host that is killed; a slow file system and a user who types; any folder, for the
 * benchmark. Each has suites of its own: `test/host/*.test.ts` (and folders other than those named next),
 * `test/host/untrusted/`, `test/host/empty/`, `test/host/two-folders/`, `test/host/virtual/`, `test/host/killed/`,
 * `test/host/stress/`, `test/host/figures/`.
 */
export type Window = 'workspace' | 'untrusted' | 'empty' | 'two-folders' | 'virtual' | 'killed' | 'figures' | 'stress';

/** The settings of this run; the script that starts the host puts them in front of the bundle. */
export interface Run {
	readonly host: Host;
	readonly window: Window;
	/** Only tests whose full title contains this text; empty means all. */
	readonly grep: string;
	/** Of the stress test: the seed of its random numbers, and its duration. */
	readonly seed?: number;
	readonly minutes?: number;
}

declare const taskDocsTestRun: Run;

/** The settings of this run. */
export const run: Run = taskDocsTestRun;

/** The id of the extension under test. */
export const extensionId = 'task-docs.task-docs';

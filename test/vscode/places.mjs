import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads for running a real VS Code; ignored by git, safe to delete. */
export const downloadFolder = path.join(projectFolder, '.vscode-test');

/** The workspace that `npm start`, the host suites and the window tests work on, always as a copy. */
export const exampleWorkspace = path.join(projectFolder, 'test', 'fixtures', 'example-workspace');

/** A failure whose message is a complete sentence for the terminal; no stack is shown. */
export class Sentence extends Error {}

/**
 * Runs the main function of a script. A {@link Sentence} is printed alone, any other error with its
 * stack; both end the process with exit code 1.
 *
 * @param {() => Promise<number | void>} main returns the exit code, 0 by default
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		console.error(error instanceof Sentence ? error.message : error);
		process.exitCode = 1;
	}
}

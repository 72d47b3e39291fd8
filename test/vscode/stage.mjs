import fs from 'node:fs';
import path from 'node:path';
import { moveExampleDates } from './exampleDates.mjs';
import { exampleWorkspace, projectFolder, Sentence } from './places.mjs';

/** The files of a running extension besides its manifest, as `.vscodeignore` lets them into the package. */
const parts = [/^dist$/, /^media$/, /^snippets$/, /^l10n$/, /^package\.nls(\..+)?\.json$/, /^(README|CHANGELOG)\.md$/, /^LICENSE$/];

/** A copy of the manifest of the project. */
export function readManifest() {
	return JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
}

/**
 * Copies all files of a running extension except its manifest.
 *
 * @param {string} folder where to; made
 */
export function copyShipped(folder) {
	fs.mkdirSync(folder, { recursive: true });
	for (const name of fs.readdirSync(projectFolder)) {
		if (parts.some(part => part.test(name))) {
			fs.cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
		}
	}
}

/**
 * Copies the built extension, so that a later build cannot affect what runs.
 *
 * @param {string} folder where to; made
 * @param {object} [options]
 * @param {'node' | 'web'} [options.host] `web` leaves the `main` entry out of the manifest, so that the
 * extension must run in the web worker host; with both entries VS Code takes the Node host
 * @param {object} [options.testRun] what the host suite reads as its settings, see test/host/run.ts
 */
export function stageExtension(folder, { host = 'node', testRun } = {}) {
	copyShipped(folder);
	const manifest = readManifest();
	delete manifest[host === 'web' ? 'main' : 'browser'];
	fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, undefined, '\t'));
	const entry = path.join(folder, manifest[host === 'web' ? 'browser' : 'main']);
	if (!fs.existsSync(entry)) {
		throw new Sentence(`${path.basename(entry)} is not built; run npm run build first.`);
	}
	if (testRun) {
		const suite = suiteFile(folder);
		if (!fs.existsSync(suite)) {
			throw new Sentence('The host suite is not built; run node esbuild.mjs --tests first.');
		}
		fs.writeFileSync(suite, `globalThis.taskDocsTestRun = ${JSON.stringify(testRun)};\n${fs.readFileSync(suite, 'utf8')}`);
	}
}

/**
 * The host suite in a staged extension.
 *
 * @param {string} folder
 */
export function suiteFile(folder) {
	return path.join(folder, 'dist', 'test', 'host.js');
}

/**
 * Creates a workspace of two folders with the same paths, the second within the first.
 *
 * @param {string} folder of the example workspace, which becomes the first folder
 * @returns {string} the `.code-workspace` file
 */
function makeTwoFolders(folder) {
	const second = path.join(folder, 'second');
	fs.cpSync(path.join(folder, 'backlog'), path.join(second, 'backlog'), { recursive: true });
	const file = `${folder}.code-workspace`;
	fs.writeFileSync(
		file,
		JSON.stringify({
			folders: [
				{ path: folder, name: 'first' },
				{ path: second, name: 'second' },
			],
		}),
	);
	return file;
}

/**
 * Creates a workspace of two folders in file systems that the suite provides; the second is read-only.
 *
 * @param {string} folder beside which the file is put
 * @returns {string} the `.code-workspace` file
 */
function makeVirtual(folder) {
	const file = `${folder}.code-workspace`;
	// Keep in sync with test/host/virtual/project.ts.
	fs.writeFileSync(
		file,
		JSON.stringify({
			folders: [
				{ uri: 'memory-docs:/project', name: 'project' },
				{ uri: 'memory-docs-read-only:/kept', name: 'kept' },
			],
		}),
	);
	return file;
}

/**
 * What this kind of window opens.
 *
 * @param {'workspace' | 'untrusted' | 'empty' | 'two-folders' | 'virtual' | 'figures'} window see test/host/run.ts
 * @param {string} folder of the example workspace
 * @returns {string | undefined} a folder or a `.code-workspace` file; undefined for no folder
 */
export function folderOf(window, folder) {
	switch (window) {
		case 'empty':
			return undefined;
		case 'two-folders':
			return makeTwoFolders(folder);
		case 'virtual':
		case 'stress':
			return makeVirtual(folder);
		default:
			return folder;
	}
}

/**
 * Copies the example workspace with its original dates, for suites that set the clock; creates an empty folder if there
 * is none.
 *
 * @param {string} folder where to; made
 */
export function copyExampleWorkspace(folder) {
	fs.mkdirSync(folder, { recursive: true });
	if (fs.existsSync(exampleWorkspace)) {
		fs.cpSync(exampleWorkspace, folder, { recursive: true });
	}
}

/**
 * Copies the example workspace with dates around today, for windows that use the machine's clock.
 *
 * @param {string} folder where to; made
 */
export function copyExampleOfToday(folder) {
	copyExampleWorkspace(folder);
	moveExampleDates(folder);
}

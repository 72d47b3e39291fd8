import fs from 'node:fs';
import path from 'node:path';
import { exampleWorkspace, projectFolder, Sentence } from './places.mjs';

/** What a running extension is made of, besides its manifest; as `.vscodeignore` lets it into the package. */
const parts = [/^dist$/, /^media$/, /^snippets$/, /^l10n$/, /^package\.nls(\..+)?\.json$/, /^(README|CHANGELOG)\.md$/, /^LICENSE$/];

/**
 * Copies the built extension, so that a build in the meantime cannot disturb what runs.
 *
 * @param {string} folder where to; made
 * @param {object} [options]
 * @param {'node' | 'web'} [options.host] `web` leaves the `main` entry out of the manifest, so that the
 * extension must run in the web worker host; with both entries VS Code takes the Node host
 * @param {object} [options.testRun] what the host suite reads as its settings, see test/host/run.ts
 */
export function stageExtension(folder, { host = 'node', testRun } = {}) {
	fs.mkdirSync(folder, { recursive: true });
	for (const name of fs.readdirSync(projectFolder)) {
		if (parts.some(part => part.test(name))) {
			fs.cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
		}
	}
	const manifest = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
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
 * Makes a workspace of two folders in which the same paths stand, the second within the first.
 *
 * @param {string} folder of the example workspace, which becomes the first folder
 * @returns {string} the `.code-workspace` file
 */
export function makeTwoFolders(folder) {
	const second = path.join(folder, 'second');
	fs.cpSync(path.join(folder, 'backlog'), path.join(second, 'backlog'), { recursive: true });
	const file = `${folder}.code-workspace`;
	fs.writeFileSync(file, JSON.stringify({ folders: [{ path: folder, name: 'first' }, { path: second, name: 'second' }] }));
	return file;
}

/**
 * Copies the example workspace; an empty folder when there is none.
 *
 * @param {string} folder where to; made
 */
export function copyExampleWorkspace(folder) {
	fs.mkdirSync(folder, { recursive: true });
	if (fs.existsSync(exampleWorkspace)) {
		fs.cpSync(exampleWorkspace, folder, { recursive: true });
	}
}

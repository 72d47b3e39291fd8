import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectFolder, Sentence } from './places.mjs';
import { copyShipped, readManifest } from './stage.mjs';

/**
 * Packages the built extension like `npm run package`, but without building it again: from a copy whose manifest has no
 * build script.
 *
 * @param {string} folder
 * @returns {string} the package
 * @throws {Sentence} when it cannot be packaged
 */
export function packageExtension(folder) {
	const copy = path.join(folder, 'to-package');
	copyShipped(copy);
	const manifest = readManifest();
	delete manifest.scripts['vscode:prepublish'];
	fs.writeFileSync(path.join(copy, 'package.json'), JSON.stringify(manifest, undefined, '\t'));
	fs.copyFileSync(path.join(projectFolder, '.vscodeignore'), path.join(copy, '.vscodeignore'));
	const vsix = path.join(folder, 'task-docs.vsix');
	const vsce = path.join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
	const result = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: copy, encoding: 'utf8' });
	if (result.status !== 0) {
		throw new Sentence(`The extension could not be packaged:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
	}
	return vsix;
}

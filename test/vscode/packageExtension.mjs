import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { projectFolder, Sentence } from './places.mjs';

/**
 * Builds and packages the extension as `npm run package` does, but into a folder where nobody else writes.
 *
 * @param {string} folder
 * @returns {string} the package
 * @throws {Sentence} when it cannot be built or packaged
 */
export function packageExtension(folder) {
	const vsix = path.join(folder, 'task-docs.vsix');
	const vsce = path.join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
	const result = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: projectFolder, encoding: 'utf8' });
	if (result.status !== 0) {
		throw new Sentence(`The extension could not be packaged:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
	}
	return vsix;
}

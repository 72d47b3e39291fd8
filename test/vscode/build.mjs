import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { projectFolder, Sentence } from './places.mjs';

/**
 * Builds bundles into `dist/` in production mode, so that a script always tests the current source code.
 *
 * @param {...('extension' | 'host')} bundles as `esbuild.mjs` names them
 * @throws {Sentence} if the source code has an error, which esbuild has already printed
 */
export function build(...bundles) {
	const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--production', ...bundles], {
		cwd: projectFolder,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) {
		throw new Sentence('The build failed.');
	}
}

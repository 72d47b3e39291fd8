import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { projectFolder, Sentence } from './places.mjs';

/**
 * Builds bundles into `dist/` as they are shipped, so that a script always tests the present source code.
 *
 * @param {...('extension' | 'host')} bundles as `esbuild.mjs` names them
 * @throws {Sentence} when the source code has an error, which esbuild has printed by then
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

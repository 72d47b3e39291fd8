import { assert } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder';

/** npm without its network, its update notice and the user's configuration. */
function npm(cwd: string, ...args: readonly string[]): string {
	const environment = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false', npm_config_audit: 'false' };
	return execFileSync('npm', args, { cwd, encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('npm package', function () {
	this.timeout(120_000);

	it('has the command line only, and runs after an offline installation from its tarball', () => {
		execFileSync(process.execPath, ['build/npmPackage.mjs']);
		const folder = temporaryFolder({ 'project/docs/a.md': '# A\n\n**Status:** Todo\n', 'project/package.json': '{ "private": true }' });
		const [packed] = JSON.parse(npm(path.resolve('dist/npm'), 'pack', '--json', '--pack-destination', folder)) as readonly {
			readonly filename: string;
			readonly files: readonly { readonly path: string }[];
		}[];
		const files = packed?.files.map(file => file.path).filter(file => !file.startsWith('schemas/')) ?? [];
		assert.deepEqual(files, ['CHANGELOG.md', 'LICENSE', 'README.md', 'cli.js', 'cliMain.js', 'mcp.js', 'package.json']);
		assert.includeMembers(packed?.files.map(file => file.path) ?? [], ['schemas/list.v1.json', 'schemas/settings.v1.json']);
		const readme = fs.readFileSync('dist/npm/README.md', 'utf8');
		for (const [, link = ''] of readme.matchAll(/\]\(([^)]+)\)/gu)) {
			assert.isTrue(/^https:/u.test(link) || fs.existsSync(path.join('dist/npm', link)), `the link ${link} leads nowhere`);
		}
		const project = path.join(folder, 'project');
		npm(project, 'install', path.join(folder, packed?.filename ?? ''));
		assert.deepEqual(fs.readdirSync(path.join(project, 'node_modules')).sort(), ['.bin', '.package-lock.json', 'task-docs']);
		const command = path.join(project, 'node_modules/.bin/task-docs');
		const { status, stdout, stderr } = spawnSync(command, ['list', '--where', 'stage:todo'], { cwd: project, encoding: 'utf8' });
		assert.deepEqual([status, stdout, stderr], [0, 'STATUS  TITLE  PATH\nTodo    A      docs/a.md\n', '']);
		const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { readonly version: string };
		assert.equal(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout, `${version}\n`);
	});
});

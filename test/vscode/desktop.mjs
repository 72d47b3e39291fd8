// Runs the host suites in a desktop VS Code, which it downloads: node test/vscode/desktop.mjs [--vscode VERSION] [--grep TEXT]
import electron from '@vscode/test-electron';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { downloadFolder, runMain, Sentence } from './places.mjs';
import { copyExampleWorkspace, folderOf, stageExtension, suiteFile } from './stage.mjs';

// Without Restricted Mode: the package that starts the desktop VS Code always turns Workspace Trust off.
const runs = [
	{ host: 'node', window: 'workspace' },
	{ host: 'web', window: 'workspace' },
	{ host: 'node', window: 'empty' },
	{ host: 'node', window: 'two-folders' },
	{ host: 'node', window: 'virtual' },
	{ host: 'web', window: 'virtual' },
];

await runMain(async () => {
	const { values } = parseArgs({ options: { vscode: { type: 'string', default: 'stable' }, grep: { type: 'string', default: '' } } });
	build('extension', 'host');
	const vscodeExecutablePath = await electron
		.downloadAndUnzipVSCode({ version: values.vscode, cachePath: path.join(downloadFolder, 'desktop') })
		.catch(error => {
			throw new Sentence(`VS Code ${values.vscode} could not be downloaded, which needs open internet: ${error.message}`);
		});
	let failed = 0;
	for (const { host, window } of runs) {
		console.log(`\n── ${host} host, ${window} ──`);
		const folder = temporaryFolder();
		const extension = path.join(folder, 'extension');
		const workspace = path.join(folder, 'workspace');
		stageExtension(extension, { host, testRun: { host, window, grep: values.grep } });
		copyExampleWorkspace(workspace);
		const opened = folderOf(window, workspace);
		await electron
			.runTests({
				vscodeExecutablePath,
				extensionDevelopmentPath: extension,
				extensionTestsPath: suiteFile(extension),
				launchArgs: [
					...(opened === undefined ? [] : [opened]),
					...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
					'--disable-extensions',
					// Short: on a Mac the path of the socket in it may have 103 characters.
					'--user-data-dir',
					path.join(folder, 'u'),
				],
			})
			.catch(error => {
				failed++;
				console.error(`The ${host} host failed: ${error.message ?? error}`);
			});
	}
	return failed > 0 ? 1 : 0;
});

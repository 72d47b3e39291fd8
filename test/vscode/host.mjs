// Runs the host suites in a real VS Code: node test/vscode/host.mjs node|web [--untrusted|--empty|--two-folders|--virtual|--figures DIR] [--grep TEXT] [--no-build]; test/vscode/stress.mjs runs it with --stress
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { install } from './install.mjs';
import { listenTo } from './listener.mjs';
import { runMain, Sentence } from './places.mjs';
import { remoteUri, startServer, windowAddress } from './server.mjs';
import { copyExampleWorkspace, folderOf, stageExtension, suiteFile } from './stage.mjs';
import { closingLine } from './tally.mjs';

/** Maximum time for a whole run in the window, in milliseconds. */
const patience = 1_500_000;

/** Maximum time without output from the suite, in milliseconds; each of its tests takes at most 60 s. */
const silence = 120_000;
/** Most tests look at the problems of documents that no tab shows. */
const settings = { 'taskDocs.problems.show': 'all' };

await runMain(async () => {
	const { host, window, grep, verbose, figures, isBuilt, seed, minutes, slowdown } = readArguments();
	if (!isBuilt) {
		build('extension', 'host');
	}
	const installation = await install();
	const folder = temporaryFolder();
	const extension = path.join(folder, 'extension');
	const workspace = path.join(folder, 'workspace');
	stageExtension(extension, { host, testRun: { host, window, grep, seed, minutes } });
	if (figures) {
		fs.cpSync(figures, workspace, { recursive: true });
	} else {
		copyExampleWorkspace(workspace);
	}
	const [server, browser] = await Promise.all([
		startServer(installation, { folder: path.join(folder, 'vscode'), trust: window !== 'untrusted', settings }),
		startBrowser(installation),
	]);
	const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
	if (slowdown > 1) {
		await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	}
	const { result, hear } = await listenTo(page, verbose);
	void server.ended.then(() => result.reject(new Sentence('The VS Code server ended in the middle of the run.')));
	await page.goto(
		windowAddress(server, {
			folder: folderOf(window, workspace),
			payload: {
				extensionDevelopmentPath: remoteUri(server, extension),
				extensionTestsPath: remoteUri(server, suiteFile(extension)),
			},
		}),
	);
	const timers = [
		setTimeout(() => result.reject(new Sentence(`The ${host} host did not finish in time.`)), patience + minutes * 60_000),
		setInterval(() => {
			if (Date.now() - hear.last > silence) {
				result.reject(
					new Sentence(
						`Nothing was heard from the ${host} host for ${silence / 1000} s; it hangs, or the suite could not be loaded (--verbose shows its log).`,
					),
				);
			}
		}, 1_000),
	];
	let code = 1;
	try {
		code = await result.promise;
	} catch (error) {
		console.error(error.message);
		hear.counts.failed++;
	} finally {
		timers.forEach(timer => clearTimeout(timer));
		await browser.close().catch(() => undefined);
		server.stop();
	}
	const { counts } = hear;
	if (code !== 0 && counts.failed === 0) {
		console.error('The host ended with an error before its tests did; --verbose shows its log.');
		counts.failed++;
	}
	console.log(closingLine(window === 'workspace' ? `${host} host` : `${host} host (${window})`, counts));
	process.exit(counts.failed > 0 ? 1 : 0);
});

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			grep: { type: 'string', default: '' },
			untrusted: { type: 'boolean' },
			empty: { type: 'boolean' },
			'two-folders': { type: 'boolean' },
			figures: { type: 'string' },
			virtual: { type: 'boolean' },
			stress: { type: 'boolean' },
			seed: { type: 'string', default: '1' },
			minutes: { type: 'string', default: '0.3' },
			slowdown: { type: 'string', default: '1' },
			verbose: { type: 'boolean' },
			'no-build': { type: 'boolean', default: false },
		},
	});
	const [host] = positionals;
	if (host !== 'node' && host !== 'web') {
		throw new Sentence(
			'Usage: node test/vscode/host.mjs node|web [--untrusted|--empty|--two-folders|--virtual|--figures DIR] [--grep TEXT] [--verbose] [--no-build]',
		);
	}
	const window =
		/** @type {const} */ (['untrusted', 'empty', 'two-folders', 'virtual', 'stress', 'figures']).find(name => values[name]) ?? 'workspace';
	const [seed, minutes, slowdown] = [values.seed, values.minutes, values.slowdown].map(Number);
	return {
		seed,
		minutes,
		slowdown,
		figures: values.figures,
		host,
		window,
		grep: values.grep,
		verbose: values.verbose === true,
		isBuilt: values['no-build'],
	};
}

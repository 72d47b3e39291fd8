// Runs the host suites in a real VS Code: node test/vscode/host.mjs node|web [--untrusted|--empty|--two-folders|--figures DIR] [--grep TEXT]
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { install } from './install.mjs';
import { runMain, Sentence } from './places.mjs';
import { remoteUri, startServer, windowAddress } from './server.mjs';
import { copyExampleWorkspace, makeTwoFolders, stageExtension, suiteFile } from './stage.mjs';
import { closingLine } from './tally.mjs';

/** How long a whole run may take in the window, in milliseconds. */
const patience = 1_500_000;

/** How long nothing may be heard from the suite, in milliseconds; its tests have at most 60 s each. */
const silence = 120_000;

// The same words as in test/host/report.ts.
const linePrefix = '[task-docs-test] ';
const countsPrefix = '[task-docs-counts] ';

await runMain(async () => {
	const { host, window, grep, verbose, figures } = readArguments();
	const installation = await install();
	const folder = temporaryFolder();
	const extension = path.join(folder, 'extension');
	const workspace = path.join(folder, 'workspace');
	stageExtension(extension, { host, testRun: { host, window, grep } });
	if (figures) {
		fs.cpSync(figures, workspace, { recursive: true });
	} else {
		copyExampleWorkspace(workspace);
	}
	const [server, browser] = await Promise.all([
		startServer(installation, { folder: path.join(folder, 'vscode'), trust: window !== 'untrusted' }),
		startBrowser(installation),
	]);
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	const { listen, result, hear } = listener(verbose);
	await page.exposeFunction('codeAutomationLog', (type, words) => listen(words));
	await page.exposeFunction('codeAutomationExit', code => result.resolve(code));
	page.on('crash', () => result.reject(new Sentence('The browser window crashed.')));
	void server.ended.then(() => result.reject(new Sentence('The VS Code server ended in the middle of the run.')));
	await page.goto(windowAddress(server, {
		...(window === 'empty' ? {} : { folder: window === 'two-folders' ? makeTwoFolders(workspace) : workspace }),
		payload: {
			extensionDevelopmentPath: remoteUri(server, extension),
			extensionTestsPath: remoteUri(server, suiteFile(extension)),
		},
	}));
	const timers = [
		setTimeout(() => result.reject(new Sentence(`The ${host} host did not finish within ${patience / 1000} s.`)), patience),
		setInterval(() => {
			if (Date.now() - hear.last > silence) {
				result.reject(new Sentence(`Nothing was heard from the ${host} host for ${silence / 1000} s; it hangs, or the suite could not be loaded (--verbose shows its log).`));
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
			verbose: { type: 'boolean' },
		},
	});
	const [host] = positionals;
	if (host !== 'node' && host !== 'web') {
		throw new Sentence('Usage: node test/vscode/host.mjs node|web [--untrusted|--empty|--two-folders|--figures DIR] [--grep TEXT] [--verbose]');
	}
	const window = values.untrusted ? 'untrusted' : values.empty ? 'empty' : values['two-folders'] ? 'two-folders' : values.figures ? 'figures' : 'workspace';
	return { figures: values.figures, host, window, grep: values.grep, verbose: values.verbose === true };
}

/** Tells the suite's own lines from the rest of the window's log. */
function listener(verbose) {
	const hear = { last: Date.now(), counts: { passed: 0, failed: 0 } };
	const result = {};
	result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
	// A failure before anybody waits for the result must not end the process on its own.
	result.promise.catch(() => undefined);
	return {
		hear,
		result,
		/** @param {readonly unknown[]} words */
		listen(words) {
			const text = words.map(word => typeof word === 'string' ? word : JSON.stringify(word)).join(' ');
			if (verbose) {
				console.log(text);
			}
			const line = text.indexOf(linePrefix);
			const total = text.indexOf(countsPrefix);
			if (total >= 0) {
				hear.counts = JSON.parse(/\{[^}]*\}/.exec(text.slice(total))[0]);
			} else if (line >= 0) {
				hear.last = Date.now();
				const shown = text.slice(line + linePrefix.length);
				// Until the sum comes, which a suite that hangs never sends.
				hear.counts.passed += shown.startsWith('  ✔ ') ? 1 : 0;
				hear.counts.failed += shown.startsWith('  ✘ ') ? 1 : 0;
				if (!verbose) {
					console.log(shown);
				}
			}
		},
	};
}

// Kills the extension host twice while it changes many documents, and checks the files: node test/vscode/killed.mjs node|web [--seed NUMBER] [--no-build]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { install } from './install.mjs';
import { listenTo } from './listener.mjs';
import { runMain, Sentence } from './places.mjs';
import { remoteUri, startServer, windowAddress } from './server.mjs';
import { stageExtension, suiteFile } from './stage.mjs';
import { closingLine } from './tally.mjs';

/** Number of documents that are changed at once. */
const documents = 200;

/** How often the host is killed before it may complete. */
const kills = 2;

/** Maximum time to wait for something, in milliseconds. */
const patience = 180_000;

// The document after `taskDocs.fixAll`, see test/host/killed/bulkEdit.test.ts.
const before = index =>
	`---\nstatus: in progress\n---\n\n# Document ${index}\n\n**Status:** Todo\n\n${'Words that nobody changes.\n'.repeat(200)}`;
const after = index => before(index).replace('Todo', 'In Progress');

await runMain(async () => {
	const { host, seed, isBuilt } = readArguments();
	if (!isBuilt) {
		build('extension', 'host');
	}
	const random = randomNumbers(seed);
	const installation = await install();
	const folder = temporaryFolder();
	const extension = path.join(folder, 'extension');
	const workspace = path.join(folder, 'workspace');
	stageExtension(extension, { host, testRun: { host, window: 'killed', grep: '' } });
	const files = makeDocuments(workspace);
	const [server, browser] = await Promise.all([
		startServer(installation, { folder: path.join(folder, 'vscode') }),
		startBrowser(installation),
	]);
	const address = windowAddress(server, {
		folder: workspace,
		payload: { extensionDevelopmentPath: remoteUri(server, extension), extensionTestsPath: remoteUri(server, suiteFile(extension)) },
	});
	const counts = { passed: 0, failed: 0 };
	const check = (name, problem) => {
		counts[problem ? 'failed' : 'passed']++;
		console.log(`  ${problem ? '✘' : '✔'} ${name}${problem ? `\n${problem}` : ''}`);
	};
	try {
		let left = documents;
		for (let kill = 1; kill <= kills; kill++) {
			const page = await browser.newPage();
			await listenTo(page);
			await page.goto(address);
			// Early enough to leave work for the next run.
			const many = 1 + Math.floor((random() * documents) / 10);
			await until(() => documents - left + many <= count(files, after), `The ${host} host did not change ${many} documents.`);
			await end(host, server, page);
			// Wait for writes that were in progress when the window ended.
			const torn = () => files.filter((file, index) => ![before(index), after(index)].includes(fs.readFileSync(file, 'utf8')));
			await until(() => torn().length === 0, '').catch(() => undefined);
			left = count(files, before);
			check(
				`a bulk edit whose host is killed leaves each of ${documents} documents unchanged or completely changed (${documents - left} are changed, seed ${seed})`,
				torn().length > 0
					? `These are neither: ${torn().join(', ')}`
					: left === 0
						? 'Nothing was interrupted: all documents were changed before.'
						: undefined,
			);
		}
		const page = await browser.newPage();
		const { result, hear } = await listenTo(page);
		await page.goto(address);
		const code = await Promise.race([result.promise, pause(patience, 1, { ref: false })]);
		counts.passed += hear.counts.passed;
		counts.failed += hear.counts.failed || (code === 0 ? 0 : 1);
		check(
			'the next run completes the rest',
			count(files, after) === documents ? undefined : `${count(files, before)} documents are unchanged.`,
		);
	} catch (error) {
		check(error.message, 'It could not go on.');
	} finally {
		await browser.close().catch(() => undefined);
		server.stop();
	}
	console.log(closingLine(`${host} host (killed)`, counts));
	process.exit(counts.failed > 0 ? 1 : 0);
});

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { seed: { type: 'string', default: '1' }, 'no-build': { type: 'boolean', default: false } },
	});
	const [host] = positionals;
	if (host !== 'node' && host !== 'web') {
		throw new Sentence('Usage: node test/vscode/killed.mjs node|web [--seed NUMBER] [--no-build]');
	}
	return { host, seed: Number(values.seed), isBuilt: values['no-build'] };
}

/** Creates documents that can all be fixed in the same way, and returns their files. */
function makeDocuments(workspace) {
	fs.mkdirSync(workspace, { recursive: true });
	return Array.from({ length: documents }, (_, index) => {
		const file = path.join(workspace, `${index}.md`);
		fs.writeFileSync(file, before(index));
		return file;
	});
}

/** The number of files that have their expected text. */
function count(files, expected) {
	return files.filter((file, index) => fs.readFileSync(file, 'utf8') === expected(index)).length;
}

async function until(isSo, otherwise) {
	const last = Date.now() + patience;
	while (!isSo()) {
		if (Date.now() > last) {
			throw new Sentence(otherwise);
		}
		// Polling takes processor time from the programs under test.
		await pause(20);
	}
}

/**
 * Kills the extension host and its window. A web worker has no process of its own: there only the window ends, as when
 * a browser is killed.
 */
async function end(host, server, page) {
	if (host === 'node' && process.platform !== 'win32') {
		const processes = extensionHosts(server.pid);
		if (processes.length === 0) {
			throw new Sentence('No extension host was found among the processes of the server.');
		}
		processes.forEach(pid => process.kill(pid, 'SIGKILL'));
	}
	// At once, or the window would save the edits it has received.
	await page.context().close();
}

/** The extension hosts that a server has started, by process id. */
function extensionHosts(server) {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
	const processes = (stdout ?? '').split('\n').flatMap(line => {
		const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
	});
	const family = new Set([server]);
	for (let size = 0; size < family.size;) {
		size = family.size;
		processes.filter(({ parent }) => family.has(parent)).forEach(({ pid }) => family.add(pid));
	}
	return processes.filter(({ pid, command }) => family.has(pid) && command.includes('--type=extensionHost')).map(({ pid }) => pid);
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed) {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

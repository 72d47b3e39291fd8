// Installs a built VS Code and a browser to drive it, all from the npm registry, into .vscode-test/.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { atEnd } from './cleanup.mjs';
import { findBrowser } from './findBrowser.mjs';
import { downloadFolder, runMain, Sentence } from './places.mjs';

/** Exact versions: otherwise npm on an old Node silently picks an outdated VS Code. */
const pins = { codeServer: '4.139.1', node: '24.9.0', playwright: '1.65.1', chromium: '153.0.0' };

/** The oldest Node version that can run the server of this VS Code. */
const serverNodeMajor = 24;

const lockFile = path.join(downloadFolder, 'install.lock');

/** A lock older than this is taken over, even if a process with its id exists. */
const lockPatience = 15 * 60_000;

/**
 * Where the parts of an installation are.
 *
 * @typedef {object} Installation
 * @property {string} folder the folder whose node_modules holds the packages
 * @property {string} server the entry file of the VS Code server
 * @property {string} node a Node executable that the server starts under
 * @property {string} browserFolder the unpacked Chromium, when one was downloaded
 */

/** The packages this machine needs, as `name@version`. */
function packagesWanted() {
	const wanted = [`code-server@${pins.codeServer}`, `playwright-core@${pins.playwright}`];
	if (!runningNodeServes()) {
		wanted.push(nodePackage() + '@' + pins.node);
	}
	if (process.platform === 'linux' && process.arch === 'x64' && !findBrowser()) {
		wanted.push(`@sparticuz/chromium@${pins.chromium}`);
	}
	return wanted;
}

function runningNodeServes() {
	return Number(process.versions.node.split('.')[0]) >= serverNodeMajor;
}

function nodePackage() {
	return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/**
 * Installs what is missing and says so; returns at once when everything is there.
 *
 * An incomplete installation is never used: everything is assembled in a temporary folder that is renamed at
 * the end. Two parallel runs share one installation.
 *
 * @returns {Promise<Installation>}
 * @throws {Sentence} when npm cannot install the packages
 */
export async function install() {
	const wanted = packagesWanted();
	const name = 'vscode-' + createHash('sha256').update(wanted.join('\n')).digest('hex').slice(0, 12);
	const folder = path.join(downloadFolder, name);
	if (!fs.existsSync(folder)) {
		fs.mkdirSync(downloadFolder, { recursive: true });
		const unlock = await lock();
		try {
			if (!fs.existsSync(folder)) {
				await installInto(folder, wanted);
			}
		} finally {
			unlock();
		}
	}
	const modules = path.join(folder, 'node_modules');
	return {
		folder,
		server: path.join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
		node: runningNodeServes()
			? process.execPath
			: path.join(modules, nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		browserFolder: path.join(folder, 'browser'),
	};
}

/**
 * Loads a package of the installation.
 *
 * @param {Installation} installation
 * @param {string} file the path of its entry file below node_modules
 */
export async function load(installation, file) {
	return import(pathToFileURL(path.join(installation.folder, 'node_modules', file)).href);
}

async function installInto(folder, wanted) {
	removeLeftovers();
	console.log(
		`Downloading a VS Code to test in: ${wanted.join(', ')} from the npm registry, about 340 MB, 1.1 GB on disk in ${path.relative(process.cwd(), downloadFolder) || '.'}; this happens once.`,
	);
	const started = Date.now();
	const part = path.join(downloadFolder, `part-${process.pid}`);
	const removePart = atEnd(() => fs.rmSync(part, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
	try {
		await putTogether(part, wanted);
		fs.renameSync(part, folder);
	} catch (error) {
		// Another run was faster after a lock was lost, and has installed the same.
		if (!fs.existsSync(folder)) {
			throw error;
		}
	} finally {
		removePart();
	}
	removeLeftovers();
	console.log(`Downloaded in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function putTogether(part, wanted) {
	fs.mkdirSync(part, { recursive: true });
	fs.writeFileSync(path.join(part, 'package.json'), '{ "name": "task-docs-vscode-test", "private": true }\n');
	const vscode = path.join(part, 'node_modules', 'code-server', 'lib', 'vscode');
	// The install scripts compile native modules that the server does not need.
	const common = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	await npm(part, [...common, '--no-save', '--no-package-lock', ...wanted]);
	await npm(vscode, [...common, '--omit=dev']);
	await npm(path.join(vscode, 'extensions'), [...common, '--omit=dev']);
	await unpackBrowser(part);
}

/**
 * Unpacks Chromium, its libraries and fonts. The package would do this on first use in the system's temporary
 * folder, where an incomplete browser of an interrupted run looks complete.
 */
async function unpackBrowser(part) {
	const chromium = path.join(part, 'node_modules', '@sparticuz', 'chromium');
	if (!fs.existsSync(chromium)) {
		return;
	}
	const target = path.join(part, 'browser');
	fs.mkdirSync(target);
	const { inflate } = await import(pathToFileURL(path.join(chromium, 'build', 'lambdafs.js')).href);
	const before = { ...process.env };
	// Where the package unpacks to: the folder that os.tmpdir() names.
	process.env['TMPDIR'] = target;
	try {
		await Promise.all(
			['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map(file => inflate(path.join(chromium, 'bin', file))),
		);
	} finally {
		process.env['TMPDIR'] = before['TMPDIR'];
		if (before['TMPDIR'] === undefined) {
			delete process.env['TMPDIR'];
		}
	}
	fs.rmSync(path.join(chromium, 'bin'), { recursive: true });
}

/** Removes remains of interrupted installations. */
function removeLeftovers() {
	for (const name of fs.readdirSync(downloadFolder)) {
		const owner = /^part-(\d+)$/.exec(name)?.[1];
		if (owner && !isAlive(Number(owner))) {
			fs.rmSync(path.join(downloadFolder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		}
	}
}

function npm(cwd, args) {
	// npm tells its scripts where it is itself; that file also spares Windows the quoting of npm.cmd.
	const own = process.env['npm_execpath'];
	const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
	const environment = { ...process.env, npm_config_engine_strict: 'false' };
	// Settings of the surrounding npm run must not leak into this one.
	for (const key of ['npm_config_global', 'npm_config_prefix', 'npm_config_omit', 'npm_config_workspace', 'npm_config_dry_run']) {
		delete environment[key];
	}
	return new Promise((resolve, reject) => {
		let output = '';
		const child = spawn(command, [...first, ...args], {
			cwd,
			env: environment,
			shell: command === 'npm' && process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const stop = atEnd(() => child.kill());
		child.once('close', stop);
		child.stdout.on('data', data => (output += data));
		child.stderr.on('data', data => (output += data));
		child.on('error', error => reject(new Sentence(`The download could not start, because npm cannot be run: ${error.message}.`)));
		child.on('close', code => {
			if (code === 0) {
				resolve(undefined);
			} else {
				const why = output
					.split('\n')
					.map(line => line.replace(/^npm error\s*/, '').trim())
					.filter(Boolean)
					.slice(0, 3)
					.join(' ');
				reject(
					new Sentence(
						`The download failed; check that the npm registry can be reached and run the command again. npm says: ${why || `exit code ${code}`}`,
					),
				);
			}
		});
	});
}

/** Waits until only this process may install; returns the function that releases the lock. */
async function lock() {
	let told = false;
	for (;;) {
		try {
			fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
			return atEnd(() => fs.rmSync(lockFile, { force: true }));
		} catch (error) {
			if (error.code !== 'EEXIST') {
				throw new Sentence(`The folder ${downloadFolder} cannot be written: ${error.message}.`);
			}
		}
		if (lockIsStale()) {
			fs.rmSync(lockFile, { force: true });
			continue;
		}
		if (!told) {
			console.log('Another run is downloading VS Code; waiting for it.');
			told = true;
		}
		await sleep(500);
	}
}

function lockIsStale() {
	try {
		const owner = Number(fs.readFileSync(lockFile, 'utf8'));
		const age = Date.now() - fs.statSync(lockFile).mtimeMs;
		// An empty file: its creator has not written its process id yet.
		return age > lockPatience || (owner > 0 ? !isAlive(owner) : age > 5_000);
	} catch {
		return false;
	}
}

function isAlive(processId) {
	try {
		process.kill(processId, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await runMain(async () => {
		const installation = await install();
		console.log(`VS Code is ready in ${path.relative(process.cwd(), installation.folder)}.`);
	});
}

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { atEnd, endTree } from './cleanup.mjs';
import { Sentence } from './places.mjs';

/** How long the server may take until it can be opened, in milliseconds. */
const startPatience = 60_000;

/** Settings that hide other features from tests and pictures. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.tips.enabled': false,
	// As on desktop; in a browser, VS Code auto-saves after a second.
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	// Animations keep a processor busy.
	'workbench.reduceMotion': 'on',
	'editor.cursorBlinking': 'solid',
	'telemetry.telemetryLevel': 'off',
	'extensions.ignoreRecommendations': true,
	'extensions.autoCheckUpdates': false,
	'git.openRepositoryInParentFolders': 'never',
};

/** Another program took the port first. */
export class PortTaken extends Sentence {}

/**
 * A running server.
 *
 * @typedef {object} Server
 * @property {string} host `127.0.0.1:PORT`, also the authority of its `vscode-remote` URIs
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {string} userSettings the file with the user's settings
 * @property {number} pid
 * @property {() => void} stop ends it and everything it started
 * @property {Promise<number | null>} ended settles when it has ended, with its exit code
 */

/**
 * What a server is started with.
 *
 * @typedef {object} ServerOptions
 * @property {string} folder an empty folder for its data, extensions and user settings
 * @property {number} [port] a free one by default
 * @property {boolean} [trust] false asks for Workspace Trust and so opens folders in Restricted Mode
 * @property {boolean} [forTests] honours extension development in the address, and ends by itself when forgotten
 * @property {Readonly<Record<string, unknown>>} [settings] more user settings
 * @property {string} [vsix] a packaged extension to install first
 */

/**
 * Starts a VS Code server and waits until it can be opened.
 *
 * @param {import('./install.mjs').Installation} installation
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws {Sentence} when it does not start
 */
export async function startServer(installation, options) {
	const { folder, trust = true, forTests = true } = options;
	const data = path.join(folder, 'user-data');
	const userSettings = path.join(data, 'User', 'settings.json');
	fs.mkdirSync(path.dirname(userSettings), { recursive: true });
	fs.writeFileSync(userSettings, JSON.stringify({ ...quietSettings, ...options.settings }, undefined, '\t'));
	const folders = [
		'--user-data-dir',
		data,
		'--server-data-dir',
		path.join(folder, 'server-data'),
		'--extensions-dir',
		path.join(folder, 'extensions'),
	];
	if (options.vsix) {
		await installExtension(installation, folders, options.vsix);
	}
	const port = options.port ?? (await freePort());
	const child = spawn(
		installation.node,
		[
			installation.server,
			...folders,
			'--host',
			'127.0.0.1',
			'--port',
			String(port),
			'--without-connection-token',
			'--accept-server-license-terms',
			'--disable-telemetry',
			...(trust ? ['--disable-workspace-trust'] : []),
			...(forTests ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
		],
		{ stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', env: cleanEnvironment() },
	);
	const stop = atEnd(() => endTree(child));
	const ended = new Promise(resolve => child.once('close', resolve));
	await ready(child, ended).catch(error => {
		stop();
		throw error;
	});
	return { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, userSettings, pid: child.pid ?? 0, stop, ended };
}

/** Resolves when the server prints that it is ready; otherwise fails with the end of the output. */
async function ready(child, ended) {
	let output = '';
	let timer;
	await new Promise((resolve, reject) => {
		const fail = why => reject(new Sentence(`The VS Code server ${why}. Its last words:\n${output.slice(-2_000)}`));
		const listen = data => {
			output = (output + data).slice(-20_000);
			if (output.includes('Web UI available at')) {
				resolve(undefined);
			} else if (output.includes('EADDRINUSE')) {
				// It would wait forever.
				reject(new PortTaken('Another program has taken the port in the meantime; run the command again.'));
			}
		};
		// Keep reading after that line: a full pipe would block the server.
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		child.once('error', error => fail(`could not be started: ${error.message}`));
		void ended.then(code => fail(`ended with code ${code} before it was ready`));
		timer = setTimeout(() => fail(`was not ready after ${startPatience / 1000} s`), startPatience);
	}).finally(() => clearTimeout(timer));
}

async function installExtension(installation, folders, vsix) {
	const child = spawn(installation.node, [installation.server, ...folders, '--accept-server-license-terms', '--install-extension', vsix], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: cleanEnvironment(),
	});
	let output = '';
	child.stdout.on('data', data => (output += data));
	child.stderr.on('data', data => (output += data));
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0 || !output.includes('successfully installed')) {
		throw new Sentence(`VS Code did not install ${path.basename(vsix)}:\n${output}`);
	}
}

/** The environment without the variables of a surrounding VS Code, npm or Node debugger. */
function cleanEnvironment() {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name)));
}

/** A free port of 127.0.0.1. */
export async function freePort() {
	return new Promise((resolve, reject) => {
		const probe = net.createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
			probe.close(() => resolve(port));
		});
	});
}

/**
 * Whether a port of 127.0.0.1 can be listened on.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isFree(port) {
	return new Promise(resolve => {
		const probe = net.createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});
}

/**
 * The address that opens a window.
 *
 * @param {Server} server
 * @param {object} what
 * @param {string} [what.folder] absolute, or a `.code-workspace` file; no folder by default
 * @param {Readonly<Record<string, string>>} [what.payload] extension development and files to open, as `vscode-remote` URIs
 */
export function windowAddress(server, { folder, payload = {} }) {
	const query = new URLSearchParams();
	if (folder) {
		query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', uriPath(folder));
	} else {
		query.set('ew', 'true');
	}
	if (Object.keys(payload).length > 0) {
		query.set('payload', JSON.stringify(Object.entries(payload)));
	}
	return `${server.origin}/?${query.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`;
}

/**
 * The URI under which the server's windows see a file of this machine.
 *
 * @param {Server} server
 * @param {string} file absolute
 */
export function remoteUri(server, file) {
	return `vscode-remote://${server.host}${uriPath(file)}`;
}

/** `C:\\a` is `/C:/a` in a URI. */
function uriPath(file) {
	const slashed = file.replaceAll(path.sep, '/');
	return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { atEnd } from './cleanup.mjs';
import { findBrowser } from './findBrowser.mjs';
import { load } from './install.mjs';
import { Sentence } from './places.mjs';

/** Works as root, without a display, a graphics card or the network. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

/**
 * Starts a headless browser: an installed one (see {@link findBrowser}), else the one that was downloaded.
 *
 * @param {import('./install.mjs').Installation} installation
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Sentence} when there is none or it does not start
 */
export async function startBrowser(installation) {
	const { default: playwright } = await load(installation, 'playwright-core/index.js');
	const { executablePath, env } = await browserToUse(installation);
	try {
		const browser = await playwright.chromium.launch({ executablePath, args: flags, headless: true, env: withoutFaketime(env) });
		atEnd(() => void browser.close().catch(() => undefined));
		return browser;
	} catch (error) {
		throw new Sentence(`The browser ${executablePath} did not start: ${error.message.split('\n').slice(0, 12).join('\n')}`);
	}
}

/** A browser does not start with a clock other than the machine's; see test/dates.mjs. */
function withoutFaketime(env) {
	return Object.fromEntries(
		Object.entries(env).filter(
			([name, value]) => !/^(?:FAKETIME|NO_FAKE)/.test(name) && !(name === 'LD_PRELOAD' && value?.includes('faketime')),
		),
	);
}

async function browserToUse({ browserFolder }) {
	const installed = findBrowser();
	if (installed) {
		return { executablePath: installed, env: process.env };
	}
	const executablePath = path.join(browserFolder, 'chromium');
	if (!fs.existsSync(executablePath)) {
		throw new Sentence('No Chrome, Chromium or Edge was found; install one or name it in CHROME_PATH.');
	}
	const env = { ...process.env };
	// The download includes what a minimal system lacks; the system's own libraries and fonts are preferred.
	if (spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found') !== false) {
		env['LD_LIBRARY_PATH'] = [path.join(browserFolder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	}
	if (!fs.existsSync('/etc/fonts/fonts.conf')) {
		const configuration = path.join(browserFolder, 'fonts.conf');
		fs.writeFileSync(
			configuration,
			`<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${path.join(browserFolder, 'fonts')}</dir><cachedir>${path.join(browserFolder, 'fonts-cache')}</cachedir></fontconfig>\n`,
		);
		env['FONTCONFIG_FILE'] = configuration;
	}
	return { executablePath, env };
}

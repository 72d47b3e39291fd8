import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

const places = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(variable => {
		const folder = process.env[variable];
		return folder
			? [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')]
			: [];
	}),
};

/**
 * The executable of an installed Chrome, Chromium or Edge: the one that CHROME_PATH names, else the
 * first under a usual name; undefined when there is none.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
	const named = process.env['CHROME_PATH'];
	if (named) {
		return named;
	}
	const folders = process.platform === 'linux' ? (process.env['PATH'] ?? '').split(path.delimiter) : [];
	return [...(places[process.platform] ?? []), ...names.flatMap(name => folders.map(folder => path.join(folder, name)))].find(file =>
		fs.existsSync(file),
	);
}

// Tests the packaged extension in a window, like a person would use it: node test/vscode/ui.mjs [--pictures] [--grep TEXT] [--vsix FILE] [--no-build]
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Window } from '../ui/window.mjs';
import { startBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { install } from './install.mjs';
import { packageExtension } from './packageExtension.mjs';
import { projectFolder, runMain, Sentence } from './places.mjs';
import { startServer, windowAddress } from './server.mjs';
import { copyExampleOfToday } from './stage.mjs';
import { closingLine } from './tally.mjs';

/**
 * A window test. It gets its own window and workspace.
 *
 * @typedef {(context: UiContext) => Promise<void>} UiTest
 *
 * @typedef {object} UiContext
 * @property {Window} window the window, ready
 * @property {import('playwright-core').Page} page the page that it is drawn in
 * @property {string} workspace the folder that is open: a copy of the example workspace
 * @property {(name: string, options?: PictureOptions) => Promise<void>} picture
 * takes a picture when pictures are wanted: test/ui/pictures/NAME-dark.png, and NAME-light.png from a second
 * run of the test
 *
 * @typedef {object} PictureOptions
 * @property {{ x: number, y: number, width: number, height: number }} [clip] the part of the window that is wanted
 * @property {boolean} [withPointer] leaves the pointer where it is, for what is shown only below it
 */

const testFolder = path.join(projectFolder, 'test', 'ui');
const pictureFolder = path.join(testFolder, 'pictures');

/** Maximum time for one test, in milliseconds. */
const patience = 240_000;

/** Color themes by the suffix of the picture's name. */
const themes = { dark: 'Dark Modern', light: 'Light Modern' };

const settings = { 'editor.minimap.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false };

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			pictures: { type: 'boolean' },
			grep: { type: 'string', default: '' },
			vsix: { type: 'string' },
			'no-build': { type: 'boolean', default: false },
		},
	});
	if (!values.vsix && !values['no-build']) {
		build('extension');
	}
	// Pictures in both themes need two runs: a change of theme closes the lists that are open.
	const tests = (await findTests(values.grep)).flatMap(test =>
		Object.keys(values.pictures ? themes : { dark: '' }).map(theme => ({ ...test, theme })),
	);
	const installation = await install();
	const folder = temporaryFolder();
	const vsix = values.vsix ?? packageExtension(folder);
	console.log(`The package weighs ${(fs.statSync(vsix).size / 1000).toFixed(0)} kB.`);
	const [server, browser] = await Promise.all([
		startServer(installation, { folder: path.join(folder, 'vscode'), vsix, settings }),
		startBrowser(installation),
	]);
	const counts = { passed: 0, failed: 0 };
	for (const [index, { name, test, theme }] of tests.entries()) {
		fs.writeFileSync(
			server.userSettings,
			JSON.stringify({ ...JSON.parse(fs.readFileSync(server.userSettings, 'utf8')), 'workbench.colorTheme': themes[theme] }),
		);
		const workspace = path.join(folder, `workspace-${index}`, 'example-workspace');
		copyExampleOfToday(workspace);
		// A separate context: the workbench keeps its state in the browser.
		const browserContext = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			permissions: ['clipboard-read', 'clipboard-write'],
			...(values.pictures ? { deviceScaleFactor: 2 } : {}),
		});
		const page = await browserContext.newPage();
		const started = Date.now();
		const error = await withinPatience(async () => {
			const window = new Window(page);
			await page.goto(windowAddress(server, { folder: workspace }));
			await window.ready();
			await test({
				window,
				page,
				workspace,
				picture: (picture, options) => (values.pictures ? takePicture(page, `${picture}-${theme}`, options) : Promise.resolve()),
			});
		}).then(
			() => undefined,
			reason => reason,
		);
		if (error) {
			counts.failed++;
			console.log(`  ✘ ${name}\n${error.stack ?? error}`);
			await keepEvidence(page, name);
		} else {
			counts.passed++;
			console.log(`  ✔ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
		}
		await browserContext.close().catch(() => undefined);
	}
	await browser.close().catch(() => undefined);
	server.stop();
	console.log(closingLine('window', counts));
	process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
});

async function findTests(grep) {
	const found = [];
	for (const file of fs
		.readdirSync(testFolder, { recursive: true })
		.map(String)
		.filter(name => name.endsWith('.test.mjs'))
		.sort()) {
		const { tests } = await import(pathToFileURL(path.join(testFolder, file)).href);
		if (!tests) {
			throw new Sentence(`test/ui/${file} does not export its tests under the name "tests".`);
		}
		found.push(...Object.entries(tests).map(([name, test]) => ({ name: `${file.replace('.test.mjs', '')}: ${name}`, test })));
	}
	return found.filter(({ name }) => name.includes(grep));
}

async function withinPatience(work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`The test took longer than ${patience / 1000} s.`)), patience);
	});
	await Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

async function takePicture(page, name, { clip, withPointer = false } = {}) {
	fs.mkdirSync(pictureFolder, { recursive: true });
	if (!withPointer) {
		// Move the pointer away: a resting pointer shows a hover.
		await page.mouse.move(0, 0);
	}
	await sleep(500);
	await page.screenshot({ path: path.join(pictureFolder, `${name}.png`), ...(clip ? { clip } : {}) });
}

/** Takes a picture of the window when a test fails. */
async function keepEvidence(page, name) {
	const file = path.join(pictureFolder, `failed-${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80)}.png`);
	fs.mkdirSync(pictureFolder, { recursive: true });
	await page.screenshot({ path: file }).then(
		() => console.log(`The window at that moment: ${path.relative(projectFolder, file)}`),
		() => undefined,
	);
}

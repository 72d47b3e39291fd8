import { assert } from 'chai';
import fs from 'node:fs';
import { importsOf, readSources } from './imports';
import { trustViolations } from './trust';

describe('trust', function () {
	// Bundles are large.
	this.timeout(20_000);

	function violationsIn(bundle: string, shared?: RegExp): readonly string[] {
		assert.isTrue(fs.existsSync(bundle), `${bundle} is not built; node esbuild.mjs builds it.`);
		return trustViolations(bundle, fs.readFileSync(bundle, 'utf8'), shared);
	}

	it('dist/cli.js evaluates nothing, connects to nothing and starts nothing', () => {
		assert.deepEqual(violationsIn('dist/cli.js'), []);
	});

	for (const bundle of ['dist/extension.js', 'dist/extension.web.js']) {
		it(`${bundle} does so neither, and loads files in one place only`, () => {
			const [place, ...others] = violationsIn(bundle);
			assert.match(place ?? '', / loads a module by a name that is computed\.$/);
			assert.deepEqual(others, []);
		});
	}

	it('what is loaded in that place is a late room, which the extension brings', () => {
		const loading = Object.entries(readSources()).filter(([, text]) => /\bimport\((?!'|\.\/)|\bimportModule\(/.test(text)).map(([file]) => file);
		assert.deepEqual(loading, ['src/node/importFile.ts', 'src/vscode/importThroughBlob.ts', 'src/vscode/workspace/lateRoom.ts']);
		assert.include(fs.readFileSync('src/vscode/workspace/lateRoom.ts', 'utf8'), "importModule(vscode.Uri.joinPath(extensionUri, 'dist', 'rooms', `${this.#name}.mjs`))");
	});

	for (const room of fs.readdirSync('dist/rooms')) {
		it(`the room ${room} evaluates nothing, and loads only what the bundles give it`, () => {
			assert.deepEqual(violationsIn(`dist/rooms/${room}`, /^(?:vscode|src\/.+)$/), []);
		});
	}

	it('dist/extension.web.js loads nothing but vscode', () => {
		const modules = importsOf(fs.readFileSync('dist/extension.web.js', 'utf8')).map(each => each.specifier);
		assert.deepEqual([...new Set(modules)], ['vscode']);
	});

	it('sees every way that is known to be one', () => {
		const ways: readonly (readonly [text: string, what: string])[] = [
			['eval(text)', 'evaluates text with eval'],
			['(0, eval)(text)', 'evaluates text with eval'],
			['globalThis["eval"](text)', 'evaluates text with eval'],
			['new Function("a", text)', 'evaluates text with Function'],
			['Function(text)()', 'evaluates text with Function'],
			['fetch(url)', 'may open a connection with fetch'],
			['self.fetch(url)', 'may open a connection with fetch'],
			['new WebSocket(url)', 'may open a connection with WebSocket'],
			['navigator.sendBeacon(url)', 'may open a connection with sendBeacon'],
			['importScripts(url)', 'may open a connection with importScripts'],
			['require("child_process")', 'loads child_process'],
			['require("node:http")', 'loads node:http'],
			['require("node:vm")', 'loads node:vm'],
			['require("left-pad")', 'loads left-pad'],
			['require(name)', 'loads a module by a name that is computed'],
			['import(name)', 'loads a module by a name that is computed'],
		];
		for (const [text, what] of ways) {
			assert.deepEqual(trustViolations('x.js', `\n${text}`), [`x.js:2 ${what}.`], text);
		}
		const harmless = '// eval(x)\nconst s = "new Function(x)"; require("node:fs"); require("vscode"); object.fetch(1); evaluate(s);';
		assert.deepEqual(trustViolations('x.js', harmless), []);
	});
});

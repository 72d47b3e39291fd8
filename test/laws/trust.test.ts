import { assert } from 'chai';
import { transformSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow } from './filesBelow';
import { importsOf, readSources } from './imports';
import { walk } from './syntax';
import { trustViolations, type Violation } from './trust';
import { isExcused, trustExceptions } from './trustExceptions';

const LAZY_MODULE = /^dist\/modules\//;
/** Scripts of pages, whose content security policy allows no connections and no evaluation; a host test reads that policy. */
const PAGE = /^dist\/webview\//;
/** What a page must not even name. */
const NOT_IN_PAGES: ReadonlySet<string> = new Set([
	...['eval', 'Function', 'WebAssembly', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'],
	...['RTCPeerConnection', 'sendBeacon', 'importScripts', 'Worker', 'SharedWorker', 'serviceWorker', 'createObjectURL'],
]);

/** The command line, and all executable files that `.vscodeignore` lets into the package. */
function shippedScripts(): readonly string[] {
	const shipped = fs
		.readFileSync('.vscodeignore', 'utf8')
		.split('\n')
		.filter(line => line.startsWith('!'))
		.map(line => line.slice(1).trim());
	const patterns = shipped.map(
		glob =>
			new RegExp(
				`^${glob
					.split('**')
					.map(part =>
						part
							.split('*')
							.map(text => text.replace(/[.]/g, '\\.'))
							.join('[^/]*'),
					)
					.join('.*')}$`,
			),
	);
	const folders = [...new Set(shipped.filter(glob => glob.includes('/')).map(glob => glob.slice(0, glob.indexOf('/'))))].filter(folder =>
		fs.existsSync(folder),
	);
	const files = folders.flatMap(folder => filesBelow(folder).map(file => `${folder}/${file}`));
	const included = files.filter(
		file => patterns.some(pattern => pattern.test(file)) && /\.(?:[cm]?js|jsx|[cm]?ts|html?|wasm|node|sh)$/.test(file),
	);
	return [...new Set(['dist/cli.js', 'dist/cliMain.js', 'dist/mcp.js', ...included])].sort();
}

describe('trust', function () {
	// Bundles are large.
	this.timeout(40_000);

	const shipped = shippedScripts();
	const scripts = shipped.filter(file => !PAGE.test(file));
	const pages = shipped.filter(file => PAGE.test(file));
	const found = new Map<string, readonly Violation[]>();

	function violationsIn(file: string): readonly Violation[] {
		const known =
			found.get(file) ?? trustViolations(file, fs.readFileSync(file, 'utf8'), LAZY_MODULE.test(file) ? /^(?:vscode|src\/.+)$/ : /^vscode$/);
		found.set(file, known);
		return known;
	}

	it('covers every executable file that users get', () => {
		const modules = filesBelow('src/vscode')
			.filter(file => path.posix.basename(file) === 'lazy.ts')
			.map(file => `dist/modules/${path.posix.dirname(file)}.mjs`);
		assert.deepEqual(
			scripts,
			['dist/cli.js', 'dist/cliMain.js', 'dist/mcp.js', 'dist/extension.js', 'dist/extension.web.js', ...modules].sort(),
			'node esbuild.mjs builds what is missing',
		);
	});

	it('covers every page', () => {
		assert.deepEqual(
			pages,
			fs
				.readdirSync('src/webview')
				.filter(file => file.endsWith('.ts'))
				.map(file => `dist/webview/${file.replace(/\.ts$/, '.js')}`)
				.sort(),
		);
	});

	for (const file of pages) {
		it(`${file} names nothing that evaluates text, opens a connection or loads code`, () => {
			const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
			const found: string[] = [];
			walk(source, node => {
				if (
					((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NOT_IN_PAGES.has(node.text)) ||
					node.kind === ts.SyntaxKind.ImportKeyword
				) {
					found.push(node.getText());
				}
			});
			assert.deepEqual(found, []);
		});
	}

	for (const file of scripts) {
		it(`${file} evaluates no text, opens no connection, starts no process and loads no code from elsewhere`, () => {
			const own = trustExceptions.filter(({ files }) => files.test(file));
			const excused = violationsIn(file).map(({ node }) => own.find(exception => isExcused(node, exception)));
			assert.deepEqual(
				violationsIn(file)
					.filter((_, index) => !excused[index])
					.map(({ sentence }) => sentence),
				[],
			);
			assert.deepEqual(
				own.map(exception => ({ reason: exception.reason, count: excused.filter(each => each === exception).length })),
				own.map(({ reason, count }) => ({ reason, count })),
				'an exception is not needed any more, or too often',
			);
		});

		it(`${file} is strict, so that "this" is never the global object`, () => {
			assert.match(fs.readFileSync(file, 'utf8'), LAZY_MODULE.test(file) ? /^(?:import|export) / : /^(?:#!.*\n)?"use strict";/);
		});
	}

	it('what is loaded in one place is a lazy module, which the extension brings', () => {
		const loading = Object.entries(readSources())
			.filter(([, text]) => /\bimport\((?!'|\.\/)|\bimportModule\(/.test(text))
			.map(([file]) => file);
		assert.deepEqual(loading, [
			'src/node/importFile.ts',
			'src/vscode/workspace/modules/importThroughBlob.ts',
			'src/vscode/workspace/modules/lazyModule.ts',
		]);
		assert.include(
			fs.readFileSync('src/vscode/workspace/modules/lazyModule.ts', 'utf8'),
			"importModule(vscode.Uri.joinPath(extensionUri, 'dist', 'modules', `${this.#name}.mjs`))",
		);
	});

	it('dist/extension.web.js loads nothing but vscode', () => {
		const modules = importsOf(fs.readFileSync('dist/extension.web.js', 'utf8')).map(each => each.specifier);
		assert.deepEqual([...new Set(modules)], ['vscode']);
	});

	describe('allows', () => {
		const programs: Readonly<Record<string, { readonly excused: string; readonly others: readonly string[] }>> = {
			'import((0, $url.pathToFileURL)($file).href)': {
				excused: 'const url = require("url"); export function load(file) { return import((0, url.pathToFileURL)(file).href); }',
				others: [
					'const url = require("url"); export function load(file) { return import((0, url.pathToFileURL)(file + "x").href); }',
					'export function load(file) { return import(file.href); }',
				],
			},
			'require("node:module")': {
				excused: 'const nodeModule = require("node:module"); nodeModule.enableCompileCache?.();',
				others: ['const nodeModule = require("module"); nodeModule.createRequire("/");'],
			},
			'require("./cliMain.js")': {
				excused: 'require("./cliMain.js");',
				others: ['require("./other.js");'],
			},
			'try { return await import($address); } finally { URL.revokeObjectURL($address); }': {
				excused: 'export async function load(address) { try { return await import(address); } finally { URL.revokeObjectURL(address); } }',
				others: [
					'export async function load(address) { try { return await import(address + ""); } finally { URL.revokeObjectURL(address); } }',
					'export async function load(address) { return await import(address); }',
				],
			},
			'URL.createObjectURL(new Blob([$text], { type: "text/javascript" }))': {
				excused: "export const f = text => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));",
				others: [
					'export const f = text => URL.createObjectURL(new Blob([text], { type: "text/html" }));',
					'export const f = blob => URL.createObjectURL(blob);',
				],
			},
			'const $Class = $collection.constructor': {
				excused:
					'export function tagOf(list, name) { const Class = list.constructor; if (name === "!" || name === Class.tagName) { list.tag = Class.tagName; return list; } return name; }',
				others: [
					'export function tagOf(list, name) { const Class = list.constructor; if (name === Class.tagName) { list.tag = Class.tagName; } return Class(name); }',
					'export function tagOf(list, name) { const Class = list.constructor; list.tag = Class.tagName; return Class.tagName(name); }',
					'export function tagOf(list, name) { const Class = list.constructor; list.tag = Class.tagName; return () => name(Class, Class); }',
				],
			},
			'new this.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound })': {
				excused:
					'export class Graph { copy() { return new this.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound }); } }',
				others: [
					'export class Graph { copy(text) { return new this.constructor(text); } }',
					'export class Graph { copy() { return new this.constructor.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound }); } }',
				],
			},
			'$data && Object.getPrototypeOf($data) !== Object.prototype && "constructor" in $data && $data.constructor': {
				excused:
					'export const f = data => data && Object.getPrototypeOf(data) !== Object.prototype && "constructor" in data && data.constructor ? data.constructor.name : "";',
				others: [
					'export const f = data => data && Object.getPrototypeOf(data) !== Object.prototype && "constructor" in data && data.constructor.constructor;',
					'export const f = data => "constructor" in data && data.constructor;',
				],
			},
			'globalThis.__zod_globalConfig': {
				excused: 'export const f = () => globalThis.__zod_globalConfig?.x;',
				others: ['export const f = name => globalThis[name];', 'export const f = () => globalThis.__zod_globalconfig;'],
			},
			'($global = globalThis).__zod_globalConfig ?? ($global.__zod_globalConfig = {})': {
				excused: 'var a; (a = globalThis).__zod_globalConfig ?? (a.__zod_globalConfig = {});',
				others: ['var a; (a = globalThis).__zod_globalConfig ?? (a.__zod_globalConfig = a.x);', 'var a; (a = globalThis).x ?? (a.x = {});'],
			},
			'globalThis.__zod_globalRegistry': {
				excused: 'export const f = () => globalThis.__zod_globalRegistry;',
				others: ['export const f = () => globalThis["__zod" + name];', 'export const f = () => globalThis.registry;'],
			},
			'($global = globalThis).__zod_globalRegistry ?? ($global.__zod_globalRegistry = $registry())': {
				excused: 'var a; const r = () => ({}); (a = globalThis).__zod_globalRegistry ?? (a.__zod_globalRegistry = r());',
				others: ['var a; const r = () => ({}); (a = globalThis).__zod_globalRegistry ?? (a.__zod_globalRegistry = r(1));'],
			},
			'Function.prototype[Symbol.hasInstance].call($class, $value)': {
				excused: 'export const f = (kind, value) => Function.prototype[Symbol.hasInstance].call(kind, value);',
				others: [
					'export const f = (kind, value) => Function.prototype[Symbol.hasInstance].apply(kind, value);',
					'export const f = (kind, value) => Function.prototype[kind].call(kind, value);',
				],
			},
			'const $crypto = globalThis.crypto': {
				excused: 'export function f() { const crypto = globalThis.crypto; return crypto.randomUUID() + crypto.randomUUID(); }',
				others: ['export function f() { const crypto = globalThis.cryptos; return crypto; }', 'export const f = () => globalThis.crypto;'],
			},
		};

		it('only exceptions with an example here', () => {
			assert.sameMembers(
				Object.keys(programs),
				trustExceptions.map(({ syntax }) => syntax),
			);
		});

		for (const exception of trustExceptions) {
			it(`${exception.syntax}, minified or not, and nothing similar`, () => {
				const { excused, others } = programs[exception.syntax] ?? { excused: '', others: [] };
				for (const minify of [false, true]) {
					const verdict = (text: string): readonly boolean[] =>
						trustViolations('x.js', transformSync(text, { minify, format: 'cjs', supported: { 'dynamic-import': true } }).code).map(
							({ node }) => isExcused(node, exception),
						);
					assert.deepEqual(verdict(excused), [true], excused);
					for (const other of others) {
						assert.include(verdict(other), false, other);
						assert.notInclude(verdict(other), true, other);
					}
				}
			});
		}
	});

	describe('detects', () => {
		const ways: Readonly<Record<string, readonly string[]>> = {
			'evaluates text': [
				'eval(text)',
				'(0, eval)(text)',
				'const e = eval; e(text)',
				'object.eval(text)',
				'object["eval"](text)',
				'object["ev" + "al"](text)',
				'object[`ev${"al"}`](text)',
				'new Function("a", text)',
				'Function(text)()',
				'const F = Function',
				'class F extends Function {}',
				'Reflect.get(object, "Function")',
				'const { eval: e } = object',
				'WebAssembly.instantiate(bytes)',
			],
			'reaches what evaluates text by a constructor': [
				'(() => {}).constructor(text)()',
				'new (async () => {}).constructor(text)',
				'const C = f.constructor',
				'f["constructor"](text)',
				'f["con" + "structor"](text)',
				'const { constructor: C } = f',
				'const { constructor } = f',
				'({ constructor: C } = f)',
				'Reflect.get(f, "constructor")',
				'const key = "constructor"',
				'f?.constructor(text)',
				'f.constructor.constructor === text',
			],
			'may evaluate text later': [
				'setTimeout("text", 1)',
				'setInterval(`${text}`)',
				'setTimeout("a" + b)',
				'const later = setTimeout',
				'setImmediate()',
			],
			'may open a connection': [
				'fetch(url)',
				'const get = fetch',
				'object.fetch(url)',
				'const { fetch: get } = object',
				'const f = { fetch }',
				'new WebSocket(url)',
				'class S extends WebSocket {}',
				'new XMLHttpRequest()',
				'new EventSource(url)',
				'new RTCPeerConnection()',
				'object.sendBeacon(url)',
				'const n = navigator',
				'vscode.env.openExternal(uri)',
				'document.createElement("img")',
				'x = typeof fetch === "undefined"',
			],
			'loads code': [
				'importScripts(url)',
				'new Worker(url)',
				'const W = SharedWorker',
				'URL.createObjectURL(blob)',
				'module.createRequire(here)',
				'p.getBuiltinModule("net")',
				'p.binding("spawn_sync")',
				'p["dl" + "open"](m)',
			],
			'may start a process': [
				'vscode.window.createTerminal(o)',
				'vscode.tasks.executeTask(t)',
				'new vscode.ShellExecution(c)',
				'vscode.debug.startDebugging(f, c)',
				'p.execve(file)',
			],
			'has everything that is global': [
				'globalThis[name](url)',
				'const g = globalThis',
				'self.postMessage(1)',
				'window[name]',
				'f(global)',
				'x = typeof self',
				'const f = (self => self)(self)',
			],
			'hands on the means to load modules': [
				'const load = require',
				'f(require)',
				'require.main',
				'x = typeof require < "u"',
				'require.resolve("x")',
				'[require][0]("http")',
			],
			'asks a module for more than its exports': [
				'module.require("http")',
				'const m = module',
				'module["require"]("http")',
				'module.constructor._load("http")',
			],
			'asks much of the process': ['process.kill(1)', 'const p = process', 'process[name]', 'f(process)', 'const { pid } = process'],
			'loads child_process': [
				'require("child_process")',
				'import x from "child_process"',
				'export * from "child_process"',
				'import("child_process")',
				'require("child_" + "process")',
			],
			'loads a module by a name that is computed': [
				'require(name)',
				'import(name)',
				'require()',
				'import(`${name}`)',
				'require(a ? "fs" : "net")',
			],
		};
		for (const [what, texts] of Object.entries(ways)) {
			it(`code that ${what}`, () => {
				for (const text of texts) {
					const sentences = trustViolations('x.js', `\n${text}`).map(({ sentence }) => sentence);
					assert.isTrue(
						sentences.some(sentence => sentence.startsWith(`x.js:2 ${what}: `)),
						`${text} gave ${JSON.stringify(sentences)}`,
					);
				}
			});
		}

		for (const module of [
			'http',
			'https',
			'http2',
			'net',
			'tls',
			'dgram',
			'dns',
			'inspector',
			'worker_threads',
			'cluster',
			'vm',
			'module',
			'repl',
			'wasi',
			'v8',
			'left-pad',
			'./other.js',
			'https://example.org/x.js',
		]) {
			it(`loading ${module}`, () => {
				for (const name of [module, `node:${module}`]) {
					assert.lengthOf(trustViolations('x.js', `require("${name}")`), 1, name);
				}
			});
		}

		it('nothing in harmless code', () => {
			const harmless = [
				'// eval(x)',
				'const s = "new Function(x)";',
				'require("node:fs"); require("vscode");',
				'evaluate(s); refetch();',
				'vscode.window.showInformationMessage(s);',
				'class A { constructor() { this.window = 1; } process(x) { return x; } document(y) {} }',
				'core.process(state);',
				'const o = { window: 1, self: 2, global: 3, constructor: A };',
				'if (x.constructor.name === "A" || x.constructor === A) {}',
				'A.prototype.constructor = A;',
				'const f = self => self.size; function g(window) { return () => window.name; }',
				'setTimeout(() => 1, 5); setTimeout(f, 5);',
				'if (typeof process < "u" && process.platform === "win32") {}',
				'module.exports = {};',
			];
			assert.deepEqual(
				trustViolations('x.js', harmless.join('\n')).map(({ sentence }) => sentence),
				[],
			);
		});
	});
});

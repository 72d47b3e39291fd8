// Builds what is named, each bundle with everything in it: node esbuild.mjs [--production] [--watch] [BUNDLE…]
//
//   extension    the extension for both extension hosts and the command line; also built when nothing is named
//   unit, properties, laws, host, fuzz    the test suites
//   --tests      all of these
//   --production minifies the extension and the command line, and checks their size
//   --watch      builds again whenever a source file changes
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lazyModules } from './build/lazyModules.mjs';
import { libraries } from './build/libraries.mjs';
import { mcpLibraries } from './build/mcpLibraries.mjs';
import { testModules } from './test/vscode/testModules.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const {
	values: { production, watch, tests },
	positionals: named,
} = parseArgs({
	allowPositionals: true,
	options: {
		production: { type: 'boolean', default: false },
		watch: { type: 'boolean', default: false },
		tests: { type: 'boolean', default: false },
	},
});

/** Modules that are loaded when they are first needed, each from a file of its own, and what that file exports. */
const lazy = {
	agents: 'src/vscode/agents/lazy.ts',
	authoring: 'src/vscode/authoring/lazy.ts',
	fields: 'src/vscode/fields/lazy.ts',
	problems: 'src/vscode/problems/lazy.ts',
	checking: 'src/vscode/checking/lazy.ts',
	renaming: 'src/vscode/renaming/lazy.ts',
	finishing: 'src/vscode/finishing/lazy.ts',
	panel: 'src/vscode/panel/lazy.ts',
	tree: 'src/vscode/tree/lazy.ts',
	sourceControl: 'src/vscode/sourceControl/lazy.ts',
};

/** The extension reads the bundled templates from files when they are first needed; the command line and tests include them. */
const templatesAsFiles = {
	name: 'templates-as-files',
	/** @param {import('esbuild').PluginBuild} build */
	setup(build) {
		build.onResolve({ filter: /^\.\/bundledTexts$/ }, () => ({ path: path.join(root, 'src/template/providedTexts.ts') }));
		build.onStart(() => fs.cpSync(path.join(root, 'src/template/bundled'), path.join(root, 'dist/templates'), { recursive: true }));
	},
};

const libraryPlugins = [libraries(root)];

/** @type {import('esbuild').BuildOptions} */
const common = {
	absWorkingDir: root,
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	loader: { '.md': 'text' },
	// UTF-8 instead of escapes: bundled templates contain emoji, and the file is smaller.
	charset: 'utf8',
	minify: production,
	sourcemap: production ? false : 'linked',
	logLevel: 'warning',
	metafile: true,
};

/** @type {import('esbuild').BuildOptions} */
const forNode = { ...common, platform: 'node', plugins: libraryPlugins };

/** @type {import('esbuild').BuildOptions} */
const forWorker = {
	...common,
	platform: 'browser',
	mainFields: ['browser', 'module', 'main'],
	plugins: libraryPlugins,
};

const webExtension = {
	...forWorker,
	plugins: [...forWorker.plugins, templatesAsFiles],
	entryPoints: ['src/extension.web.ts'],
	outfile: 'dist/extension.web.js',
	external: ['vscode'],
};
const nodeExtension = {
	...forNode,
	plugins: [...forNode.plugins, templatesAsFiles],
	entryPoints: ['src/extension.ts'],
	outfile: 'dist/extension.js',
	external: ['vscode'],
};
// The Node bundle has every module of the web bundle.
const withLazyModules = lazyModules(root, lazy, webExtension);

/** Each file right in src/webview is a page of a webview. */
const pages = fs.existsSync(path.join(root, 'src/webview'))
	? fs
			.readdirSync(path.join(root, 'src/webview'))
			.filter(file => file.endsWith('.ts'))
			.map(file => ({
				...common,
				platform: 'browser',
				format: 'iife',
				entryPoints: [`src/webview/${file}`],
				outfile: `dist/webview/${file.replace(/\.ts$/, '.js')}`,
			}))
	: [];

const mcp = fs.existsSync(path.join(root, 'src/mcp/server.ts'))
	? [
			{
				...forNode,
				mainFields: ['module', 'main'],
				entryPoints: ['src/mcp/server.ts'],
				outfile: 'dist/mcp.js',
				plugins: [...libraryPlugins, mcpLibraries()],
				banner: { js: '#!/usr/bin/env node' },
			},
		]
	: [];

const shipped = [nodeExtension, webExtension]
	.map(options => ({ ...options, plugins: [withLazyModules, ...options.plugins] }))
	.concat(
		[
			// jsonc-parser's main file loads its parts by names that a bundler cannot see.
			{
				...forNode,
				mainFields: ['module', 'main'],
				entryPoints: ['src/cli/cli.ts'],
				outfile: 'dist/cli.js',
				external: ['./cliMain.js'],
				banner: { js: '#!/usr/bin/env node' },
			},
			{
				...forNode,
				mainFields: ['module', 'main'],
				entryPoints: ['src/cli/cliMain.ts'],
				outfile: 'dist/cliMain.js',
			},
		],
		pages,
		mcp,
	);

const testPlugins = [...libraryPlugins, testModules(path.join(root, 'test'))];

/** An entry that loads all tests of one folder. */
const allOf = folder => ({ contents: `import 'tests:${folder}';`, resolveDir: path.join(root, 'test'), sourcefile: `${folder}.ts` });

/** Tests are never minified: a failure must name what failed. */
const testSettings = { minify: false, sourcemap: 'inline' };

/** Everything that can be built, by the name it has on the command line. */
const bundles = {
	extension: shipped,
	unit: [{ ...forWorker, ...testSettings, stdin: allOf('unit'), outfile: 'dist/test/unit.cjs', plugins: testPlugins }],
	properties: [{ ...forWorker, ...testSettings, stdin: allOf('properties'), outfile: 'dist/test/properties.cjs', plugins: testPlugins }],
	fuzz: [
		{
			...forNode,
			...testSettings,
			format: 'esm',
			entryPoints: ['test/fuzz/main.ts'],
			outfile: 'dist/test/fuzz.mjs',
			plugins: testPlugins,
			packages: 'external',
		},
	],
	laws: [{ ...forNode, ...testSettings, stdin: allOf('laws'), outfile: 'dist/test/laws.cjs', plugins: testPlugins, packages: 'external' }],
	host: [
		{
			...forWorker,
			...testSettings,
			entryPoints: ['test/host/index.ts'],
			outfile: 'dist/test/host.js',
			external: ['vscode', 'node:fs', 'node:os', 'node:perf_hooks'],
			plugins: testPlugins,
		},
	],
};

const unknown = named.find(name => !Object.hasOwn(bundles, name));
if (unknown !== undefined) {
	console.error(`There is no bundle "${unknown}"; the bundles are ${Object.keys(bundles).join(', ')}.`);
	process.exit(1);
}
const names = tests ? Object.keys(bundles) : named.length > 0 ? named : ['extension'];
if (names.includes('extension')) {
	// A module that no longer exists must not stay behind in the build.
	fs.rmSync(path.join(root, 'dist/modules'), { recursive: true, force: true });
	fs.rmSync(path.join(root, 'dist/templates'), { recursive: true, force: true });
}

const wanted = names
	.flatMap(name => bundles[name])
	.filter(options => {
		const entry = options.entryPoints?.[0];
		const there = !entry || fs.existsSync(path.join(root, entry));
		if (!there && !production) {
			console.warn(`${entry} does not exist yet and is left out.`);
		}
		return there || production;
	});

/**
 * Prints what was built.
 *
 * @param {readonly import('esbuild').BuildResult[]} results
 */
function report(results) {
	const files = results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})).filter(file => !file.endsWith('.map'));
	const lazyFiles = names.includes('extension') ? Object.keys(lazy).map(name => `dist/modules/${name}.mjs`) : [];
	for (const file of [...files, ...lazyFiles]) {
		const bytes = fs.statSync(path.join(root, file)).size;
		console.log(`${file.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(8)} kB`);
	}
}

if (watch) {
	for (const options of wanted) {
		const context = await esbuild.context({ ...options, logLevel: 'info' });
		await context.watch();
	}
} else {
	try {
		const results = await Promise.all(wanted.map(options => esbuild.build(options)));
		if (fs.existsSync(path.join(root, 'dist/cli.js'))) {
			fs.chmodSync(path.join(root, 'dist/cli.js'), 0o755);
		}
		report(results);
	} catch (error) {
		// esbuild has printed its own errors by now; anything else is ours to show.
		if (!('errors' in error)) {
			throw error;
		}
		process.exitCode = 1;
	}
}

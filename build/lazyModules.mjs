import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Turns the code of a lazy module into an ES module that both extension hosts can import. It exports a function that
 * takes `require` and returns the exports; see src/vscode/workspace/modules/lazyModule.ts.
 */
const asModule = {
	banner: 'export default require => { const module = { exports: {} };',
	footer: 'return module.exports; };',
};

/** A named import of an external module, as esbuild writes it. */
const namedImport = /^import \{([^}]*)\} from "(src\/[^"]+)";$/gm;

/**
 * An esbuild plugin for the extension's bundles that builds each lazy module into a file of its own,
 * `dist/modules/NAME.mjs`, without the modules that are in the bundles already. It replaces
 * src/vscode/workspace/modules/sharedModules.ts by the names that the files import from the bundles.
 *
 * @param {string} root the folder of the project
 * @param {Readonly<Record<string, string>>} lazy the entry points of the lazy modules, by name
 * @param {esbuild.BuildOptions} main the options of the bundle with the fewest modules
 * @returns {esbuild.Plugin}
 */
export function lazyModules(root, lazy, main) {
	return {
		name: 'lazy-modules',
		setup(build) {
			build.onLoad({ filter: /[\\/]src[\\/]vscode[\\/]workspace[\\/]modules[\\/]sharedModules\.ts$/ }, async () => {
				const bundled = await bundledModules(main);
				const built = await Promise.all(Object.entries(lazy).map(([name, entry]) => buildModule(root, name, entry, main, bundled)));
				return {
					contents: sharedModules(built.flatMap(({ imports }) => imports)),
					resolveDir: root,
					loader: 'ts',
					watchFiles: built.flatMap(({ files }) => files),
				};
			});
		},
	};
}

/**
 * The source files that a bundle includes code of.
 *
 * @param {esbuild.BuildOptions} options
 */
async function bundledModules(options) {
	const { metafile } = await esbuild.build({ ...options, sourcemap: false, write: false, metafile: true });
	const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs));
	return new Set(inputs.filter(([file, { bytesInOutput }]) => file.startsWith('src/') && bytesInOutput > 0).map(([file]) => file));
}

/**
 * Writes the file of one lazy module.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} entry
 * @param {esbuild.BuildOptions} main
 * @param {ReadonlySet<string>} bundled modules that are in the bundles
 * @returns the names that it imports from the bundles, by module, and the files it was built from
 */
async function buildModule(root, name, entry, main, bundled) {
	const fromBundle = {
		name: 'from-bundle',
		/** @param {esbuild.PluginBuild} build */
		setup(build) {
			build.onResolve({ filter: /^\.\.?\// }, async ({ path: specifier, pluginData, importer, namespace, resolveDir, kind }) => {
				if (pluginData === fromBundle) {
					return undefined;
				}
				// Other plugins may replace the file, as they do in the bundles.
				const found = await build.resolve(specifier, { importer, namespace, resolveDir, kind, pluginData: fromBundle });
				const file = path.relative(root, found.path).replaceAll(path.sep, '/');
				return bundled.has(file) ? { path: file, external: true } : undefined;
			});
		},
	};
	const sourcemap = main.minify ? false : 'inline';
	const {
		outputFiles: [output],
		metafile,
	} = await esbuild.build({
		...main,
		entryPoints: [entry],
		outfile: `${name}.js`,
		plugins: [fromBundle, ...main.plugins],
		format: 'esm',
		minify: false,
		sourcemap,
		write: false,
		metafile: true,
	});
	const imports = [...output.text.matchAll(namedImport)].map(([, names, file]) => ({
		file,
		names: names.split(',').map(part => part.trim().split(' as ')[0]),
	}));
	const other = /^(?:import|export) [^;]*"src\/[^"]+";$/m.exec(output.text.replaceAll(namedImport, ''));
	if (other) {
		throw new Error(`A lazy module must import by name, but ${name} has: ${other[0]}`);
	}
	const { code } = await esbuild.transform(output.text, {
		...asModule,
		format: 'cjs',
		target: main.target,
		charset: main.charset,
		minify: main.minify,
		sourcemap,
	});
	const file = path.join(root, 'dist/modules', `${name}.mjs`);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, code);
	return {
		imports,
		files: Object.keys(metafile.inputs)
			.map(input => path.join(root, input))
			.filter(input => fs.existsSync(input)),
	};
}

/**
 * The text of sharedModules.ts: every name that a lazy module imports, by the path of its module.
 *
 * @param {readonly { readonly file: string, readonly names: readonly string[] }[]} imports
 */
function sharedModules(imports) {
	const modules = [...new Set(imports.map(({ file }) => file))].sort().map((file, index) => ({
		file,
		index,
		names: [...new Set(imports.filter(each => each.file === file).flatMap(({ names }) => names))].sort(),
	}));
	const lines = modules.map(
		({ file, index, names }) => `import { ${names.map(name => `${name} as ${name}${index}`).join(', ')} } from './${file}';`,
	);
	const shared = modules.map(({ file, index, names }) => `'${file}': { ${names.map(name => `${name}: ${name}${index}`).join(', ')} },`);
	return `${lines.join('\n')}\nexport const sharedModules = () => ({\n${shared.join('\n')}\n});\n`;
}

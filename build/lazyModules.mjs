import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

/**
 * What makes a room's file an ES module that both extension hosts can import: it gives a function that runs the room,
 * and what the room requires is asked of whoever calls that; see src/vscode/workspace/modules/lazyModule.ts.
 */
const asModule = {
	banner: 'export default require => { const module = { exports: {} };',
	footer: 'return module.exports; };',
};

/** An import of names, as esbuild writes it when what is imported stays outside. */
const importOfNames = /^import \{([^}]*)\} from "(src\/[^"]+)";$/gm;

/**
 * An esbuild plugin for the extension's bundles that puts each late room into a file of its own, `dist/modules/NAME.mjs`.
 * The file holds what the room alone needs; all else stands in the bundles already and is taken from there: the plugin
 * fills src/vscode/workspace/modules/sharedModules.ts with the names that the rooms import.
 *
 * @param {string} root the folder of the project
 * @param {Readonly<Record<string, string>>} rooms their files that are loaded, by name
 * @param {esbuild.BuildOptions} main how the bundle with the fewest modules is built
 * @returns {esbuild.Plugin}
 */
export function lazyModules(root, rooms, main) {
	return {
		name: 'lazy-modules',
		setup(build) {
			build.onLoad({ filter: /[\\/]src[\\/]vscode[\\/]workspace[\\/]modules[\\/]sharedModules\.ts$/ }, async () => {
				const known = await modulesOf(main);
				const built = await Promise.all(Object.entries(rooms).map(([name, entry]) => buildRoom(root, name, entry, main, known)));
				return {
					contents: sharedModules(built.map(({ imports }) => imports)),
					resolveDir: root,
					loader: 'ts',
					watchFiles: built.flatMap(({ files }) => files),
				};
			});
		},
	};
}

/**
 * The sources of which something is in a bundle.
 *
 * @param {esbuild.BuildOptions} options
 */
async function modulesOf(options) {
	const { metafile } = await esbuild.build({ ...options, sourcemap: false, write: false, metafile: true });
	const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs));
	return new Set(inputs.filter(([file, { bytesInOutput }]) => file.startsWith('src/') && bytesInOutput > 0).map(([file]) => file));
}

/**
 * Builds one room's file.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} entry
 * @param {esbuild.BuildOptions} main
 * @param {ReadonlySet<string>} known modules that the bundles have
 * @returns the names it imports from the bundles, by module, and the files it was made of
 */
async function buildRoom(root, name, entry, main, known) {
	const fromMain = {
		name: 'from-main',
		/** @param {esbuild.PluginBuild} build */
		setup(build) {
			build.onResolve({ filter: /^\.\.?\// }, async ({ path: specifier, pluginData, importer, namespace, resolveDir, kind }) => {
				if (pluginData === fromMain) {
					return undefined;
				}
				// As the main bundle finds it: other plugins put files in the place of some.
				const found = await build.resolve(specifier, { importer, namespace, resolveDir, kind, pluginData: fromMain });
				const file = path.relative(root, found.path).replaceAll(path.sep, '/');
				return known.has(file) ? { path: file, external: true } : undefined;
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
		plugins: [fromMain, ...main.plugins],
		format: 'esm',
		minify: false,
		sourcemap,
		write: false,
		metafile: true,
	});
	const imports = [...output.text.matchAll(importOfNames)].map(([, names, file]) => ({
		file,
		names: names.split(',').map(part => part.trim().split(' as ')[0]),
	}));
	const other = /^(?:import|export) [^;]*"src\/[^"]+";$/m.exec(output.text.replaceAll(importOfNames, ''));
	if (other) {
		throw new Error(`A late room must name what it imports, but ${name} has: ${other[0]}`);
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
 * The text of sharedModules.ts: every name that a room imports, by the path of its module.
 *
 * @param {readonly (readonly { readonly file: string, readonly names: readonly string[] }[])[]} rooms
 */
function sharedModules(rooms) {
	const all = rooms.flat();
	const modules = [...new Set(all.map(({ file }) => file))].sort().map((file, index) => ({
		file,
		index,
		names: [...new Set(all.filter(each => each.file === file).flatMap(({ names }) => names))].sort(),
	}));
	const imports = modules.map(
		({ file, index, names }) => `import { ${names.map(name => `${name} as ${name}${index}`).join(', ')} } from './${file}';`,
	);
	const shared = modules.map(({ file, index, names }) => `'${file}': { ${names.map(name => `${name}: ${name}${index}`).join(', ')} },`);
	return `${imports.join('\n')}\nexport const sharedModules = () => ({\n${shared.join('\n')}\n});\n`;
}

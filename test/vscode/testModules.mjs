import fs from 'node:fs';
import path from 'node:path';

/**
 * An esbuild plugin for generated modules that tests import. Two kinds are generated while bundling, so that
 * no list has to be maintained:
 *
 * - `tests:FOLDER` loads every `*.test.ts` below `test/FOLDER`; `tests:FOLDER -NAME` leaves one folder out.
 * - `fixtures:documents` exports a record `documents` of all files below `test/fixtures/documents`: the path with
 *   `/` to the text as UTF-8, with byte order mark and line endings; `fixtures:past-failures` likewise `pastFailures`.
 *
 * And `mocha/mocha.js`, mocha's build for browsers, leaves its class in the global `Mocha`.
 *
 * @param {string} testFolder absolute
 * @returns {import('esbuild').Plugin}
 */
export function testModules(testFolder) {
	return {
		name: 'test-modules',
		setup(build) {
			build.onResolve({ filter: /^tests:/ }, args => ({ path: args.path.slice('tests:'.length), namespace: 'tests' }));
			build.onLoad({ filter: /.*/, namespace: 'tests' }, args => {
				const [folder, ...left] = args.path.split(' -').map(name => name.trim());
				const top = path.join(testFolder, folder);
				const { files, folders } = filesBelow(
					top,
					left.map(name => path.join(top, name)),
				);
				const tests = files.filter(file => file.endsWith('.test.ts'));
				return {
					contents: tests.map(file => `import ${JSON.stringify(file)};`).join('\n'),
					resolveDir: testFolder,
					watchDirs: folders,
				};
			});
			// A browser script in a package that declares ES modules: run it as a script.
			build.onLoad({ filter: /[\\/]node_modules[\\/]mocha[\\/]mocha\.js$/ }, args => ({
				contents: `(function (exports, module, define) {\n${fs.readFileSync(args.path, 'utf8')}\n}).call(globalThis);`,
				loader: 'js',
			}));
			build.onResolve({ filter: /^fixtures:(?:documents|past-failures)$/ }, args => ({
				path: args.path.slice('fixtures:'.length),
				namespace: 'fixtures',
			}));
			build.onLoad({ filter: /.*/, namespace: 'fixtures' }, args => {
				const folder = path.join(testFolder, 'fixtures', args.path);
				const name = args.path.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
				const { files, folders } = filesBelow(folder);
				const texts = files.map(file => [path.relative(folder, file).replaceAll(path.sep, '/'), fs.readFileSync(file, 'utf8')]);
				return {
					// A module instead of JSON: in an object literal a file called __proto__ would be lost.
					contents: `export const ${name} = Object.fromEntries(${JSON.stringify(texts)});`,
					watchFiles: files,
					watchDirs: folders,
				};
			});
		},
	};
}

/** Absolute paths, sorted, without what is in the folders left out; none when the folder does not exist. */
function filesBelow(folder, leftOut = []) {
	const files = [];
	const folders = [];
	const visit = current => {
		if (!fs.existsSync(current) || leftOut.includes(current)) {
			return;
		}
		folders.push(current);
		for (const entry of fs.readdirSync(current, { withFileTypes: true })) {
			const child = path.join(current, entry.name);
			if (entry.isFile()) {
				files.push(child);
			} else if (entry.isDirectory()) {
				visit(child);
			}
		}
	};
	visit(folder);
	return { files: files.sort(), folders };
}

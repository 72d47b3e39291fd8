import { assert } from 'chai';
import fs from 'node:fs';
import { importsOf, readSources, targetOf } from './imports';

const doors = ['src/extension.ts', 'src/extension.web.ts'];

describe('lazy modules', function () {
	this.timeout(20_000);

	const sources = readSources();
	const modules = Object.keys(sources).flatMap(file => /^src\/vscode\/(\w+)\/lazy\.ts$/.exec(file)?.[1] ?? []);

	/** The sources of the bundles, without those that are only imported as types. */
	function loadedAtOnce(): ReadonlySet<string> {
		const found = new Set<string>(doors);
		for (const file of found) {
			for (const { specifier, isTypeOnly } of importsOf(sources[file] ?? '')) {
				const target = `${targetOf(file, specifier)}.ts`;
				if (!isTypeOnly && Object.hasOwn(sources, target)) {
					found.add(target);
				}
			}
		}
		return found;
	}

	it('are imported by no module of the bundles', () => {
		const loaded = [...loadedAtOnce()];
		assert.isAbove(loaded.length, 50);
		assert.isNotEmpty(modules);
		const lazy = modules
			.map(name => `src/vscode/${name}/lazy.ts`)
			.flatMap(file => [file, ...importsOf(sources[file] ?? '').map(({ specifier }) => `${targetOf(file, specifier)}.ts`)]);
		assert.isAbove(lazy.length, 2 * modules.length);
		assert.deepEqual(
			loaded.filter(file => lazy.includes(file)),
			[],
		);
	});

	it('each have a file, which is packaged, and a name in the code', () => {
		assert.deepEqual(
			fs.readdirSync('dist/modules'),
			modules.map(name => `${name}.mjs`),
		);
		assert.include(fs.readFileSync('.vscodeignore', 'utf8').split('\n'), '!dist/modules/*.mjs');
		const named = Object.values(sources).flatMap(text =>
			[...text.matchAll(/\bnew LazyModule<.*?>\(\w+, '(\w+)'\)/g)].map(match => match[1]),
		);
		assert.deepEqual(named.sort(), modules);
	});

	it('find in both bundles everything they import from there', () => {
		for (const name of modules) {
			const imported = importsOf(fs.readFileSync(`dist/modules/${name}.mjs`, 'utf8'))
				.map(each => each.specifier)
				.filter(each => each !== 'vscode');
			assert.isNotEmpty(imported);
			for (const bundle of ['dist/extension.js', 'dist/extension.web.js']) {
				const text = fs.readFileSync(bundle, 'utf8');
				assert.deepEqual(
					imported.filter(module => !text.includes(`"${module}":`)),
					[],
				);
			}
		}
	});
});

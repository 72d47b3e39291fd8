import { assert } from 'chai';
import fs from 'node:fs';
import { importsOf, readSources, targetOf } from './imports';

const doors = ['src/extension.ts', 'src/extension.web.ts'];

describe('late rooms', function () {
	this.timeout(20_000);

	const sources = readSources();
	const rooms = Object.keys(sources).flatMap(file => /^src\/vscode\/(\w+)\/room\.ts$/.exec(file)?.[1] ?? []);

	/** The sources that a bundle is made of; what is imported as a type alone is none of it. */
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

	it('are loaded by nobody but by name', () => {
		const loaded = [...loadedAtOnce()];
		assert.isAbove(loaded.length, 50);
		assert.isNotEmpty(rooms);
		const late = rooms
			.map(name => `src/vscode/${name}/room.ts`)
			.flatMap(room => [room, ...importsOf(sources[room] ?? '').map(({ specifier }) => `${targetOf(room, specifier)}.ts`)]);
		assert.isAbove(late.length, 2 * rooms.length);
		assert.deepEqual(
			loaded.filter(file => late.includes(file)),
			[],
		);
	});

	it('have each a file, which goes into the package, and a name in the code', () => {
		assert.deepEqual(
			fs.readdirSync('dist/rooms'),
			rooms.map(name => `${name}.mjs`),
		);
		assert.include(fs.readFileSync('.vscodeignore', 'utf8').split('\n'), '!dist/rooms/*.mjs');
		const named = Object.values(sources).flatMap(text => [...text.matchAll(/\bnew LateRoom<.*?>\(\w+, '(\w+)'\)/g)].map(match => match[1]));
		assert.deepEqual(named.sort(), rooms);
	});

	it('find in both bundles everything that they take from there', () => {
		for (const name of rooms) {
			const modules = importsOf(fs.readFileSync(`dist/rooms/${name}.mjs`, 'utf8'))
				.map(each => each.specifier)
				.filter(each => each !== 'vscode');
			assert.isNotEmpty(modules);
			for (const bundle of ['dist/extension.js', 'dist/extension.web.js']) {
				const text = fs.readFileSync(bundle, 'utf8');
				assert.deepEqual(
					modules.filter(module => !text.includes(`"${module}":`)),
					[],
				);
			}
		}
	});
});

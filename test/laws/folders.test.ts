import { assert } from 'chai';
import { folderCycles } from './folders';
import { readSources } from './imports';

describe('folders', function () {
	this.timeout(20_000);

	const sources = readSources();

	for (const top of ['src/document', 'src/catalog', 'src/format', 'src/template', 'src/action', 'src/vscode/workspace']) {
		it(`of ${top} import one another in one direction`, () => {
			assert.isNotEmpty(Object.keys(sources).filter(file => file.startsWith(`${top}/`)));
			assert.deepEqual(folderCycles(sources, top), []);
		});
	}

	it('contain everything: no file is directly in src/document', () => {
		assert.deepEqual(
			Object.keys(sources).filter(file => /^src\/document\/[^/]+$/.test(file)),
			[],
		);
	});

	it('of a cycle are reported with their imports', () => {
		assert.deepEqual(
			folderCycles(
				{
					'src/x/a/one.ts': `import type { Two } from '../b/two'; import './three'; import '../../y/other';`,
					'src/x/a/three.ts': '',
					'src/x/b/two.ts': `import '../four';`,
					'src/x/four.ts': `export { three } from './a/three';`,
					'src/x/c/five.ts': `import '../a/one'; import '../../y/other';`,
					'src/y/other.ts': `import '../x/c/five';`,
				},
				'src/x',
			),
			['src/x: . → a → b → . (four.ts imports a/three, a/one.ts imports b/two, b/two.ts imports four)'],
		);
	});
});

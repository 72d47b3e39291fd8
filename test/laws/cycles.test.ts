import { assert } from 'chai';
import { importCycles } from './cycles';
import { readSources } from './imports';

describe('import cycles', function () {
	this.timeout(20_000);

	it('there are none, of types neither', () => {
		assert.deepEqual(importCycles(readSources()), []);
	});

	it('names the files of a cycle in their order', () => {
		assert.deepEqual(
			importCycles({
				'src/a.ts': `import './b/b';`,
				'src/b/b.ts': `import type { C } from '../c';`,
				'src/c.ts': `export * from './a';`,
				'src/d.ts': `import './a'; import './d';`,
				'src/e.ts': `import './a'; import 'vscode';`,
			}),
			['src/a.ts → src/b/b.ts → src/c.ts → src/a.ts', 'src/d.ts → src/d.ts'],
		);
	});
});

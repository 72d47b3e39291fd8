import { assert } from 'chai';
import { importCycles } from './cycles';
import { readSources } from './imports';

describe('import cycles', function () {
	this.timeout(20_000);

	it('do not exist, not even of types', () => {
		assert.deepEqual(importCycles(readSources()), []);
	});

	it('are reported with their files in order', () => {
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

import { assert } from 'chai';
import { readSources } from './imports';
import { exceptions, unusedExports } from './unusedExports';

describe('exports', function () {
	this.timeout(20_000);

	it('are imported by another file of src, or are exceptions, which say who uses them', () => {
		assert.deepEqual([...unusedExports(readSources())].sort(), Object.keys(exceptions).sort());
	});

	it('that nothing imports are found in each way to export', () => {
		for (const text of [
			'export const a = 1;',
			'export const { a } = b;',
			'export const [a] = b;',
			'export function a() {}',
			'export async function a() { a(); }',
			'export class a {}',
			'export enum a {}',
			'export interface a {}',
			'export type a = string;',
			'const a = 1; export { a };',
			"export { a } from 'b';",
		]) {
			assert.deepEqual(unusedExports({ 'src/a.ts': text, 'src/c.ts': "import { c } from './a';" }), ['src/a.ts: a'], text);
		}
	});

	it('are used by each way to import, and types by another export of their file', () => {
		for (const text of [
			"import { a } from './a';",
			"import type { a as b } from './a';",
			"import * as all from './a';",
			"import type * as all from './a';",
			"const load = () => import('./a');",
			"declare const b: import('./a').a;",
			"export * from './a';",
		]) {
			assert.deepEqual(unusedExports({ 'src/a.ts': 'export const a = 1;', 'src/b.ts': text }), [], text);
		}
		assert.deepEqual(unusedExports({ 'src/a.ts': "export { a as b } from './b';", 'src/b.ts': 'export const a = 1;' }), ['src/a.ts: b']);
		assert.deepEqual(
			unusedExports({
				'src/a.ts': 'export interface Options {} export function a(options: Options) {}',
				'src/b.ts': "import { a } from './a';",
			}),
			[],
		);
	});
});

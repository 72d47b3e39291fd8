import { assert } from 'chai';
import { isPlainSafe } from '../../../../src/document/frontMatter/yamlScalar';

describe('writeYamlScalar', () => {
	it('puts no quotes round what needs none', () => {
		for (const plain of [
			'draft',
			'in progress',
			'Ann & Bob',
			'2026-01-08',
			'12',
			'1.5',
			'v1.10',
			'a:b',
			'a#b',
			"won't do",
			'P1-HIGH',
			'-x',
		]) {
			assert.isTrue(isPlainSafe(plain), plain);
		}
	});
});

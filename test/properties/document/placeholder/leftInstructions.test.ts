import { assert } from 'chai';
import { parse } from '../../../../src/document/read/parse';
import { applyEdits } from '../../../../src/document/model/text';
import { removeInstructions } from '../../../../src/document/placeholder/leftInstructions';

function removed(text: string): string {
	return applyEdits(text, removeInstructions(parse(text)));
}

describe('removeInstructions', () => {
	it('comes to an end on hostile documents, before the suite gives up', () => {
		for (const text of [
			'## Usage\n'.repeat(3000),
			'<!-- template\n'.repeat(3000),
			'**Usage:** x\n'.repeat(3000),
			`# A\n\n${'**File name:** [x]\nExample: y\n'.repeat(2000)}`,
		]) {
			assert.isAtMost(removed(text).length, text.length, text.slice(0, 20));
		}
	});
});

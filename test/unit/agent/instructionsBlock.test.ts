import { assert } from 'chai';
import { INSTRUCTIONS_BLOCK, instructionsEdits } from '../../../src/agent/instructionsBlock';
import { applyEdits } from '../../../src/document/model/text';

const BLOCK = INSTRUCTIONS_BLOCK.join('\n');

function written(text: string): string {
	const { edits, refusal } = instructionsEdits(text);
	assert.isUndefined(refusal);
	return applyEdits(text, edits ?? []);
}

describe('instructionsEdits', () => {
	it('has at most 25 lines', () => {
		assert.isAtMost(INSTRUCTIONS_BLOCK.length, 25);
	});

	it('adds the block at the end, after a blank line', () => {
		assert.equal(written(''), `${BLOCK}\n`);
		assert.equal(written('# Agents'), `# Agents\n\n${BLOCK}\n`);
		assert.equal(written('# Agents\n'), `# Agents\n\n${BLOCK}\n`);
		assert.equal(written('# Agents\n\n'), `# Agents\n\n${BLOCK}\n`);
		assert.equal(written('# Agents\r\n'), `# Agents\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}\r\n`);
	});

	it('renews the block where it is', () => {
		const [begin, end] = [INSTRUCTIONS_BLOCK[0] ?? '', INSTRUCTIONS_BLOCK.at(-1) ?? ''];
		assert.equal(written(`# A\n${begin}\nold\n${end}\n# B\n`), `# A\n${BLOCK}\n# B\n`);
		assert.equal(written(`# A\n${begin}\n${end}`), `# A\n${BLOCK}`);
		assert.deepEqual(instructionsEdits(`# A\n${BLOCK}\n# B\n`), { edits: [] });
	});

	it('refuses a block without an end, and several', () => {
		const [begin, end] = [INSTRUCTIONS_BLOCK[0] ?? '', INSTRUCTIONS_BLOCK.at(-1) ?? ''];
		for (const text of [begin, end, `${end}\n${begin}`, `${BLOCK}\n${BLOCK}`, `${begin}\n${BLOCK}`]) {
			assert.deepEqual(instructionsEdits(text), { refusal: { code: 'block-marks' } });
		}
	});
});

import { assert } from 'chai';
import { revealRow } from '../../src/vscode/tree/revealRow';
import type { TreeNode } from '../../src/vscode/tree/treeNode';

const ROW = { kind: 'rest', id: 'rest' } as TreeNode;
const OPTIONS = { select: true, focus: false };

/** A view that rejects the first calls, as VS Code does while it redraws rows. */
function viewThatRejects(times: number): { readonly calls: () => number; readonly view: Parameters<typeof revealRow>[0] } {
	let calls = 0;
	return {
		calls: () => calls,
		view: { reveal: () => (++calls <= times ? Promise.reject(new Error('Data tree node not found')) : Promise.resolve()) },
	};
}

describe('revealing a row', () => {
	it('tries again while VS Code redraws the rows, but not forever', async () => {
		const soon = viewThatRejects(2);
		await revealRow(soon.view, ROW, OPTIONS);
		assert.strictEqual(soon.calls(), 3);
		const never = viewThatRejects(Infinity);
		const error: unknown = await revealRow(never.view, ROW, OPTIONS).catch((reason: unknown) => reason);
		assert.instanceOf(error, Error);
		assert.strictEqual(never.calls(), 20);
	});
});

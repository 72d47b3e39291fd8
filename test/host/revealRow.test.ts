import { assert } from 'chai';
import { revealRow } from '../../src/vscode/tree/revealRow';
import type { TreeNode } from '../../src/vscode/tree/treeNode';
import { indexedExtension } from './support/extension';
import { eventually } from './support/eventually';
import { inWorkspace } from './support/files';

const ROW = { kind: 'rest', id: 'rest' } as TreeNode;
const OPTIONS = { select: true, focus: false };

/** What is called on a view that rejects the first calls, as VS Code does while it redraws rows. @param isGone after the first call */
async function callsWith(rejections: number, isGone = false): Promise<readonly string[]> {
	const calls: string[] = [];
	const view = {
		reveal: () => {
			calls.push('reveal');
			return calls.filter(call => call === 'reveal').length <= rejections
				? Promise.reject(new Error('Data tree node not found'))
				: Promise.resolve();
		},
	};
	try {
		await revealRow(view, { redraw: () => calls.push('redraw') }, () => (isGone && calls.length > 0 ? undefined : ROW), OPTIONS);
	} catch (error) {
		calls.push(String(error));
	}
	return calls;
}

describe('revealing a row', () => {
	it('waits for a redraw if VS Code rejects it, but not forever', async () => {
		assert.deepEqual(await callsWith(0), ['reveal']);
		assert.deepEqual(await callsWith(1), ['reveal', 'redraw', 'reveal']);
		assert.deepEqual(await callsWith(Infinity), ['reveal', 'redraw', 'reveal', 'Error: Data tree node not found']);
	});

	it('is given up quietly when the row is gone', async () => {
		assert.deepEqual(await callsWith(Infinity, true), ['reveal']);
	});

	it('selects it while the rows are redrawn', async () => {
		const { tree } = await indexedExtension();
		const rowOf = (path: string): TreeNode => {
			const row = tree.provider.document(inWorkspace(path));
			assert.isDefined(row, path);
			return row as TreeNode;
		};
		const [first, second] = await eventually(
			() => [rowOf('docs/tasks/LAN-118-merge-offline-changes.md'), rowOf('docs/tasks/LAN-112-keep-articles.md')] as const,
		);
		await revealRow(tree.view, tree.provider, () => first, { select: true, focus: true });
		for (const row of [second, first, second, first]) {
			tree.provider.redraw();
			await revealRow(tree.view, tree.provider, () => row, OPTIONS);
			await eventually(() => assert.deepEqual(tree.view.selection, [row]));
		}
	});
});

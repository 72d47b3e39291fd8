import { assert } from 'chai';
import { LineKind, type Blocks } from '../../../../src/document/markdown/blockModel';
import { readBlocksWithLibrary } from '../../../../src/document/markdown/blocks';
import { LineIndex } from '../../../../src/document/markdown/lineIndex';
import { scanBlocks } from '../../../../src/document/markdown/scanBlocks';

/** What both readers must agree on; lines without words belong to nobody. */
function facts(blocks: Blocks, lines: readonly string[]): unknown {
	return {
		items: blocks.items,
		headings: blocks.headings,
		tables: blocks.tables,
		kinds: lines.map((line, index) =>
			/^[\s>]*$/u.test(line)
				? ''
				: `${index}:${blocks.kinds[index]}:${blocks.kinds[index] === LineKind.Prose || blocks.kinds[index] === LineKind.Code ? blocks.listDepth[index] : ''}`,
		),
	};
}

/** True when the scan was sure; then it must say what the library says. */
export function compare(text: string): boolean {
	const index = new LineIndex(text);
	const scanned = scanBlocks(index, 0);
	const isSure = typeof scanned !== 'string';
	if (isSure) {
		const lines = index.lines();
		const [own, library] = [facts(scanned, lines), facts(readBlocksWithLibrary(lines, 0), lines)];
		// Comparing strings first is several times faster.
		if (JSON.stringify(own) !== JSON.stringify(library)) {
			assert.deepEqual(own, library, JSON.stringify(text));
		}
	}
	return isSure;
}

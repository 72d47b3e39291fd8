import { assert } from 'chai';
import { listSegmentAt } from '../../../../src/document/read/listSegment';

/** The list with the segment at `‸` in angle brackets. */
function at(marked: string): string {
	const character = marked.indexOf('‸');
	const line = `Key: ${marked.replace('‸', '')}`;
	const { start, end } = listSegmentAt(line, 5, line.length, character + 5);
	return `${line.slice(5, start)}<${line.slice(start, end)}>${line.slice(end)}`;
}

describe('listSegmentAt', () => {
	const cases: readonly (readonly [text: string, segment: string])[] = [
		['LAN-‸1', '<LAN-1>'],
		['‸', '<>'],
		['LAN-1, ‸', 'LAN-1, <>'],
		['LAN-1,‸', 'LAN-1,<>'],
		['LAN-1, LA‸N-2, LAN-3', 'LAN-1, <LAN-2>, LAN-3'],
		['LAN-1; L‸', 'LAN-1; <L>'],
		['LAN-1 ‸', '<LAN-1 >'],
		['LAN-1 ‸, LAN-2', '<LAN-1 >, LAN-2'],
		['‸LAN-1, LAN-2', '<LAN-1>, LAN-2'],
		['[LAN-1, LA‸N-2]', '[LAN-1, <LAN-2>]'],
		['[‸]', '[<>]'],
		['[LAN-1, ‸]', '[LAN-1, <>]'],
	];
	for (const [text, segment] of cases) {
		it(`is ${segment} at ${text}`, () => {
			assert.strictEqual(at(text), segment);
		});
	}
});

import { assert } from 'chai';
import { readMilestones } from '../../../../src/document/read/milestones';
import { parse } from '../../../../src/document/read/parse';

/** The days of the open milestones, each behind its 0-based line. */
function milestones(...lines: readonly string[]): readonly string[] {
	const document = parse(lines.join('\n'));
	return readMilestones(document).map(({ item, date }) => `${document.items[item]?.line}: ${date}`);
}

/** The day of one open item that begins with “Milestone 1: ”. */
function dayOf(text: string): string | undefined {
	return milestones(`- [ ] Milestone 1: ${text}`)[0]?.slice(3);
}

describe('readMilestones', () => {
	it('takes no longer for a hostile line', () => {
		assert.isUndefined(dayOf('1 jan '.repeat(20_000)));
		assert.isUndefined(dayOf('~~'.repeat(20_000)));
		assert.isUndefined(dayOf('Jan 1'.repeat(20_000)));
	});
});

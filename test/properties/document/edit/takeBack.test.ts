import { assert } from 'chai';
import fc from 'fast-check';
import { takeBack, textAfter, type TextChange } from '../../../../src/document/edit/takeBack';
import { lineRange } from '../../../../src/document/model/text';

/** Few letters, so that equal texts stand next to one another. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });

describe('takeBack', () => {
	/** A line, changed in the middle, and typed into before or after that. */
	const cases = fc.record({
		start: letters,
		old: letters,
		made: letters,
		end: letters,
		at: fc.nat(),
		typed: letters,
		isBefore: fc.boolean(),
	});

	const changeOf = ({
		start,
		old,
		made,
		end,
	}: {
		readonly start: string;
		readonly old: string;
		readonly made: string;
		readonly end: string;
	}): TextChange => ({
		before: start + old + end,
		edits: [{ range: lineRange(0, start.length, start.length + old.length), newText: made }],
	});

	it('gives the text of before, or nothing, and what was typed is in it', () => {
		fc.assert(
			fc.property(cases, each => {
				const { start, old, made, end, at, typed, isBefore } = each;
				const change = changeOf(each);
				const type = (text: string): string => {
					const place = at % (text.length + 1);
					return text.slice(0, place) + typed + text.slice(place);
				};
				const typedStart = isBefore ? type(start) : start;
				const typedEnd = isBefore ? end : type(end);
				const taken = takeBack(change, typedStart + made + typedEnd);
				if (taken !== undefined && typedStart + made + typedEnd !== change.before) {
					assert.equal(taken, typedStart + old + typedEnd);
				}
				assert.equal(takeBack(change, textAfter(change)), change.before);
			}),
		);
	});

	it('never gives a text without what was typed, wherever that stands', () => {
		fc.assert(
			fc.property(cases, letters, (each, now) => {
				const change = changeOf(each);
				const after = textAfter(change);
				const marked = `${now}X${each.typed}`;
				const place = each.at % (after.length + 1);
				const taken = takeBack(change, after.slice(0, place) + marked + after.slice(place));
				assert.isTrue(taken === undefined || taken.includes(marked));
			}),
		);
	});
});

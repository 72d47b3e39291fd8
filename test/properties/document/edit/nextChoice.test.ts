import { assert } from 'chai';
import fc from 'fast-check';
import { FAMILIES } from '../../../../src/document/model/family';
import { choicesOf } from '../../../../src/document/edit/nextChoice';
import { parse } from '../../../../src/document/read/parse';
import { FAMILY_HEADS, walk } from '../../../unit/document/edit/walkChoices';

describe('nextChoice', () => {
	it('comes by every status that is not beside the way, once a round', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...FAMILIES),
				fc.nat(9),
				fc.constantFrom('next' as const, 'previous' as const),
				({ name, statuses }, start, direction) => {
					const choices = choicesOf(parse(FAMILY_HEADS[name](statuses[0] ?? '')), 'status');
					const way = choices.filter(({ meaning }) => meaning !== 'blocked').map(({ text }) => text);
					const first = choices[start % choices.length]?.text ?? '';
					const walked = walk(FAMILY_HEADS[name](first), 'status', way.length, direction).split(' → ');
					assert.sameMembers(walked, way);
					assert.equal(walked.indexOf(first), way.includes(first) ? way.length - 1 : -1);
				},
			),
		);
	});
});

import { assert } from 'chai';
import fc from 'fast-check';
import { FAMILIES } from '../../../../src/document/model/family';
import { choicesOf, type Choice } from '../../../../src/document/edit/nextChoice';
import { parse } from '../../../../src/document/read/parse';
import { FAMILY_HEADS, walk } from '../../../unit/document/edit/walkChoices';

describe('nextChoice', () => {
	it('visits every status before done that is not blocked, in order, and stops there or at the first', () => {
		fc.assert(
			fc.property(fc.constantFrom(...FAMILIES), fc.nat(9), ({ name, statuses }, start) => {
				const choices = choicesOf(parse(FAMILY_HEADS[name](statuses[0] ?? '')), 'status');
				const way = choices.filter(({ meaning }) => meaning !== 'blocked');
				const first = way[start % way.length];
				const at = way.findIndex(choice => choice === first);
				const end = way.findIndex(({ meaning }, index) => index >= at && (meaning === 'done' || meaning === 'archived'));
				const words = (part: readonly Choice[]): string => [...part.map(({ text }) => text), '?'].join(' → ');
				const head = FAMILY_HEADS[name](first?.text ?? '');
				assert.equal(walk(head, 'status', 9), words(way.slice(at + 1, end + 1)));
				assert.equal(walk(head, 'status', 9, 'previous'), words(way.slice(0, at).reverse()));
			}),
		);
	});
});

import { assert } from 'chai';
import fc from 'fast-check';
import { safeFileName } from '../../../../src/template/naming/safeFileName';

describe('safeFileName', () => {
	it('gives a name that every system can write, for any title, and the same name for that name', () => {
		const title = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 120 }),
			fc.string({ unit: 'binary', maxLength: 120 }),
			fc.array(fc.constantFrom(...'aB1-_./\\:*?"<>| \t\n\u0000\u202Eéß🚀اס', 'con', 'NUL'), { maxLength: 40 }).map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(title, text => {
				const name = safeFileName(text);
				if (name === undefined) {
					return;
				}
				assert.match(name, /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_-]*$/u);
				assert.isAtMost(name.length, 89);
				assert.isAtMost(new TextEncoder().encode(name).length, 189);
				assert.equal(name, name.normalize('NFC'));
				assert.notMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu);
				assert.doesNotThrow(() => encodeURIComponent(name));
				assert.equal(safeFileName(name)?.slice(0, 60), name.slice(0, 60));
			}),
			{ numRuns: 300 },
		);
	});
});

import { assert } from 'chai';
import type { ProblemCode } from '../../../src/document/model/problem';
import { fillSentence, messageOf, problemSentences } from '../../../src/sentences/problemSentences';

describe('messageOf', () => {
	it('fills in the parameters', () => {
		assert.equal(
			messageOf({ code: 'field-mismatch', parameters: { name: 'status', frontMatter: 'active', body: 'Done' } }),
			'The status is "active" in the front matter but "Done" in the text. The front matter takes precedence.',
		);
		assert.equal(
			messageOf({ code: 'too-large', parameters: { bytes: 20_000_000, limit: 10_485_760 } }),
			'The file is too large to read (20000000 bytes; the limit is 10485760).',
		);
	});

	it('distinguishes one open item and several', () => {
		assert.deepEqual(
			[1, 2].map(open => messageOf({ code: 'done-open-items', parameters: { status: 'Done', open } })),
			['Marked Done with 1 open item.', 'Marked Done with 2 open items.'],
		);
	});

	it('returns one sentence on one line for every code, whatever the parameters contain', () => {
		for (const code of Object.keys(problemSentences) as ProblemCode[]) {
			const sentence = problemSentences[code];
			const text = typeof sentence === 'string' ? sentence : sentence.other;
			const names = [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string);
			const message = messageOf({ code, parameters: Object.fromEntries(names.map(name => [name, 'a\nb {detail} $& c.'])) });
			assert.notMatch(message, /[\r\n]|\.\./, code);
			assert.match(message, /^[A-Z"].*\.$/, code);
			assert.equal(message.split('a b {detail} $& c').length - 1, names.length, code);
		}
	});

	it('shows a question mark for a missing parameter and ignores inherited properties', () => {
		assert.equal(fillSentence('{value} {constructor}', {}), '? ?');
	});
});

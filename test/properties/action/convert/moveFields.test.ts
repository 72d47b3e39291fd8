import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../src/document/read/parse';
import { normalizeLabel } from '../../../../src/document/model/plainText';
import { applyEdits } from '../../../../src/document/model/text';
import type { FieldPlace } from '../../../../src/action/convert/convertResult';
import { canMoveFields, moveFields } from '../../../../src/action/convert/moveFields';
import { anyDocument } from '../../document/anyDocument';

function moved(text: string, to: FieldPlace, eol = '\n'): string {
	const result = moveFields(parse(text), to, eol);
	return result.refusal ? result.refusal.code : applyEdits(text, result.edits);
}

function facts(text: string): readonly string[] {
	return parse(text)
		.fields.map(({ name, label, value }) => JSON.stringify([name, normalizeLabel(label), value]))
		.sort();
}

describe('moveFields', () => {
	it('there and back gives the same fields and values, everything else byte for byte', () => {
		const key = fc.uniqueArray(
			fc.constantFrom(
				'status',
				'priority',
				'owner',
				'date_created',
				'last_updated',
				'due',
				'sprint',
				'reviewed_by',
				'estimate',
				'task_id',
				'Component',
			),
			{ minLength: 1, maxLength: 8 },
		);
		const value = fc.oneof(
			fc.constantFrom(
				'todo',
				'In Progress',
				'2026-01-08',
				'1.10',
				'@bob',
				'Fix: the bug',
				"it's",
				'a "b" c',
				'yes',
				'3 hours',
				'',
				'a #b',
				'**bold**',
				'`x`',
				'007',
				'- x',
				'*',
			),
			fc.string({ maxLength: 20 }).map(text => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim()),
		);
		const body = fc
			.array(fc.constantFrom('', 'Words.', '- [ ] item', '## Section', '---x', '> quote'), { maxLength: 8 })
			.map(lines => lines.join('\n'));
		let count = 0;
		fc.assert(
			fc.property(key, fc.infiniteStream(value), body, fc.constantFrom('\n', ''), (keys, values, text, blank) => {
				const front = `---\n${keys.map(name => `${name}: ${JSON.stringify(values.next().value ?? '')}\n`).join('')}---\n${blank}# Title\n\n${text}`;
				const lines = moved(front, 'fieldLines');
				if (!lines.includes('# Title')) {
					return;
				}
				assert.deepEqual(facts(lines), facts(front));
				const back = moved(lines, 'frontMatter');
				if (!back.includes('# Title')) {
					return;
				}
				count++;
				assert.deepEqual(facts(back), facts(front));
				if (
					!back.startsWith('---') ||
					canMoveFields(parse(front), 'frontMatter') ||
					parse(lines).frontMatter ||
					parse(back).fields.some(field => field.zone !== 'frontMatter')
				) {
					return;
				}
				assert.equal(back.slice(back.indexOf('\n---\n')), front.slice(front.indexOf('\n---\n')));
			}),
			{ numRuns: 400 },
		);
		assert.isAbove(count, 200);
	});

	it('any document keeps its fields, or is refused', () => {
		// An editor's document has line ends of one kind.
		fc.assert(
			fc.property(
				anyDocument,
				fc.constantFrom('\n', '\r\n'),
				fc.constantFrom<FieldPlace>('frontMatter', 'fieldLines'),
				(written, eol, to) => {
					const text = written.replace(/\r\n|\r|\n/g, eol);
					const result = moveFields(parse(text), to, eol);
					if (!result.refusal) {
						assert.deepEqual(facts(applyEdits(text, result.edits)), facts(text));
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});

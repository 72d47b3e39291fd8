import { assert } from 'chai';
import fc from 'fast-check';
import { queryDocuments } from '../../../src/action/queryDocuments';
import { COMMON_MEANINGS } from '../../../src/document/model/wordMeanings';
import { parseQuery } from '../../../src/query/parseQuery';
import { queryTokens } from '../../../src/query/queryTokens';
import { catalogOf } from '../../unit/catalog/catalogOf';

const CONTEXT = { today: { year: 2026, month: 11, day: 28 }, meanings: COMMON_MEANINGS };
const PIECES = [
	'(',
	')',
	'-',
	'--',
	'"',
	'“',
	'\\',
	'\\"',
	' ',
	'or ',
	'and ',
	'a',
	'stage:',
	'due<',
	'due<=+7d',
	'id:a,',
	',',
	':',
	'<',
	'is:open ',
	'ü',
	'文',
	'\u0000',
	'😀',
];

function isBlank(text: string): boolean {
	return [...text].every(character => character.charCodeAt(0) <= 0x20 || '\u00a0\u3000'.includes(character));
}

describe('parseQuery', function () {
	this.timeout(120_000);

	const query = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(parts => parts.join('')),
	);
	const catalog = catalogOf({
		'a.md': ['---', 'id: a', 'status: todo', '---'],
		'b/ü.md': ['---', 'title: ü', 'due: 2026-11-29', 'status: done', '---'],
	});

	it('answers any text with documents of the catalog or the place of a mistake in it', () => {
		fc.assert(
			fc.property(query, text => {
				const found = queryDocuments(catalog, text, '2026-11-28');
				if ('error' in found) {
					const { start, end, message } = found.error;
					assert.isTrue(start >= 0 && start < end && end <= text.length, `${start} to ${end}`);
					assert.match(message, /^[^\r\n]+\.$/u);
				} else {
					assert.includeMembers([...catalog.entries], [...found.entries]);
				}
			}),
			{ numRuns: 20_000 },
		);
	});

	it('gives tokens in order that leave out only blanks', () => {
		fc.assert(
			fc.property(query, text => {
				let end = 0;
				for (const token of queryTokens(text)) {
					assert.isTrue(isBlank(text.slice(end, token.start)));
					assert.isAbove(token.end, token.start);
					end = token.end;
				}
				assert.isTrue(isBlank(text.slice(end)));
			}),
			{ numRuns: 20_000 },
		);
	});

	it('excludes with "-" exactly what a query finds', () => {
		fc.assert(
			fc.property(query, text => {
				if ('error' in queryDocuments(catalog, text, '2026-11-28')) {
					return;
				}
				const found = queryDocuments(catalog, `(${text})`, '2026-11-28');
				const others = queryDocuments(catalog, `-(${text})`, '2026-11-28');
				assert.equal('error' in found, 'error' in others);
				if ('entries' in found && 'entries' in others) {
					assert.sameMembers([...found.entries, ...others.entries], [...catalog.entries]);
				}
			}),
			{ numRuns: 5_000 },
		);
	});

	it('refuses a megabyte of anything at once', () => {
		for (const piece of PIECES) {
			const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
			const parsed = parseQuery(text, CONTEXT);
			assert.deepInclude('error' in parsed && parsed.error, { code: 'too-long', end: text.length });
		}
	});

	for (const piece of PIECES) {
		// Time that grows with the square of the length would be hours.
		it(`splits a long text of ${JSON.stringify(piece)} to its end`, () => {
			const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
			const end = queryTokens(text).at(-1)?.end ?? 0;
			assert.strictEqual(text.slice(end).length, isBlank(piece) ? text.length : isBlank(piece.slice(-1)) ? 1 : 0);
		});
	}
});

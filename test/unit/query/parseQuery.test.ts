import { assert } from 'chai';
import { COMMON_MEANINGS } from '../../../src/document/model/wordMeanings';
import { MAX_DEPTH, MAX_LENGTH, parseQuery, type ParsedQuery } from '../../../src/query/parseQuery';

function parse(text: string): ParsedQuery {
	return parseQuery(text, { today: { year: 2026, month: 11, day: 28 }, meanings: COMMON_MEANINGS });
}

function errorOf(text: string): unknown {
	const parsed = parse(text);
	return 'error' in parsed ? [parsed.error.code, parsed.error.start, parsed.error.end] : undefined;
}

describe('parseQuery', () => {
	it('limits the depth of parentheses', () => {
		const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
		assert.isUndefined(errorOf(nested(MAX_DEPTH)));
		assert.deepEqual(errorOf(nested(MAX_DEPTH + 1)), ['too-deep', MAX_DEPTH, MAX_DEPTH + 1]);
	});

	it('limits the length', () => {
		assert.isUndefined(errorOf('a'.repeat(MAX_LENGTH)));
		assert.deepEqual(errorOf('a '.repeat(MAX_LENGTH)), ['too-long', MAX_LENGTH, 2 * MAX_LENGTH]);
	});

	it('keeps a quotation mark behind a backslash', () => {
		assert.isUndefined(errorOf(String.raw`"a \"b\" \\"`));
		assert.deepEqual(errorOf(String.raw`"a\"`), ['unclosed-quote', 0, 4]);
	});

	it('says whether a query is empty', () => {
		const isEmpty = (text: string): unknown => {
			const parsed = parse(text);
			return 'query' in parsed && parsed.query.isEmpty;
		};
		assert.isTrue(isEmpty('  '));
		assert.isFalse(isEmpty('""'));
	});
});

import { assert } from 'chai';
import fs from 'node:fs';
import process from 'node:process';
import { analyseExpression, analyseExpressions } from './analyseExpression';
import { BUILDERS, EXPRESSION_EXCEPTIONS } from './expressionExceptions';
import { builtExpressions, expressionsOf } from './expressions';
import { readSources } from './imports';

/** Expressions that an analysis found safe. It may take seconds, so each is analyzed once and recorded by its text. */
const SAFE_FILE = 'test/laws/safe-expressions.json';
/** Set by `npm run expressions`: analyze all expressions again and write the file. */
const isAnew = process.env['TASK_DOCS_EXPRESSIONS'] === 'anew';

describe('regular expressions', function () {
	this.timeout(isAnew ? 3_600_000 : 600_000);

	it('of the sources take linear time', async () => {
		const expressions = expressionsOf(readSources());
		assert.isAbove(expressions.length, 300);
		const safe = new Set(isAnew ? [] : (JSON.parse(fs.readFileSync(SAFE_FILE, 'utf8')) as readonly string[]));
		const open = expressions.filter(({ text }) => EXPRESSION_EXCEPTIONS[text] === undefined && !safe.has(text));
		const verdicts = await analyseExpressions(open, ({ place, text }, verdict) => {
			if (isAnew && verdict !== 'safe') {
				console.log(`${place} ${text}: ${verdict}`);
			}
		});
		const bad = open.filter(expression => verdicts.get(expression) !== 'safe');
		if (isAnew) {
			const found = open
				.filter(expression => !bad.includes(expression))
				.map(({ text }) => text)
				.sort();
			fs.writeFileSync(SAFE_FILE, `${JSON.stringify(found, undefined, '\t')}\n`);
		}
		assert.deepEqual(
			bad.map(expression => `${expression.place} ${expression.text}: ${verdicts.get(expression)}`),
			[],
		);
	});

	it('that are exceptions still exist', () => {
		const texts = new Set(expressionsOf(readSources()).map(({ text }) => text));
		assert.deepEqual(
			Object.keys(EXPRESSION_EXCEPTIONS).filter(text => !texts.has(text)),
			[],
		);
	});

	it('are built dynamically only in reviewed places', () => {
		const files = new Set(builtExpressions(readSources()).map(place => place.replace(/:\d+$/, '')));
		assert.deepEqual([...files].sort(), Object.keys(BUILDERS).sort());
	});

	it('that take exponential or polynomial time are detected', async () => {
		const slow = [
			'^(a+)+$',
			'^(a|a)*$',
			'\\s+$',
			'^[ \\t]*(.*?)[ \\t]*$',
			'\\d+\\d+x',
			'<!--.*?-->',
			'\\[[^\\]]*\\]\\(',
			'^\\p{L}+\\p{Lu}+$',
			'(?<=a*)b',
		];
		for (const source of slow) {
			assert.match(await analyseExpression({ source, flags: 'u' }), /^exponential$|polynomial/, source);
		}
		for (const source of ['"[^"]*"', '^[ \\t]*\\S', '^(?:[^:#]|:(?! ))*$']) {
			assert.equal(await analyseExpression({ source, flags: 'gu' }), 'safe', source);
		}
	});
});

import { assert } from 'chai';
import fc from 'fast-check';
import { mergeDocuments, type MergeResult } from '../../../src/action/merge/mergeDocuments';
import { readDocument } from '../../../src/format/readDocument';
import { sequenceDiff } from '../../../src/util/sequenceDiff';
import { changedPlans, textOf } from './changedPlans';

function merge(base: readonly string[], ours: readonly string[], theirs: readonly string[]): MergeResult {
	return mergeDocuments(textOf(base), textOf(ours), textOf(theirs), {
		read: text => readDocument(text, { path: 'plan.md' }),
		labels: ['ours', 'theirs'],
		markerSize: 7,
	});
}

function wordsOf(lines: readonly string[]): string[] {
	return lines.flatMap(line => line.match(/\S+/gu) ?? []);
}

const runs = { numRuns: 2000 };

describe('mergeDocuments', function () {
	this.timeout(60_000);

	it('loses no item and no word that a side added', () => {
		fc.assert(
			fc.property(changedPlans, ({ base, ours, theirs }) => {
				const { text } = merge(base, ours, theirs);
				const known = new Set(wordsOf(base));
				for (const side of [ours, theirs]) {
					for (const word of wordsOf(side)) {
						assert.isTrue(known.has(word) || text.includes(word), word);
					}
				}
			}),
			runs,
		);
	});

	it('keeps what both sides kept', () => {
		fc.assert(
			fc.property(changedPlans, ({ base, ours, theirs }) => {
				const { text } = merge(base, ours, theirs);
				for (const [name] of textOf(base).matchAll(/item\d+ of|Text \d+ about|Part \d+ of/gu)) {
					if (textOf(ours).includes(name) && textOf(theirs).includes(name)) {
						assert.include(text, name);
					}
				}
			}),
			runs,
		);
	});

	it('checks what a side checked, unless there is a conflict', () => {
		fc.assert(
			fc.property(changedPlans, ({ base, ours, theirs }) => {
				const { text, conflicts } = merge(base, ours, theirs);
				for (const [, name = ''] of conflicts === 0 ? textOf(ours).matchAll(/^- \[x\] (\w+) /gmu) : []) {
					assert.notInclude(text, `- [ ] ${name} `);
				}
			}),
			runs,
		);
	});

	it('takes the other side where one changed nothing, and what both changed alike', () => {
		fc.assert(
			fc.property(changedPlans, ({ base, ours }) => {
				for (const result of [merge(base, ours, base), merge(base, base, ours), merge(base, ours, ours)]) {
					assert.equal(result.text, textOf(ours));
					assert.equal(result.conflicts, 0);
				}
			}),
			runs,
		);
	});
});

describe('sequenceDiff', () => {
	it('turns one sequence into the other with as few replacements as a longest common subsequence needs', () => {
		const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
		fc.assert(
			fc.property(sequence, sequence, (before, after) => {
				const changes = sequenceDiff(before, after);
				const result: string[] = [];
				let at = 0;
				for (const { beforeStart, beforeEnd, afterStart, afterEnd } of changes) {
					result.push(...before.slice(at, beforeStart), ...after.slice(afterStart, afterEnd));
					at = beforeEnd;
				}
				assert.deepEqual([...result, ...before.slice(at)], after);
				const removed = changes.reduce((sum, { beforeStart, beforeEnd }) => sum + beforeEnd - beforeStart, 0);
				assert.equal(before.length - removed, longestCommon(before, after));
			}),
			runs,
		);
	});
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const each of a) {
		const next = [0];
		b.forEach((other, index) => next.push(each === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0)));
		row = next;
	}
	return row.at(-1) ?? 0;
}

import fc from 'fast-check';

/** A document and two changed versions of it, each a list of lines. */
export interface ChangedPlan {
	readonly base: readonly string[];
	readonly ours: readonly string[];
	readonly theirs: readonly string[];
}

type Change = (lines: string[], at: number, word: string) => void;

const ITEM = /^- \[.\] /;

/** Finds an item from a place on. */
function itemFrom(lines: readonly string[], at: number): number {
	for (let step = 0; step < lines.length; step++) {
		const index = (at + step) % lines.length;
		if (ITEM.test(lines[index] ?? '')) {
			return index;
		}
	}
	return -1;
}

function changeItem(lines: string[], at: number, change: (item: string) => string): void {
	const index = itemFrom(lines, at);
	if (index >= 0) {
		lines[index] = change(lines[index] ?? '');
	}
}

/** What people and agents do to plans. New words are unique. */
const changes: readonly Change[] = [
	(lines, at) => changeItem(lines, at, item => item.replace(/\[.\]/, '[x]')),
	(lines, at) => changeItem(lines, at, item => item.replace(/\[.\]/, '[~]')),
	(lines, at, word) => changeItem(lines, at, item => `${item} ✅ 2026-11-${String(1 + (word.length % 28)).padStart(2, '0')}`),
	(lines, at, word) => changeItem(lines, at, item => `${item} ${word}`),
	(lines, at, word) => lines.splice(at, 0, `- [ ] ${word} added`),
	(lines, at, word) => lines.splice(at, 0, `- [x] ${word} added`),
	(lines, at, word) => lines.splice(at, 0, `${word} is a text.`, ''),
	(lines, at) => lines.splice(at, 1),
	(lines, at, word) => lines.splice(at, 1, `${word} replaces a line.`),
	(lines, at, word) => {
		const from = itemFrom(lines, at);
		const [item] = from < 0 ? [] : lines.splice(from, 1);
		lines.splice(word.charCodeAt(1) % (lines.length + 1), 0, ...(item === undefined ? [] : [item]));
	},
];

const line = fc.oneof(
	{ weight: 6, arbitrary: fc.constant('item') },
	{ weight: 2, arbitrary: fc.constant('prose') },
	{ weight: 2, arbitrary: fc.constant('') },
	{ weight: 1, arbitrary: fc.constant('heading') },
);

/** Plans with items, headings and prose, of which two sides change a few lines each. */
export const changedPlans: fc.Arbitrary<ChangedPlan> = fc
	.tuple(
		fc.array(line, { minLength: 1, maxLength: 25 }),
		fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(1000)), { maxLength: 4 }),
		fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(1000)), { maxLength: 4 }),
	)
	.map(([kinds, ours, theirs]) => {
		const base = kinds.map((kind, index) =>
			kind === 'item'
				? `- [ ] item${index} of the plan`
				: kind === 'prose'
					? `Text ${index} about it.`
					: kind === 'heading'
						? `## Part ${index} of it`
						: '',
		);
		const changed = (edits: typeof ours, side: string): string[] => {
			const lines = [...base];
			edits.forEach(([kind, at], index) => changes[kind]?.(lines, at % (lines.length + 1), `${side}${at}w${index}`));
			return lines;
		};
		return { base, ours: changed(ours, 'o'), theirs: changed(theirs, 't') };
	});

export function textOf(lines: readonly string[]): string {
	return lines.map(each => `${each}\n`).join('');
}

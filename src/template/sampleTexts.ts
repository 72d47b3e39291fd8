import { findPlaceholders } from '../document/placeholder/findPlaceholders';
import { LineKind } from '../document/markdown/blockModel';
import { readBlocks } from '../document/markdown/blocks';
import { LineIndex } from '../document/markdown/lineIndex';
import { sampleSpans } from '../document/placeholder/sampleSpans';

/** A numbered or lettered sample: `Task 1`, `Component A: what changes`, `Library/Service A`, `Question 2 - …`. */
const NUMBERED = /^(?:[\p{L}][\p{L}/-]*[ ]){1,5}(?:\d{1,2}|[A-Z])(?:$|(?::| -| with\b| needs\b).*$)/u;
/** A kind of thing in place of the thing itself: `Performance improvement requirement`. */
const KIND_OF_THING =
	/^(?:[\p{L}-]+ ){1,4}(?:requirement|criteria|criterion|metric|outcome|goal|objective|dependency|constraint|assumption|benefit|scenario)$/iu;
const MAX_WORDS = 8;
const ITEM_WITH_BOX = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\][ \t]/u;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/u;

/**
 * A template's sample texts without brackets: numbered ones (`Task 1`), kinds of things, short plain bullets, quotes,
 * and comments and sentences in its code. In a document made from the template they count as placeholders; items with
 * specific text (`Update tests`) don't.
 * @param text a template without its instructions.
 */
export function sampleTexts(text: string): ReadonlySet<string> {
	const index = new LineIndex(text);
	const lines = index.lines();
	const { kinds } = readBlocks(index, 0);
	const answered = new Set(findPlaceholders(lines).map(placeholder => placeholder.range.start.line));
	const samples = new Set<string>();
	lines.forEach((line, at) => {
		const isCode = kinds[at] === LineKind.Code;
		if (answered.has(at) || line.length > 500 || (!isCode && kinds[at] !== LineKind.Prose)) {
			return;
		}
		for (const [start, end] of sampleSpans(line, isCode)) {
			const sample = line.slice(start, end);
			if (isCode || isSample(line, sample)) {
				samples.add(sample);
			}
		}
	});
	return samples;
}

function isSample(line: string, sample: string): boolean {
	if (NUMBERED.test(sample) || KIND_OF_THING.test(sample)) {
		return true;
	}
	return !ITEM_WITH_BOX.test(line) && !/[:`[\]()]|\*\*/u.test(sample) && (!ITEM.test(line) || sample.split(' ').length <= MAX_WORDS);
}

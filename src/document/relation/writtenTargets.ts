import { codeSpans, overlaps, type Span } from '../model/brackets';
import { readPlaceholder } from '../model/placeholder';
import { writtenLinks, type WrittenLink } from './writtenLinks';

/** A name of another document in a line; characters are UTF-16 offsets in it. */
export interface WrittenTarget {
	readonly form: 'text' | WrittenLink['form'];
	readonly start: number;
	readonly end: number;
	readonly target: string;
}

/** Maximum length of a name in UTF-16 characters; longer texts are prose. */
const MAX_NAME = 160;
const SEPARATOR = /[,;]|[ \t](?:and|&|\+)[ \t]/giu;
const NOTHING =
	/^(?:none|nothing|nobody|null|~|n\/?a|not applicable|unknown|yes|no|tbd|to be determined|various|several|all)\b[^\p{L}\p{N}]*$|^[-–—?.…]+$/iu;
/** A remark after a name: `LAN-7 (after the move)`, `LAN-7 - needs tokens`, `LAN-7: tokens`. */
const REMARK = /[ \t][-–—→][ \t]|\(|:[ \t]|:$|<!--/u;

/**
 * The names of documents in a piece of a line: links and wiki links anywhere, else the words between `,`, `;` and `and`,
 * without emphasis, backticks, quotes, brackets and remarks. No placeholders, `None` or long prose. The documents need
 * not exist. Linear in the length of the piece.
 */
export function writtenTargets(line: string, from: number, to: number): WrittenTarget[] {
	const piece = line.slice(from, to);
	const links = writtenLinks(piece);
	const code = codeSpans(piece);
	const found: WrittenTarget[] = [];
	for (const [start, end] of segments(piece, [...links.map((link): Span => [link.start, link.end]), ...code, ...parentheses(piece)])) {
		const own = links.filter(link => start <= link.start && link.end <= end && !link.isImage);
		if (own.length > 0) {
			found.push(
				...own.map(link => ({ form: link.form, start: from + link.targetStart, end: from + link.targetEnd, target: link.target })),
			);
			continue;
		}
		const name = nameIn(piece, start, end);
		if (name) {
			found.push({ form: 'text', start: from + name[0], end: from + name[1], target: piece.slice(name[0], name[1]) });
		}
	}
	return found;
}

/** The piece split at separators outside the spans; `and` separates names only, not the words of a title. */
function segments(piece: string, kept: readonly Span[]): Span[] {
	const cuts: Span[] = [];
	for (const match of piece.matchAll(SEPARATOR)) {
		const end = match.index + match[0].length;
		const isMark = match[0].length === 1;
		if (
			!overlaps(kept, match.index, end) &&
			(isMark || isName(piece.slice(cuts.at(-1)?.[1] ?? 0, match.index)) || isName(piece.slice(end).split(SEPARATOR)[0] ?? ''))
		) {
			cuts.push([match.index, end]);
		}
	}
	const found: Span[] = [];
	let from = 0;
	for (const [start, end] of [...cuts, [piece.length, piece.length] as const]) {
		found.push([from, start]);
		from = end;
	}
	return found;
}

/** An id, a path or a marked word: one word with a digit, a dot, a hyphen or a mark in it. */
function isName(text: string): boolean {
	const word = text.trim();
	return word.length <= MAX_NAME && /^\S+$/u.test(word) ? /[\d./_`[\]-]/u.test(word) : /^[*`[]/u.test(word);
}

/** The range of the name in a piece; undefined when there is none. */
function nameIn(piece: string, from: number, to: number): Span | undefined {
	let start = from;
	let end = to;
	const trim = (): void => {
		while (start < end && /\s/u.test(piece[start] ?? '')) {
			start++;
		}
		while (end > start && /\s/u.test(piece[end - 1] ?? '')) {
			end--;
		}
	};
	trim();
	const box = /^\[[ xX]\][ \t]+/u.exec(piece.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
	start += box;
	const marked = /^(\*\*|__|`+)([^*`]{1,200}?)\1/u.exec(piece.slice(start, Math.min(end, start + 220)));
	if (marked) {
		end = start + marked[0].length;
	} else {
		const remark = REMARK.exec(piece.slice(start, Math.min(end, start + MAX_NAME * 2)));
		end = remark ? start + remark.index : end;
	}
	for (let isOpen = true; isOpen;) {
		trim();
		const first = piece[start] ?? '';
		isOpen = end - start > 1 && ((/[*_`"'~]/u.test(first) && piece[end - 1] === first) || (marked !== null && piece[end - 1] === ':'));
		if (isOpen) {
			start += piece[end - 1] === ':' && piece[end - 1] !== first ? 0 : 1;
			end--;
		}
	}
	while (end > start && /[.:]/u.test(piece[end - 1] ?? '')) {
		end--;
	}
	const name = piece.slice(start, end);
	return name === '' ||
		name.length > MAX_NAME ||
		NOTHING.test(name) ||
		!/[\p{L}\p{N}]/u.test(name) ||
		readPlaceholder(name) !== undefined ||
		/[[\]<>{}|]/u.test(name)
		? undefined
		: [start, end];
}

/** Remarks in parentheses, in which separators do not count. */
function parentheses(piece: string): Span[] {
	const spans: Span[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < piece.length; at++) {
		if (piece[at] === '(' && depth++ === 0) {
			start = at;
		} else if (piece[at] === ')' && depth > 0 && --depth === 0) {
			spans.push([start, at + 1]);
		}
	}
	return spans;
}

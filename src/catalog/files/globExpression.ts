/** A piece of a glob as a regular expression, and its end in the glob. */
interface Translated {
	readonly source: string;
	readonly end: number;
}

/** Maximum depth of nested braces; deeper ones are characters of a name. */
const MAX_DEPTH = 10;

/**
 * The source of an anchored regular expression for one of VS Code's globs: `**` any number of whole segments, `*`
 * and `?` characters within one, `{a,b}` either, `[ab]`, `[a-z]` and `[!ab]` one character; `\` escapes the next
 * character. An unclosed wildcard is literal. A segment of a single star is not empty.
 * @param glob relative, `/` between segments.
 */
export function globExpression(glob: string): string {
	return `^(?:${translate(glob, 0, 0, true).source})$`;
}

/** Translates up to the end, within braces up to the comma or brace that ends the alternative. */
function translate(glob: string, start: number, depth: number, atSegmentStart: boolean): Translated {
	let source = '';
	let index = start;
	let isSegmentStart = atSegmentStart;
	let star: Repeat | undefined;
	let globstar: Repeat | undefined;
	const endsAt = (at: number): boolean => at >= glob.length || (depth > 0 && (glob[at] === ',' || glob[at] === '}'));
	while (!endsAt(index)) {
		const stars = countStars(glob, index);
		const after = index + stars;
		if (stars >= 2 && isSegmentStart && glob[after] === '/') {
			source = firstOnly(source, globstar, '[^/]*/');
			globstar = { at: source.length, end: source.length + ANY_SEGMENTS.length };
			source += ANY_SEGMENTS;
			index = after + 1;
			continue;
		}
		if (stars >= 2 && isSegmentStart && endsAt(after)) {
			// `a/**` also matches the folder itself.
			source = source.endsWith('/') ? `${source.slice(0, -1)}(?:/.*)?` : `${source}.*`;
			index = after;
		} else if (stars > 0) {
			source = firstOnly(source, star, '[^/]') + (isSegmentStart ? '(?=[^/])' : '');
			star = { at: source.length, end: source.length + ANY_CHARACTERS.length };
			source += ANY_CHARACTERS;
			index = after;
		} else {
			const part = wildcard(glob, index, depth, isSegmentStart) ?? character(glob, index);
			if (glob[index] === '{' && part.end > index + 1) {
				// The rest may match in several ways, all of which must be tried.
				star = undefined;
				globstar = undefined;
			}
			source += part.source;
			index = part.end;
		}
		isSegmentStart = source.endsWith('/');
		star = isSegmentStart ? undefined : star;
	}
	return { source, end: index };
}

const ANY_CHARACTERS = '[^/]*';
const ANY_SEGMENTS = '(?:.*/)?';

/** The offset in the source of a repetition that another one follows. */
interface Repeat {
	readonly at: number;
	readonly end: number;
}

/**
 * Between two repetitions of one kind the first place that fits is as good as any other, since the second takes the rest.
 * A repetition that stops there matches in one way, so that several do not multiply the cost of a match.
 */
function firstOnly(source: string, repeat: Repeat | undefined, unit: string): string {
	if (repeat === undefined || repeat.end === source.length) {
		return source;
	}
	const between = source.slice(repeat.end);
	return `${source.slice(0, repeat.at)}(?:(?!${between})${unit})*${between}`;
}

function wildcard(glob: string, index: number, depth: number, isSegmentStart: boolean): Translated | undefined {
	switch (glob[index]) {
		case '?':
			return { source: '[^/]', end: index + 1 };
		case '[':
			return characterClass(glob, index);
		case '{':
			return depth < MAX_DEPTH ? alternatives(glob, index, depth, isSegmentStart) : undefined;
		default:
			return undefined;
	}
}

function alternatives(glob: string, index: number, depth: number, isSegmentStart: boolean): Translated | undefined {
	const sources: string[] = [];
	let end = index;
	do {
		const part = translate(glob, end + 1, depth + 1, isSegmentStart);
		sources.push(part.source);
		end = part.end;
	} while (glob[end] === ',');
	return glob[end] === '}' ? { source: `(?:${sources.join('|')})`, end: end + 1 } : undefined;
}

function characterClass(glob: string, index: number): Translated | undefined {
	const isNegated = glob[index + 1] === '!' || glob[index + 1] === '^';
	const first = index + (isNegated ? 2 : 1);
	// A bracket in first place is one of the characters.
	const end = glob.indexOf(']', first + 1);
	const characters = glob.slice(first, end);
	if (end < 0 || characters.includes('/')) {
		return undefined;
	}
	const source = `(?!/)[${isNegated ? '^' : ''}${characters.replace(/[\\[\]^]/g, '\\$&')}]`;
	return isValid(source) ? { source, end: end + 1 } : undefined;
}

/** Whether it is a regular expression: a range may run backwards. */
function isValid(source: string): boolean {
	try {
		return new RegExp(source) instanceof RegExp;
	} catch {
		return false;
	}
}

function character(glob: string, index: number): Translated {
	const isEscape = glob[index] === '\\' && index + 1 < glob.length;
	const at = isEscape ? index + 1 : index;
	return { source: glob.charAt(at).replace(/[\\^$.*+?()[\]{}|]/, '\\$&'), end: at + 1 };
}

function countStars(glob: string, index: number): number {
	let end = index;
	while (glob[end] === '*') {
		end++;
	}
	return end - index;
}

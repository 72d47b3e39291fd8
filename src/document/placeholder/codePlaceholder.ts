import type { BracketPair } from '../model/brackets';

/** Words between brackets in code: no quotes, operators or calls. */
const WORDS = /^\p{L}[\p{L}\p{N} /_.,-]*$/u;
/** Text before brackets that are part of the language: an index, a list, an attribute, a call, a test. */
const OWN_BEFORE =
	/(?:[\p{L}\p{N}_$)\]#@.=(,<>&|+!?{[]|\b(?:return|in|of|const|let|var|yield|await|case|if|while|for|and|or|not|test|then|do)[ \t]|[=(,<>&|+!?{][ \t])$/u;
const COMMENT = /(?:^|[ \t])(?:(?:\/\/|--|\/\*)[ \t]*|[#*%;][ \t]+)$/u;

/**
 * Whether brackets in a code block are template text: `interface [EntityName] {`, `/api/[endpoint]`, `"[field]"`,
 * `[property]: [type];`, or words with blanks in a comment. An index, an array, a type, an attribute and a section of a
 * configuration file are not.
 */
export function isCodePlaceholder(line: string, pair: BracketPair): boolean {
	const inner = line.slice(pair.start + 1, pair.end - 1);
	const before = line.slice(Math.max(0, pair.start - 12), pair.start);
	const after = line.slice(pair.end, pair.end + 3);
	if (inner.trim() !== inner || /^[[(]/u.test(after)) {
		return false;
	}
	if (COMMENT.test(before)) {
		return inner.length > 2;
	}
	const isQuoted = /["']$/u.test(before) && /^["']/u.test(after);
	if (!WORDS.test(inner) || inner.length < 2) {
		return false;
	}
	if (isQuoted || before.endsWith('/')) {
		return true;
	}
	// The value of a computed key has no brackets.
	if (after.trimStart().startsWith(':') && !/^:[ \t]*["']?\[/u.test(line.slice(pair.end).trimStart())) {
		return false;
	}
	if (line.slice(0, pair.start).trim() === '') {
		// A line with only brackets is a section or an attribute.
		return after.trim() !== '';
	}
	if (before.trimEnd().endsWith(':')) {
		return /^[ \t]*["']?\[[^\]]*\]["']?[ \t]*:[ \t]*$/u.test(line.slice(0, pair.start));
	}
	return !OWN_BEFORE.test(before) && /[ \t-]$/u.test(before);
}

/**
 * Whether brackets in a code span are template text: a part of a path (`docs/[enhancement-name].md`) or words that code
 * does not have. The route of a web framework (`app/[slug]/page.tsx`) is not.
 * @param line the whole line; @param span the code span around the brackets.
 */
export function isCodeSpanPlaceholder(line: string, pair: BracketPair, span: readonly [number, number]): boolean {
	const inner = line.slice(pair.start + 1, pair.end - 1);
	const before = line[pair.start - 1] ?? '';
	if (!WORDS.test(inner) || inner.trim() !== inner || /[\p{L}\p{N}$)\].]/u.test(before) || /^[[(]/u.test(line.slice(pair.end))) {
		return false;
	}
	const code = line
		.slice(span[0], span[1])
		.replace(/^`+|(?<!`)`+$/gu, '')
		.trim();
	if (code === `[${inner}]`) {
		return /[ -]/u.test(inner) || (/^\p{Lu}/u.test(inner) && !inner.includes('.'));
	}
	return !/^\/\[[^\]]*\][/.]/u.test(line.slice(pair.start - 1, pair.end + 1)) || !/\.(?:[jt]sx?|vue|svelte|astro|py)\b/u.test(code);
}

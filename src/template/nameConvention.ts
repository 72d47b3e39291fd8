import type { NameConvention } from '../catalog/check/checkOptions';
import { readNamePattern, type NamePart } from './naming/namePattern';
import { slugOf } from './naming/safeFileName';

/** Names longer than this, in UTF-16 characters, are ignored. */
const MAX_NAME = 250;
const DATE = /(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)/y;
const NUMBER = /\d{1,6}/y;
const WORD = /[\p{L}\p{N}]{1,60}/uy;
const SEPARATORS = '-_. ';

/** The conventions that families define. Source: the naming lines of their documents; the other families have none. */
export const familyConventions: readonly NameConvention[] = [
	conventionOf('YYYY-MM-DD_X_[task-name]', entry => entry.family === 'enhancement-task'),
	conventionOf('enhancement-[category]-[brief-name]', entry => entry.family === 'enhancement-tracking'),
];

/**
 * The convention of a name pattern such as `YYYY-MM-DD_X_[task-name]`. A name counts as an attempt to follow it if it
 * has all parts in order, with any separators and in any case; it can then be corrected. Linear in the name's length.
 */
function conventionOf(pattern: string, appliesTo: NameConvention['appliesTo']): NameConvention {
	return conventionOfParts(readNamePattern(pattern), appliesTo);
}

/** Like conventionOf, for a parsed pattern. */
export function conventionOfParts(parts: readonly NamePart[], appliesTo: NameConvention['appliesTo']): NameConvention {
	return { appliesTo, expected: stem => (stem.length > MAX_NAME || parts.length === 0 ? undefined : rewrite(stem, parts)) };
}

function rewrite(stem: string, parts: readonly NamePart[]): string | undefined {
	let at = 0;
	let name = '';
	for (const [index, part] of parts.entries()) {
		const read = index === parts.length - 1 && part.kind === 'answer' ? restOf(stem, at) : readPart(stem, at, part);
		if (read === undefined) {
			return undefined;
		}
		at += read.length;
		name += read.written;
	}
	return at === stem.length ? name : undefined;
}

/** The length of the name that the part matches, and its correct spelling. */
interface ReadPart {
	readonly length: number;
	readonly written: string;
}

function readPart(stem: string, at: number, part: NamePart): ReadPart | undefined {
	switch (part.kind) {
		case 'literal': {
			const found = stem.slice(at, at + part.text.length).toLowerCase();
			const isAlike = [...part.text.toLowerCase()].every((wanted, index) =>
				SEPARATORS.includes(wanted) ? found !== '' && SEPARATORS.includes(found[index] ?? '#') : found[index] === wanted,
			);
			return isAlike ? { length: part.text.length, written: part.text } : undefined;
		}
		case 'date': {
			const match = matchAt(DATE, stem, at);
			return match && { length: match[0].length, written: match.slice(1).join(part.separator) };
		}
		case 'number': {
			const match = matchAt(NUMBER, stem, at);
			return match && { length: match[0].length, written: match[0].padStart(part.width, '0') };
		}
		case 'answer': {
			const match = matchAt(WORD, stem, at);
			return match && slugged(match[0]);
		}
	}
}

function restOf(stem: string, at: number): ReadPart | undefined {
	return slugged(stem.slice(at));
}

function slugged(text: string): ReadPart | undefined {
	const written = slugOf(text.replaceAll('_', '-'));
	return written === '' ? undefined : { length: text.length, written };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

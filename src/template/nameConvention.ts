import type { NameConvention } from '../catalog/check/checkOptions';
import { readNamePattern, type NamePart } from './namePattern';
import { slugOf } from './safeFileName';

/** Longer names, in UTF-16 characters, are not looked at. */
const MAX_NAME = 250;

/** The conventions that families state. Source: the naming lines of their documents; the others leave the name free. */
export const familyConventions: readonly NameConvention[] = [
	conventionOf('YYYY-MM-DD_X_[task-name]', (entry) => entry.family === 'enhancement-task'),
	conventionOf('enhancement-[category]-[brief-name]', (entry) => entry.family === 'enhancement-tracking'),
];

/**
 * The convention of a name pattern such as `YYYY-MM-DD_X_[task-name]`. A name tries to follow it when it has all its
 * parts in their order, whatever stands between them and in whatever case; it is then put right. Linear in the name.
 */
export function conventionOf(pattern: string, appliesTo: NameConvention['appliesTo']): NameConvention {
	const parts = readNamePattern(pattern);
	const lenient = new RegExp(`^${parts.map((part, index) => sourceOf(part, index === parts.length - 1)).join('')}$`, 'iu');
	return {
		appliesTo,
		expected: (stem) => {
			const match = stem.length > MAX_NAME || parts.length === 0 ? null : lenient.exec(stem);
			return match ? write(parts, match) : undefined;
		},
	};
}

/** What a part may look like in a name that means it; each part that varies is one group, a date three. */
function sourceOf(part: NamePart, isLast: boolean): string {
	switch (part.kind) {
		case 'literal':
			return [...part.text].map((character) => (/[-_. ]/u.test(character) ? '[-_. ]' : escape(character))).join('');
		case 'date':
			return '(\\d{4})[-_.]?(\\d\\d)[-_.]?(\\d\\d)';
		case 'number':
			return '(\\d{1,6})';
		case 'answer':
			return isLast ? '(.+)' : '([\\p{L}\\p{N}]+)';
	}
}

/** The name put right; undefined when nothing is left of a part. */
function write(parts: readonly NamePart[], match: RegExpExecArray): string | undefined {
	let group = 1;
	let name = '';
	for (const part of parts) {
		if (part.kind === 'literal') {
			name += part.text;
		} else if (part.kind === 'date') {
			name += match.slice(group, group + 3).join(part.separator);
			group += 3;
		} else {
			const text = match[group++] ?? '';
			const written = part.kind === 'number' ? text.padStart(part.width, '0') : slugOf(text.replaceAll('_', '-'));
			if (written === '') {
				return undefined;
			}
			name += written;
		}
	}
	return name;
}

function escape(character: string): string {
	return character.replace(/[$()*+.?[\\\]^{|}]/u, '\\$&');
}

import { formatIso, type CalendarDate } from '../../document/date/date';
import type { NamePart } from './namePattern';
import { slugOf, withoutReserved } from './safeFileName';

/** The names in use in the workspace. */
export interface TakenNames {
	/** All paths that are in use, workspace-relative, `/` between segments. */
	readonly paths: readonly string[];
	/** All ids in use. */
	readonly ids: readonly string[];
}

export interface NameContext {
	readonly today: CalendarDate;
	readonly taken: TakenNames;
	/** The folder that numbers without a date are counted in. */
	readonly folder: string;
	/** A question's answer, `''` if there is none. */
	readonly answerOf: (name: string) => string;
}

/** Maximum digits of a number that is continued. */
const MAX_DIGITS = 9;

/**
 * The name that a pattern gives, valid on every system; undefined if one of its answers has no letter or digit. A
 * number is one more than the highest after the same prefix: in the whole workspace if the prefix contains the day,
 * else in the folder.
 * @param skip how many numbers to skip, for names that turned out to be taken.
 */
export function composeName(parts: readonly NamePart[], context: NameContext, skip = 0): string | undefined {
	let name = '';
	let isDated = false;
	for (const part of parts) {
		switch (part.kind) {
			case 'literal':
				name += part.text;
				break;
			case 'date':
				name += formatIso(context.today).replaceAll('-', part.separator);
				isDated = true;
				break;
			case 'number':
				name += String(nextNumber(name, isDated, context) + skip).padStart(part.width, '0');
				break;
			case 'answer': {
				const slug = slugOf(context.answerOf(part.name));
				if (slug === '') {
					return undefined;
				}
				name += slug;
				break;
			}
		}
	}
	// Dots of the pattern at either end would hide the file or be removed by the system.
	return withoutReserved(withoutDoubledEnd(name, parts).replace(/^[.-]+|(?<![.-])[.-]+$/gu, ''));
}

/** Avoids repeating the pattern's ending if the title already has it: no `-implementation-plan-implementation-plan`. */
function withoutDoubledEnd(name: string, parts: readonly NamePart[]): string {
	const last = parts.at(-1);
	const end = last?.kind === 'literal' ? last.text : '';
	return end.length > 1 && name.endsWith(end + end) ? name.slice(0, -end.length) : name;
}

function nextNumber(beginning: string, isDated: boolean, { taken, folder }: NameContext): number {
	const wanted = beginning.toLowerCase();
	const names = isDated
		? [...taken.paths.flatMap(path => path.split('/')), ...taken.ids]
		: [...taken.paths.flatMap(path => namesIn(folder, path)), ...(wanted === '' ? [] : taken.ids)];
	let highest = 0;
	for (const name of names) {
		const text = name.toLowerCase();
		const digits = text.startsWith(wanted) ? /^\d+/u.exec(text.slice(wanted.length, wanted.length + MAX_DIGITS + 1))?.[0] : undefined;
		if (digits !== undefined && digits.length <= MAX_DIGITS) {
			highest = Math.max(highest, Number(digits));
		}
	}
	return highest + 1;
}

function namesIn(folder: string, path: string): string[] {
	const at = path.lastIndexOf('/');
	return (at < 0 ? '' : path.slice(0, at)) === folder ? [path.slice(at + 1)] : [];
}

/** Whether a path is in use, ignoring case and Unicode normalization, which not every system distinguishes. */
export function isTaken(path: string, taken: ReadonlySet<string>): boolean {
	return taken.has(pathKey(path));
}

/** The normalized form of a path for comparison. */
export function pathKey(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

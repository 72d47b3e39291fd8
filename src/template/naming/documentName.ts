import { formatIso, type CalendarDate } from '../../document/date/date';
import type { NamePart } from './namePattern';
import { slugOf, withoutReserved } from './safeFileName';

/** What of the workspace decides about a new name. */
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
	/** A question's answer, `''` when there is none. */
	readonly answerOf: (name: string) => string;
}

/** Most digits of a number that is counted on. */
const MAX_DIGITS = 9;

/**
 * The name that a pattern gives, safe on every system; undefined when one of its answers has no letter or digit. A
 * number is one more than the highest that follows the same beginning: over the whole workspace when the beginning has
 * the day in it, else in the folder.
 * @param skip how many numbers to leave out, for names that are taken all the same.
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
	// A pattern's own dots at the ends would hide the file or be cut off by the system.
	return withoutReserved(withoutDoubledEnd(name, parts).replace(/^[.-]+|(?<![.-])[.-]+$/gu, ''));
}

/** A title that ends in what the pattern adds anyway keeps it once: no `-implementation-plan-implementation-plan`. */
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

/** Whether a path is in use, in whatever case and composition of letters: not every system tells them apart. */
export function isTaken(path: string, taken: ReadonlySet<string>): boolean {
	return taken.has(pathKey(path));
}

/** A path as it is compared. */
export function pathKey(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

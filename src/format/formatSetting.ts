import { FORMAT_NAMES, type FormatName } from '../document/model/planFacts';
import type { FormatOptions } from './base/formatOptions';
import type { PlanFormat } from './base/planFormat';

/** The value of the setting `taskDocs.formats`. */
export interface FormatSetting {
	readonly formats: FormatOptions;
	/** A sentence for each part of the value that is ignored. */
	readonly mistakes: readonly string[];
}

/** Maximum formats of a team; each is tried on every file. */
const MAX_OWN = 30;
/** Maximum lines from the top that are searched for `contains`. */
const MAX_HEADER_LINES = 60;
const KEYS = ['files', 'contains', 'begun', 'boxes', 'unit'];
const BOXES = ['all', 'work', 'none'] as const;

/**
 * Reads the value of `taskDocs.formats`: by name, `false` for a tool's format that is switched off, or an object with a
 * team's own format. Never throws; what cannot be read is ignored and reported.
 * @param createMatcher makes a matcher of workspace-relative paths from globs
 */
export function readFormatSetting(value: unknown, createMatcher: (globs: readonly string[]) => (path: string) => boolean): FormatSetting {
	const off = new Set<FormatName>();
	const own: PlanFormat[] = [];
	const mistakes: string[] = [];
	if (value !== undefined && !isObject(value)) {
		mistakes.push('taskDocs.formats is not an object.');
	}
	for (const [name, given] of isObject(value) ? Object.entries(value) : []) {
		const known = FORMAT_NAMES.find(format => format === name);
		if (typeof given === 'boolean') {
			if (known === undefined) {
				mistakes.push(`taskDocs.formats: there is no format "${name}" to switch ${given ? 'on' : 'off'}.`);
			} else if (!given) {
				off.add(known);
			}
		} else if (known !== undefined) {
			mistakes.push(`taskDocs.formats: "${name}" is a tool's format, which can only be true or false.`);
		} else {
			const format = own.length < MAX_OWN ? readOwn(name, given, createMatcher) : `there are more than ${MAX_OWN} formats.`;
			if (typeof format === 'string') {
				mistakes.push(`taskDocs.formats: "${name}" is ignored, since ${format}`);
			} else {
				own.push(format);
			}
		}
	}
	return { formats: { off, own }, mistakes };
}

/** A team's format, or what is wrong with it. */
function readOwn(
	name: string,
	value: unknown,
	createMatcher: (globs: readonly string[]) => (path: string) => boolean,
): PlanFormat | string {
	if (!isObject(value)) {
		return 'it is neither an object nor true or false.';
	}
	const unknown = Object.keys(value).find(key => !KEYS.includes(key));
	if (unknown !== undefined) {
		return `it has the unknown key "${unknown}".`;
	}
	const { files, contains, begun = '', boxes = 'all', unit = false } = value;
	const globs = typeof files === 'string' ? [files] : files;
	if (!Array.isArray(globs) || globs.length === 0 || !globs.every(glob => typeof glob === 'string' && glob.trim() !== '')) {
		return '"files" is not a glob or a list of globs.';
	}
	if (contains !== undefined && (typeof contains !== 'string' || contains.trim() === '')) {
		return '"contains" is not a text.';
	}
	if (typeof begun !== 'string' || /[xX\s\]]/u.test(begun)) {
		return '"begun" is not a text of marks, such as "-" or "->"; "x" and spaces are taken.';
	}
	const which = BOXES.find(known => known === boxes);
	if (which === undefined) {
		return '"boxes" is not "all", "work" or "none".';
	}
	if (typeof unit !== 'boolean') {
		return '"unit" is not true or false.';
	}
	return {
		name: `custom:${name}`,
		path: { test: createMatcher(globs as readonly string[]) },
		...(contains !== undefined && {
			looksRight: document => document.linesWith(contains as string).some(line => line < MAX_HEADER_LINES),
		}),
		...(unit && { hasUnit: true }),
		boxes: which,
		begunMarks: begun,
		isParsed: false,
		isTicked: which !== 'none',
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

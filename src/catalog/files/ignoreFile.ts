import ignore, { type Ignore } from 'ignore';
import { countWildcards } from './glob';

/** The name of ignore files, whose rules apply to their own folder and below. */
export const IGNORE_FILE_NAME = '.gitignore';

/** What an ignore file says about a path: `undefined` when none of its rules matches. */
export type IgnoreVerdict = 'ignored' | 'kept' | undefined;

/** The rules of one ignore file; paths are relative to its folder, a folder's with a final `/`. */
export type IgnoreRules = (path: string) => IgnoreVerdict;

/** Rules beyond these limits are ignored: an untrusted repository could make each path cost seconds. */
const MAX_RULES = 5000;
const MAX_RULE = 1000;
const MAX_WILDCARDS_IN_SEGMENT = 3;
const MAX_WILDCARD_SEGMENTS = 8;
/** Each one multiplies the attempts by the folders of a path, except a final `/**`. */
const MAX_GLOBSTARS = 2;

/** Reads a `.gitignore` as git does, with case-sensitive rules. Invalid rules are ignored, as in git. */
export function parseIgnoreFile(text: string): IgnoreRules {
	const rules: Ignore = ignore({ ignorecase: false, allowRelativePaths: true });
	const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r?\n/, MAX_RULES);
	rules.add(lines.filter(isBounded));
	return path => {
		const { ignored, unignored } = rules.test(path);
		return ignored ? 'ignored' : unignored ? 'kept' : undefined;
	};
}

function isBounded(line: string): boolean {
	if (line.length > MAX_RULE) {
		return false;
	}
	const wildcards = line.split('/').map(countWildcards);
	return (
		wildcards.every(count => count <= MAX_WILDCARDS_IN_SEGMENT) &&
		wildcards.filter(count => count > 0).length <= MAX_WILDCARD_SEGMENTS &&
		line.split('**/').length - 1 <= MAX_GLOBSTARS
	);
}

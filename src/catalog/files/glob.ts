import { globExpression } from './globExpression';

/** Whether a relative path (`/` between segments, no final slash) matches a glob. */
export type GlobMatcher = (path: string) => boolean;

/** Globs beyond these limits match nothing: they are never intended, and untrusted settings could make each path cost seconds. */
const MAX_GLOB = 1000;
const MAX_WILDCARDS_IN_SEGMENT = 5;
const MAX_GLOBSTARS = 5;
/** Each brace multiplies the cost of a match. */
const MAX_WITH_BRACES = 2;

/**
 * A matcher for VS Code's globs: `*`, `**`, `?`, `{a,b}`, `[ab]`; a leading dot in a name is not special. A leading `./` or
 * `/` and a final `/` are ignored. Case-sensitive, except in a file's extension: `*.md` matches `UP.MD`. Invalid globs
 * (empty, too long) match nothing.
 */
export function createGlobMatcher(globs: readonly string[]): GlobMatcher {
	const plain = globs.map(plainGlob).filter(glob => glob !== undefined);
	const common = commonMatcher(plain);
	const expressions = plain.filter(glob => !COMMON.test(glob)).map(glob => globExpression(glob));
	const rest = expressions.length === 0 ? undefined : new RegExp(expressions.join('|'));
	const matches: GlobMatcher = path => common(path) || rest?.test(path) === true;
	return path => {
		if (matches(path)) {
			return true;
		}
		const lower = withLowerExtension(path);
		return lower !== path && matches(lower);
	};
}

/** A name anywhere (`**\/name`), also with everything below (`**\/name/**`), or the end of names (`**\/*.md`), without other wildcards. */
const COMMON = /^\*\*\/(?:(?<last>[^*?[\]{}\\/]+)|(?<anywhere>[^*?[\]{}\\/]+)\/\*\*|\*(?<ending>[^*?[\]{}\\/]+))$/;

/** Matches globs of common shapes without expressions: each runs on every file of a workspace, where a dozen expressions would take most of the time. */
function commonMatcher(globs: readonly string[]): GlobMatcher {
	const found = globs.map(glob => COMMON.exec(glob)?.groups ?? {});
	const textsOf = (name: string): string[] => found.flatMap(groups => groups[name] ?? []);
	const names = new Set(textsOf('anywhere'));
	const lastNames = new Set([...textsOf('last'), ...names]);
	const endings = textsOf('ending');
	return path => {
		let start = 0;
		for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
			if (names.has(path.slice(start, end))) {
				return true;
			}
			start = end + 1;
		}
		const name = start === 0 ? path : path.slice(start);
		return lastNames.has(name) || endings.some(ending => name.endsWith(ending));
	};
}

/** The segments of a glob before the first one with a wildcard, joined: no file above this folder can match. */
export function globBase(glob: string): string {
	const segments = withoutAnchors(glob).split('/');
	const firstWild = segments.findIndex(segment => /[*?[{\\]/.test(segment));
	return segments.slice(0, firstWild < 0 ? undefined : firstWild).join('/');
}

/** The glob relative to the folder: without a leading `./` or `/` and without a final `/`. */
export function withoutAnchors(glob: string): string {
	const start = glob.startsWith('./') ? 2 : glob.startsWith('/') ? 1 : 0;
	return glob.slice(start, glob.endsWith('/') ? -1 : undefined);
}

/** The glob in normal form; undefined for one that matches nothing. */
function plainGlob(glob: string): string | undefined {
	const plain = withoutAnchors(glob.trim()).replace(/(^|\/)(?:\*\*\/)+/g, '$1**/');
	const hasBraces = plain.includes('{');
	const isEndless =
		plain.split('/').some(segment => countWildcards(segment) > (segment.includes('{') ? MAX_WITH_BRACES : MAX_WILDCARDS_IN_SEGMENT)) ||
		plain.split('**/').length - 1 > (hasBraces ? MAX_WITH_BRACES : MAX_GLOBSTARS);
	return plain === '' || plain.length > MAX_GLOB || isEndless ? undefined : plain;
}

/** Runs of stars in a segment of a glob or of an ignore rule; each one multiplies the cost of a match. */
export function countWildcards(segment: string): number {
	return segment.match(/\*+/g)?.length ?? 0;
}

function withLowerExtension(path: string): string {
	const dot = path.lastIndexOf('.');
	return dot > path.lastIndexOf('/') ? path.slice(0, dot) + path.slice(dot).toLowerCase() : path;
}

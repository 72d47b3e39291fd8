import { codeSpans, overlaps, type Span } from '../../document/model/brackets';
import { writtenLinks } from '../../document/relation/writtenLinks';
import { lastSegment } from '../../util/paths';

/** A path that an item names. */
export interface ClaimedPath {
	/** `/` between segments, without a line number. */
	readonly path: string;
	/** UTF-16 characters in the line. */
	readonly start: number;
	readonly end: number;
	/** What the item says of the file. */
	readonly claim: 'there' | 'deleted';
}

/** Extensions of files that people write and keep in a repository. */
const EXTENSION =
	/\.(?:astro|bash|c|cc|clj|cpp|cs|css|csv|dart|ex|exs|fish|go|gradle|graphql|h|hpp|hs|html|ini|ipynb|java|js|json|jsonc|jsx|kt|kts|less|lua|m|mdc?|mdx|mjs|cjs|mts|cts|php|prisma|proto|ps1|py|rb|rs|sass|scala|scss|sh|sol|sql|svelte|svg|swift|tf|toml|ts|tsx|vue|xml|ya?ml|zig)$/iu;
/** Neither blanks nor characters of patterns, calls and blanks to fill in. */
const PATH = /^[\p{L}\p{N}_.@+()[\]/-]+$/u;
/** Names that stand for others, and folders that builds make. */
const SAMPLE =
	/(?:^|\/)(?:path\/to|foo|bar|your|my|example|x{2,}|n{3,})(?=[/._-])|\.\.\.|^(?:dist|build|out|coverage|target|tmp|temp|node_modules|\.next|\.git)\/|^@/iu;
/** The item deals with a file that needn't be there any more, or was never needed. */
const GONE =
	/\b(?:archiv\w+|clean(?:ed|s)? ?up|consolidat\w+|convert\w*|defer\w*|delet\w+|deprecat\w+|drop\w*|eliminat\w+|extract\w*|fold(?:ed)?|inlin\w+|instead|legacy|merg\w+|migrat\w+|mov(?:e|es|ed|ing)|n\/?a|no longer|not (?:needed|required|applicable|necessary)|obsolete|old|optional(?:ly)?|or|port(?:ed)?|previously|refactor\w*|remov\w+|renam\w+|replac\w+|revert\w*|skip\w*|split\w*|superseded|temporar\w+|transform\w*|unless|unused|unnecessary|if)\b|→|->|=>|~~|–>|[⏭❌🚫]/iu;
/** Titles and headings of work after which files need not be there any more. */
const GONE_ABOVE =
	/\b(?:archiv\w+|clean\w*(?:[ -]?up)?|consolidat\w+|delet\w+|deprecat\w+|drop(?:ped)?|eliminat\w+|legacy|merg\w+|migrat\w+|mov(?:e|ed|ing)|obsolete|out of scope|refactor\w*|remov\w+|renam\w+|reorgani[sz]\w+|replac\w+|restructur\w+|retir\w+|revert\w*|split\w*|stale|temporary|unused)\b/iu;
/** The word that an item begins with, if it says that something was made. */
const MADE = /^(?:add|build|built|creat|document|establish|generat|implement|introduc|scaffold|set|writ|wrote)/iu;
/** A file's name without its extension that says enough to be no other file's, and no product's name such as `Node`. */
const OWN_NAME = /[\p{L}\p{N}][-_.][\p{L}\p{N}]|[a-z][A-Z]/u;
/** The words of an item that says nothing but that files were deleted; an id or a label such as `P` may precede them. */
const DELETION = /^(?:deleted?|removed?)$/iu;
const OF_DELETION = /^(?:the|obsolete|old|legacy|unused|dead|files?|and)$/iu;
const MAX_LINE = 1000;
const MAX_PATHS = 12;

/**
 * The paths in a line that begins with a checked item: those in code spans and links, and words with a slash. Paths that
 * need not be there, such as those of a moved file, are left out. Linear in the line.
 * @param line the whole line
 * @param from where the item's text begins; UTF-16
 */
export function claimedPaths(line: string, from: number): readonly ClaimedPath[] {
	const text = line.slice(0, MAX_LINE);
	const said = text.slice(from).trim();
	const isDeletion = saysOnlyDeleted(said);
	if (!isDeletion && mayBeGone(said)) {
		return [];
	}
	const found: ClaimedPath[] = [];
	const add = (start: number, end: number): void => {
		const written = text.slice(start, end).replace(/[:#][L\d:-]{1,20}$/u, '');
		const path = written.replace(/^\.\//u, '');
		if (
			isClaimable(path) &&
			(path.includes('/') || (isMade && OWN_NAME.test(path.slice(0, path.lastIndexOf('.'))))) &&
			found.length < MAX_PATHS
		) {
			found.push({ path, start, end: start + written.length, claim: isDeletion ? 'deleted' : 'there' });
		}
	};
	const isMade = MADE.test(/\p{L}{3,}/u.exec(said)?.[0] ?? '');
	const code = codeSpans(text).filter(([start]) => start >= from);
	for (const [start, end] of code) {
		const inner = text.slice(start, end).replaceAll('`', '').trim();
		const at = start + text.slice(start, end).indexOf(inner);
		add(at, at + inner.length);
	}
	const links = writtenLinks(text).filter(({ start }) => start >= from);
	for (const { form, targetStart, targetEnd, target } of links) {
		// The text of a Markdown document is looked up as a document.
		if (form === 'link' && text.slice(targetStart, targetEnd) === target && !/\.(?:md|markdown)$/iu.test(target)) {
			add(targetStart, targetEnd);
		}
	}
	const taken: Span[] = [...code, ...links.map(({ start, end }): Span => [start, end])];
	for (const match of text.matchAll(/[^\s`"'“”‘’,;:()<>|*]{3,260}/gu)) {
		const word = match[0].replace(/[.!?]{1,3}$/u, '');
		const start = match.index;
		if (start >= from && word.includes('/') && !overlaps(taken, start, start + word.length)) {
			add(start, start + word.length);
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Whether an item says that what it names was moved or deleted, or was never needed. */
export function mayBeGone(text: string): boolean {
	return GONE.test(withoutCode(text.slice(0, MAX_LINE)));
}

/** Whether what stands above an item, such as a heading, says that files were deleted or moved. */
export function isAboutGoneFiles(text: string): boolean {
	return GONE_ABOVE.test(withoutCode(text.slice(0, MAX_LINE)));
}

function isClaimable(path: string): boolean {
	const name = lastSegment(path);
	return (
		PATH.test(path) &&
		!path.includes('//') &&
		EXTENSION.test(name) &&
		/[\p{L}\p{N}]/u.test(name.slice(0, name.lastIndexOf('.'))) &&
		!SAMPLE.test(path)
	);
}

/** Whether a text consists of a word for deleting, names of files, and nothing that says more. */
function saysOnlyDeleted(text: string): boolean {
	const words = (withoutCode(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !/\d|^\p{Lu}{1,2}$/u.test(word));
	const [first = '', ...rest] = words;
	return text.includes('`') && DELETION.test(first) && rest.every(word => OF_DELETION.test(word));
}

function withoutCode(text: string): string {
	return text.replace(/`[^`]{0,260}`/gu, '`');
}

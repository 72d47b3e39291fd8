import { isOpenItem } from '../read/items';
import { codeSpans } from '../model/brackets';
import { findPlaceholders } from '../placeholder/findPlaceholders';
import type { TaskDocument } from '../model/model';
import { listLines, type ListLine } from './listLines';
import { writtenLinks } from './writtenLinks';
import { lineRange, type Range } from '../model/text';

/** A file that a document says it will change or create. */
export interface ListedPath {
	readonly action: 'create' | 'modify';
	/** Relative to the workspace folder or the document, `/` between segments; may lead outside the workspace folder. */
	readonly path: string;
	/** Of the path's text, within one line. */
	readonly range: Range;
	/** Index into `items` of the task list item that the path begins, or -1. */
	readonly item: number;
	/** That item's box is open. */
	readonly isOpen: boolean;
	/** The line says that the file is new, moved, or may not be needed; present only then. */
	readonly isNew?: true;
}

/** Words about a file that is not there yet, no longer, or perhaps. */
const NEW =
	/\b(?:new|creat(?:e|es|ed|ing)|add(?:ed)? (?:file|module)|renamed?|moved?|deleted?|removed?|extract(?:ed)?|split|introduced?|if (?:it )?(?:exists?|needed|present|any|necessary)|optional(?:ly)?|potential(?:ly)?|possibly|maybe|or similar|or equivalent|to be determined|tbd)\b/iu;
const MAX_LOOKED_AT = 400;
/** More paths than this are not read. */
const MAX_PATHS = 300;
/** A path has a slash or an extension, and no characters of patterns, calls or addresses. */
const PATH = /^(?:\.{0,2}\/)?[\p{L}\p{N}_.@()+~ -]+(?:\/[\p{L}\p{N}_.@()+~ [\]-]+)*$/u;

/**
 * The paths in the lists below headings such as `Files to Modify`, `Files to Update`, `Files to Create` and `New Files
 * to Create`, by position: the first code span, link or word of a list line that looks like a path, but not placeholders,
 * sample paths, folders, patterns and addresses. At most 300. Never throws; linear in the document.
 */
export function readListedPaths(document: TaskDocument): readonly ListedPath[] {
	const found: ListedPath[] = [];
	document.sections.forEach((section, index) => {
		const action = section.meaning.lists;
		for (const line of action ? listLines(document, index) : []) {
			const place = pathIn(line);
			if (action && place && found.length < MAX_PATHS) {
				const item = document.items.findIndex(candidate => candidate.line === line.line);
				found.push({
					action,
					path: line.text.slice(place[0], place[1]),
					range: lineRange(line.line, place[0], place[1]),
					item,
					isOpen: document.items.slice(item, item + 1).some(isOpenItem),
					...(NEW.test(`${line.text.slice(0, place[0])} ${line.text.slice(place[1])}`.slice(0, MAX_LOOKED_AT)) && { isNew: true }),
				});
			}
		}
	});
	return found;
}

function pathIn({ text, start }: ListLine): readonly [number, number] | undefined {
	const [link] = writtenLinks(text.slice(start));
	const [code] = codeSpans(text.slice(start));
	const word = /^[*_]{0,2}([^\s*:`[\]()]{1,260})(?=[\s*:]|$)/u.exec(text.slice(start));
	const place: readonly [number, number] | undefined =
		code && code[0] <= 3
			? [start + code[0] + 1, start + code[1] - 1]
			: link && link.form === 'link' && link.start <= 3
				? [start + link.targetStart, start + link.targetEnd]
				: word
					? [start + word[0].length - (word[1] ?? '').length, start + word[0].length]
					: undefined;
	const path = place ? text.slice(place[0], place[1]) : '';
	const isPath = PATH.test(path) && /\/|\.\w{1,10}$/u.test(path) && !path.endsWith('/') && !path.startsWith('/');
	return place &&
		isPath &&
		path.length <= 260 &&
		findPlaceholders([text.slice(0, place[1] + 1)]).every(({ range }) => range.end.character <= place[0])
		? place
		: undefined;
}

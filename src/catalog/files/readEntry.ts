import type { ProblemCode } from '../../document/model/problem';
import type { WordMeanings } from '../../document/model/wordMeanings';
import { readSprintStatus, SPRINT_STATUS } from '../../format/sprintStatus';
import type { FormatOptions } from '../../format/base/formatOptions';
import { readDocument, type ReadDocumentOptions } from '../../format/readDocument';
import { lineRange, type Range } from '../../document/model/text';
import { lastSegment } from '../../util/paths';
import { decode } from './decode';
import { summarize, type Entry, type EntryProblem, type Location } from '../entry';
import { MAX_FILE_BYTES, type SourceFile } from './source';

export interface ReadOptions {
	/** See ParseOptions. */
	readonly fieldAliases?: Readonly<Record<string, readonly string[]>> | undefined;
	/** See ParseOptions. */
	readonly templateFolders?: readonly string[] | undefined;
	/** See ParseOptions. */
	readonly meanings?: WordMeanings | undefined;
	/** See ReadDocumentOptions. */
	readonly formats?: FormatOptions | undefined;
	/** See SummarizeOptions. */
	readonly skipChecks?: boolean | undefined;
	/** The entry this file had before. When the file cannot be read any more, its facts are kept beside the problem. */
	readonly previous?: Entry | undefined;
}

/**
 * The entry of a file. Never throws. Text that is not valid UTF-8 is read as far as it goes; a file that cannot be
 * read at all is a task document only if it was one before.
 */
export function readEntry(file: SourceFile, location: Location, options: ReadOptions = {}): Entry {
	if ('problem' in file) {
		const parameters: EntryProblem['parameters'] =
			file.problem === 'too-large' ? { bytes: file.bytes, limit: MAX_FILE_BYTES } : { detail: file.detail };
		return entryWithoutText(location, problem(file.problem, START, parameters), options);
	}
	const { text, isValid } = decode(file.bytes);
	const entry = readTextEntry(text, location, options);
	return isValid ? entry : { ...entry, problems: [problem('not-utf8', firstReplacement(text), {}), ...entry.problems] };
}

/** The entry of a document whose text is at hand, such as an open one. A byte order mark is passed over. */
export function readTextEntry(text: string, location: Location, options: ReadOptions = {}): Entry {
	const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	if (lastSegment(location.path) === SPRINT_STATUS) {
		// Not Markdown: only what it says of stories counts.
		return {
			...summarize(readDocument('', parseOptions(location, options)), location),
			isTaskDocument: false,
			claims: readSprintStatus(plain, options.meanings),
		};
	}
	return summarize(readDocument(plain, parseOptions(location, options)), location, options);
}

function entryWithoutText(location: Location, reason: EntryProblem, options: ReadOptions): Entry {
	if (options.previous) {
		return { ...options.previous, ...location, problems: [reason] };
	}
	// An empty text gives the title by the file's name.
	const entry = summarize(readDocument('', parseOptions(location, options)), location);
	return { ...entry, isTaskDocument: false, problems: [reason] };
}

function parseOptions(location: Location, { fieldAliases, templateFolders, meanings, formats }: ReadOptions): ReadDocumentOptions {
	return {
		path: location.path,
		...(fieldAliases && { fieldAliases }),
		...(templateFolders && { templateFolders }),
		...(meanings && { meanings }),
		formats,
	};
}

const START = lineRange(0, 0, 0);

function problem(code: ProblemCode, range: Range, parameters: EntryProblem['parameters']): EntryProblem {
	return { code, range, severity: 'warning', parameters };
}

/** The first character that stands for invalid bytes. */
function firstReplacement(text: string): Range {
	const end = text.indexOf('\ufffd');
	let line = 0;
	let start = 0;
	for (let at = 0; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
			line++;
			start = at + 1;
		}
	}
	return lineRange(line, end - start, end - start + 1);
}

import { markdownTarget, markdownText } from '../board/export/escape';
import type { Entry } from '../catalog/entry';
import { relativePath } from '../catalog/relations/paths';
import { dueDay } from '../document/date/dueDay';
import { parse } from '../document/read/parse';
import type { TaskDocument } from '../document/model/model';
import type { TextEdit } from '../document/model/text';
import { Failure } from '../node/failure';
import { commonEnds } from '../util/commonEnds';
import { progressText, statusInWords } from './listTable';

/** `<!-- task-docs: QUERY -->`; before the colon `list` or `table`, and `view` where a view's name follows. */
const START = /^ {0,3}<!--[ \t]*task-docs(?:[ \t]+(list|table))?(?:[ \t]+(view))?[ \t]*:(.*)-->[ \t]*$/;
const END = /^ {0,3}<!--[ \t]*task-docs[ \t]+end[ \t]*-->[ \t]*$/;

/** A query, or the name of a view. */
export interface Asked {
	readonly text: string;
	readonly isView: boolean;
	/** The 1-based line of the marker. */
	readonly line: number;
}

export type FindDocuments = (asked: Asked) => readonly Entry[];

interface Region {
	/** 0-based lines of the markers. */
	readonly start: number;
	readonly end: number;
	readonly form: 'list' | 'table';
	readonly asked: Asked;
}

/**
 * The edits that put the results of queries between the markers of a Markdown file. `[]` if all are up to date. Markers
 * in code are ignored.
 * @param path the file's, relative to the workspace, for links
 * @param eol the file's line ending
 * @throws Failure for a marker without its end, and for a file without markers
 */
export function renderQueries(document: TaskDocument, path: string, eol: string, find: FindDocuments): readonly TextEdit[] {
	const regions = findRegions(document);
	if (regions.length === 0) {
		throw new Failure(`${path} has no queries. Add a line "<!-- task-docs: stage:todo -->" and a line "<!-- task-docs end -->" below it.`);
	}
	return regions.flatMap(({ start, end, form, asked }) => {
		const entries = find(asked);
		const lines = ['', ...(entries.length === 0 ? ['No documents.'] : form === 'list' ? list(entries, path) : table(entries, path)), ''];
		return replaceLines(document.lines, start + 1, end, lines, eol);
	});
}

function findRegions(document: TaskDocument): readonly Region[] {
	const isMarker = (line: string): boolean => START.test(line) || END.test(line);
	// With words in the place of the markers, what is not prose is code.
	const plain = parse(document.lines.map(line => (isMarker(line) ? 'x' : line)).join('\n'));
	const regions: Region[] = [];
	let open: Omit<Region, 'end'> | undefined;
	for (const [at, line] of document.lines.entries()) {
		if (!isMarker(line) || !plain.isProse(at)) {
			continue;
		}
		const start = START.exec(line);
		if (start) {
			if (open) {
				throw notClosed(open);
			}
			open = {
				start: at,
				form: start[1] === 'list' ? 'list' : 'table',
				asked: { text: (start[3] ?? '').trim(), isView: start[2] !== undefined, line: at + 1 },
			};
		} else if (open) {
			regions.push({ ...open, end: at });
			open = undefined;
		} else {
			throw new Failure(`Line ${at + 1} ends a query that doesn't begin. Add a line such as "<!-- task-docs: stage:todo -->" above it.`);
		}
	}
	if (open) {
		throw notClosed(open);
	}
	return regions;
}

function notClosed({ start }: Pick<Region, 'start'>): Failure {
	return new Failure(`The query in line ${start + 1} has no end. Add a line "<!-- task-docs end -->" below it.`);
}

function list(entries: readonly Entry[], from: string): readonly string[] {
	return entries.map(entry => {
		const due = dueDay(entry);
		const facts = [statusInWords(entry), entry.priority.text ?? '', progressText(entry), due === undefined ? '' : `due ${due}`];
		const known = facts.filter(fact => fact !== '').map(markdownText);
		return `- ${link(entry, from)}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
	});
}

function table(entries: readonly Entry[], from: string): readonly string[] {
	const rows = entries.map(entry => [
		link(entry, from),
		markdownText(statusInWords(entry)),
		markdownText(entry.priority.text ?? ''),
		progressText(entry),
		dueDay(entry) ?? '',
	]);
	const headings = ['Document', 'Status', 'Priority', 'Progress', 'Due'];
	return [headings, headings.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
}

function link({ title, path }: Entry, from: string): string {
	return `[${markdownText(title)}](${markdownTarget(relativePath(from, path))})`;
}

/** Replaces the lines from `start` to `end`, exclusive, by others, as far as they differ. */
function replaceLines(lines: readonly string[], start: number, end: number, wanted: readonly string[], eol: string): readonly TextEdit[] {
	const old = lines.slice(start, end);
	const { head, tail } = commonEnds(old, wanted);
	if (head === old.length && head === wanted.length) {
		return [];
	}
	return [
		{
			range: { start: { line: start + head, character: 0 }, end: { line: end - tail, character: 0 } },
			newText: wanted
				.slice(head, wanted.length - tail)
				.map(line => line + eol)
				.join(''),
		},
	];
}

import type { TaskDocument } from '../../document/model/model';
import { itemId, knownLines, type KnownLine } from './knownLines';
import { mergeItems } from './mergeItems';
import { mergeLine } from './mergeLine';
import { mergeSequences, narrowedConflict, type MergedPart } from './mergeSequences';

export interface MergeOptions {
	/** Reads a version of the document. */
	readonly read: (text: string) => TaskDocument;
	/** The labels after the markers of a conflict: the names of the two sides. */
	readonly labels: readonly [ours: string, theirs: string];
	/** How many characters a marker has; 7 in git by default. */
	readonly markerSize: number;
}

export interface MergeResult {
	/** The merged text. Every conflict stands in it between git's markers. */
	readonly text: string;
	readonly conflicts: number;
	/** Ids that several items have now, although no version had them more than once. */
	readonly duplicateIds: readonly string[];
}

/**
 * Merges two changed versions of a document. Where git merges lines without a conflict, the result is the same. Else items
 * and fields are merged one by one: checked, dated, added and moved items, and fields that are beside each other, don't
 * conflict. Nothing of any side is lost: what can't be merged stays a conflict with both versions. Pure.
 */
export function mergeDocuments(base: string, ours: string, theirs: string, options: MergeOptions): MergeResult {
	const versions = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
	const plain = mergeSequences(versions.base, versions.ours, versions.theirs);
	const parts = plain.every(({ merged }) => merged) ? plain : (mergeByItem(versions, options.read) ?? plain);
	return written(parts, versions, options);
}

/** Merges without looking at what lines mean, such as those of a file that isn't text. */
export function mergeLines(base: string, ours: string, theirs: string, options: Pick<MergeOptions, 'labels' | 'markerSize'>): MergeResult {
	const versions = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
	return written(mergeSequences(versions.base, versions.ours, versions.theirs), versions, options);
}

/** The three versions of a document in lines, with their line ends. */
interface Versions {
	readonly base: readonly string[];
	readonly ours: readonly string[];
	readonly theirs: readonly string[];
}

/** Lines as git has them. */
function linesOf(text: string): readonly string[] {
	return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** A line that all versions have, in each of them. */
interface SharedLine {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	/** Undefined when both sides changed the same part of it. */
	readonly merged: string | undefined;
}

/** Begins the name of a shared line. No line of a document has a line end in its middle. */
const SHARED = '\n';

/**
 * Gives each line that all versions have, however changed, one name, merges the versions with these names, and then puts
 * the merged lines in their places. Undefined if a shared line would be lost or doubled that way.
 */
function mergeByItem(versions: Versions, read: MergeOptions['read']): readonly MergedPart[] | undefined {
	const shared = sharedLines(versions, read);
	const names = (side: keyof Versions): readonly string[] => {
		const lines = [...versions[side]];
		for (const [key, { places }] of shared) {
			lines[places[side]] = `${SHARED}${key}`;
		}
		return lines;
	};
	const lineOf = (name: string): SharedLine | undefined => (name.startsWith(SHARED) ? shared.get(name.slice(1)) : undefined);
	/** The lines of a conflict: merged ones where both sides can be merged, so that no side's change is left out. */
	const restored = (lines: readonly string[], side: keyof Versions): readonly string[] =>
		lines.map(name => {
			const line = lineOf(name);
			return line ? (line.merged ?? line[side]) : name;
		});
	const parts = mergeSequences(names('base'), names('ours'), names('theirs')).flatMap(part => {
		const merged = part.merged ?? mergeItems(part, name => lineOf(name)?.ours ?? name);
		return merged ? { merged } : part;
	});
	const counts = new Map<string, number>();
	for (const name of parts.flatMap(({ merged = [] }) => merged)) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const conflicts = parts.flatMap(part => (part.merged ? [] : part));
	for (const [key, { merged }] of shared) {
		const name = `${SHARED}${key}`;
		const count = counts.get(name) ?? 0;
		const [ours, theirs] = [conflicts.some(part => part.ours.includes(name)), conflicts.some(part => part.theirs.includes(name))];
		// Of a line that can't be merged, a conflict must show both versions.
		if (count > 1 || (count === 0 && !(ours && theirs) && (merged === undefined || !(ours || theirs)))) {
			return undefined;
		}
	}
	return parts.flatMap((part): readonly MergedPart[] => {
		if (!part.merged) {
			return [{ base: restored(part.base, 'base'), ours: restored(part.ours, 'ours'), theirs: restored(part.theirs, 'theirs') }];
		}
		return part.merged.map(name => {
			const line = lineOf(name);
			return !line
				? { merged: [name] }
				: line.merged === undefined
					? { base: [line.base], ours: [line.ours], theirs: [line.theirs] }
					: { merged: [line.merged] };
		});
	});
}

function sharedLines(
	versions: Versions,
	read: MergeOptions['read'],
): ReadonlyMap<string, SharedLine & { readonly places: Readonly<Record<keyof Versions, number>> }> {
	const documents = {
		base: documentOf(versions.base, read),
		ours: documentOf(versions.ours, read),
		theirs: documentOf(versions.theirs, read),
	};
	const known = {
		base: knownLines(documents.base, versions.base),
		ours: knownLines(documents.ours, versions.ours),
		theirs: knownLines(documents.theirs, versions.theirs),
	};
	const shared = new Map<string, SharedLine & { readonly places: Readonly<Record<keyof Versions, number>> }>();
	for (const [key, base] of known.base) {
		const ours = known.ours.get(key);
		const theirs = known.theirs.get(key);
		if (ours && theirs) {
			const line = (part: KnownLine): string => part.parts.join('');
			const merged =
				mergeLine(base.parts, ours.parts, theirs.parts) ??
				(base.kind === 'modified' ? laterOf(documents.ours, documents.theirs, line(ours), line(theirs)) : undefined);
			shared.set(key, {
				base: line(base),
				ours: line(ours),
				theirs: line(theirs),
				merged,
				places: { base: base.line, ours: ours.line, theirs: theirs.line },
			});
		}
	}
	return shared;
}

/** Lines end at `\n` here, so a document with other line ends has no known lines. A byte order mark is passed over. */
function documentOf(lines: readonly string[], read: MergeOptions['read']): TaskDocument {
	const text = lines.join('');
	return read(/\r(?!\n)/u.test(text) ? '' : text.replace(/^\ufeff/u, ' '));
}

/** The line with the later of two modified dates: both sides were modified, and neither date is anything to keep. */
function laterOf(ours: TaskDocument, theirs: TaskDocument, ourLine: string, theirLine: string): string | undefined {
	return ours.modified === undefined || theirs.modified === undefined ? undefined : ours.modified >= theirs.modified ? ourLine : theirLine;
}

function written(parts: readonly MergedPart[], versions: Versions, { labels, markerSize }: Omit<MergeOptions, 'read'>): MergeResult {
	const eol = versions.ours[0]?.endsWith('\r\n') ? '\r\n' : '\n';
	const marker = (character: string, label = ''): string => `${character.repeat(markerSize)}${label === '' ? '' : ` ${label}`}${eol}`;
	const ended = (lines: readonly string[]): string => {
		const text = lines.join('');
		return text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
	};
	let text = '';
	let conflicts = 0;
	for (const part of parts.flatMap(each => (each.merged ? [each] : narrowedConflict(each.ours, each.theirs)))) {
		if (part.merged) {
			for (const line of part.merged) {
				// Only the last line of a version can lack its line end.
				text += text === '' || text.endsWith('\n') ? line : `${eol}${line}`;
			}
		} else {
			conflicts++;
			text += `${marker('<', labels[0])}${ended(part.ours)}${marker('=')}${ended(part.theirs)}${marker('>', labels[1])}`;
		}
	}
	return { text, conflicts, duplicateIds: duplicateIds(parts, versions) };
}

function duplicateIds(parts: readonly MergedPart[], { base, ours, theirs }: Versions): readonly string[] {
	const before = [base, ours, theirs].map(countIds);
	const after = countIds(parts.flatMap(({ merged = [] }) => merged));
	return [...after].flatMap(([id, count]) => (count > 1 && before.every(counts => (counts.get(id) ?? 0) <= 1) ? [id] : []));
}

function countIds(lines: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const line of lines) {
		const [, text] = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[.\]\s+(.*)/u.exec(line) ?? [];
		const id = text === undefined ? undefined : itemId(text);
		if (id !== undefined) {
			counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
	return counts;
}

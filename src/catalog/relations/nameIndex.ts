import type { Entry } from '../entry';

/** The documents that go by a name, at most a few of them kept; their URIs. */
type Holders = string | readonly string[];

/**
 * Which documents go by which name: an id, a path, a file's name, a title. Holds URIs, not entries, so that it stays
 * good while only the documents' other facts change.
 */
export interface NameIndex {
	/** The URIs of the documents a target may mean, the strongest kind of name first: one, none, or several alike. */
	find(target: string, from: Pick<Entry, 'folder' | 'path'>): readonly string[];
}

const NOBODY: readonly string[] = [];
/** How many holders of one name are told apart. */
const MAX_HOLDERS = 8;

/** Linear in the entries. */
export function createNameIndex(entries: readonly Entry[]): NameIndex {
	const paths = new Map<string, string>();
	const ids = new Map<string, Holders>();
	const stems = new Map<string, Holders>();
	const leads = new Map<string, Holders>();
	const titles = new Map<string, Holders>();
	for (const entry of entries) {
		paths.set(pathKey(entry.folder, entry.path), entry.uri);
		if (entry.isTemplate) {
			continue;
		}
		const stem = stemOf(entry.path).toLowerCase();
		put(stems, stem, entry);
		const lead = leadingId(stem);
		if (lead !== undefined) {
			put(leads, lead, entry);
		}
		if (entry.id !== undefined) {
			put(ids, nameKey(entry.id), entry);
		}
		put(titles, nameKey(entry.title), entry);
	}
	return {
		find: (target, from) => {
			const key = nameKey(target);
			const isPath = /[/\\]|\.(?:md|markdown)$/iu.test(target);
			const path = isPath ? byPath(paths, target, from) : undefined;
			if (path !== undefined) {
				return [path];
			}
			const stem = stemOf(target).toLowerCase();
			const tables: readonly (readonly [ReadonlyMap<string, Holders>, string])[] = isPath
				? target.includes('/') ? [] : [[stems, stem]]
				: [[ids, key], [stems, key], [leads, key], [titles, key]];
			for (const [table, name] of tables) {
				const holders = nearest(table.get(name), from);
				if (holders.length > 0) {
					return holders;
				}
			}
			return NOBODY;
		},
	};
}

/** A name as it is compared: in any case, blanks alike, without a number sign. */
export function nameKey(name: string): string {
	return name.replace(/^[*_`"'\s]+|[*_`"'\s]+$/gu, '').replace(/\s+/gu, ' ').toLowerCase();
}

/** A file's name without folder and extension. */
export function stemOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/iu, '');
}

/** The id that a file's name begins with: `lan-111` of `lan-111-keep-articles`, `2026-11-20_3` of `2026-11-20_3_login`. */
export function leadingId(stem: string): string | undefined {
	return /^(?:\d{4}-\d\d-\d\d_\d{1,4}|[a-z]{1,12}[-_]?\d{1,8}|\d{1,8})(?=[-_. ])/u.exec(stem)?.[0];
}

/**
 * A path from a document's folder, in its one form; undefined when it leads out of the workspace folder or the path is
 * empty. One that begins with `/` is the workspace folder's.
 */
export function resolvePath(target: string, from: string): string | undefined {
	const path = target.replaceAll('\\', '/');
	const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const segment of path.split('/')) {
		if (segment === '..') {
			if (segments.pop() === undefined) {
				return undefined;
			}
		} else if (segment !== '' && segment !== '.') {
			segments.push(segment);
		}
	}
	return segments.length === 0 ? undefined : segments.join('/');
}

function byPath(paths: ReadonlyMap<string, string>, target: string, from: Pick<Entry, 'folder' | 'path'>): string | undefined {
	const ways = [resolvePath(target, from.path), resolvePath(`/${target}`, '')].flatMap((path) => path ?? []);
	for (const way of ways.flatMap((path) => (/\.(?:md|markdown)$/iu.test(path) ? [path] : [path, `${path}.md`]))) {
		const uri = paths.get(pathKey(from.folder, way));
		if (uri !== undefined) {
			return uri;
		}
	}
	return undefined;
}

function pathKey(folder: string, path: string): string {
	return `${folder}\0${path}`;
}

function put(table: Map<string, Holders>, name: string, entry: Entry): void {
	if (name === '') {
		return;
	}
	const known = table.get(name);
	// The folder stands before the URI, so that the holders of one folder can be told.
	const holder = `${entry.folder}\0${entry.uri}`;
	if (known === undefined) {
		table.set(name, holder);
	} else if (typeof known === 'string') {
		table.set(name, [known, holder]);
	} else if (known.length < MAX_HOLDERS) {
		(known as string[]).push(holder);
	}
}

/** Those of the document's own workspace folder, else all. */
function nearest(holders: Holders | undefined, from: Pick<Entry, 'folder'>): readonly string[] {
	if (holders === undefined) {
		return NOBODY;
	}
	const all = typeof holders === 'string' ? [holders] : holders;
	const own = all.filter((holder) => holder.startsWith(`${from.folder}\0`));
	return (own.length > 0 ? own : all).map((holder) => holder.slice(holder.indexOf('\0') + 1));
}

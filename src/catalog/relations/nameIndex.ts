import { planNumber } from '../../format/tools/getShitDone';
import { lastSegment, parentPath } from '../../util/paths';
import type { Entry } from '../entry';
import type { Steps } from '../../util/steps';
import { isSeparated } from '../../document/relation/idWords';
import { leadingId } from './leadingId';
import { ownIds, type OwnId } from './ownIds';
import { resolvePath, stemOf } from './paths';

/** The place of a document that names another. */
export type Place = Pick<Entry, 'folder' | 'path'>;

/** What a name is matched by. */
export type NameMatchKind =
	/** A path relative to the naming document. */
	| 'path'
	/** A path relative to the workspace folder. */
	| 'root-path'
	| 'id'
	/** Its file's name, with or without the extension. */
	| 'file'
	/** The id that its file's name begins with. */
	| 'file-id'
	/** Its title, or an id in its title, its own id or its file's name. */
	| 'title';

/** The documents that a name means. */
export interface NameMatch {
	readonly kind: NameMatchKind;
	/** One URI, or several for an ambiguous name. */
	readonly uris: readonly string[];
}

/**
 * Finds documents by name: an id, a path, a file name or a title. Returns URIs, so it stays valid while only other facts
 * of the documents change.
 */
export interface NameIndex {
	/** The documents that a name means in a document; undefined when there are none. */
	find(target: string, from: Place): NameMatch | undefined;
	/** The one document whose id a word in the prose of a document is; undefined for none and for several. See ownIds. */
	findId(word: string, from: Place): { readonly uri: string; readonly kind: OwnId['kind'] } | undefined;
}

/** Maximum documents kept for one name. */
const MAX_HOLDERS = 8;
/** What says most surely that a document has an id. */
const ID_KINDS: readonly OwnId['kind'][] = ['id', 'file-id', 'title'];
const MARKDOWN = /\.(?:md|markdown)$/iu;

/** Linear in the entries; a step for each. */
export function* nameIndexSteps(entries: readonly Entry[]): Steps<NameIndex> {
	const paths = new Map<string, string>();
	/** Of files whose names are decomposed, as macOS may write them, by their composed names, which people type. */
	const composedPaths = new Map<string, string>();
	const names: Readonly<Record<'id' | 'file' | 'file-id' | 'title' | 'inner-id' | 'own-id', Names>> = {
		id: new Names(),
		file: new Names(),
		'file-id': new Names(),
		title: new Names(),
		'inner-id': new Names(),
		'own-id': new Names(),
	};
	for (const entry of entries) {
		paths.set(`${entry.folder}\0${entry.path}`, entry.uri);
		const composed = entry.path.normalize('NFC');
		if (composed !== entry.path) {
			composedPaths.set(`${entry.folder}\0${composed}`, entry.uri);
		}
		if (!entry.isTemplate) {
			const stem = stemOf(composed).toLowerCase();
			names.file.add(stem, entry);
			names['file-id'].add((entry.family === 'gsd-plan' ? planNumber(lastSegment(entry.path)) : undefined) ?? leadingId(stem) ?? '', entry);
			names.id.add(nameKey(entry.id ?? ''), entry);
			names.title.add(nameKey(entry.title), entry);
			for (const id of innerIds(stem, entry)) {
				names['inner-id'].add(id, entry);
			}
			for (const id of new Set(ownIds(entry).map(({ id }) => nameKey(id)))) {
				names['own-id'].add(id, entry);
			}
		}
		yield;
	}
	const byPath = (kind: 'path' | 'root-path', target: string, from: Place): NameMatch | undefined => {
		const path = resolvePath(target, kind === 'path' ? from.path : '');
		const candidates = path === undefined ? [] : [path, ...(MARKDOWN.test(path) ? [] : [`${path}.md`])];
		const uri = firstOf(candidates, candidate => {
			const composed = `${from.folder}\0${candidate.normalize('NFC')}`;
			return paths.get(`${from.folder}\0${candidate}`) ?? paths.get(composed) ?? composedPaths.get(composed);
		});
		return uri === undefined ? undefined : { kind, uris: [uri] };
	};
	const byName = (name: 'id' | 'file' | 'file-id' | 'title' | 'inner-id', key: string, from: Place): NameMatch | undefined => {
		const uris = names[name].holders(key, from)?.map(({ uri }) => uri);
		return uris && { kind: name === 'inner-id' ? 'title' : name, uris };
	};
	return {
		find: (target, from) => {
			if (target.includes('/') || target.includes('\\') || MARKDOWN.test(target)) {
				return (
					byPath('path', target, from) ??
					byPath('root-path', target, from) ??
					(/[/\\]/u.test(target) ? undefined : byName('file', stemOf(target).toLowerCase(), from))
				);
			}
			const key = nameKey(target);
			return (
				byName('id', key, from) ??
				byName('file', key, from) ??
				byName('file-id', key, from) ??
				byName('title', key, from) ??
				byName('inner-id', key, from)
			);
		},
		findId: (word, from) => {
			const holders = (names['own-id'].holders(nameKey(word), from) ?? []).flatMap(entry => {
				const own = ownIds(entry).find(({ id }) => (isSeparated(word) ? nameKey(id) === nameKey(word) : id === word));
				return own ? [{ uri: entry.uri, kind: own.kind }] : [];
			});
			for (const kind of ID_KINDS) {
				const [first, ...others] = holders.filter(holder => holder.kind === kind);
				if (first) {
					return others.length === 0 ? first : undefined;
				}
			}
			return undefined;
		},
	};
}

/** A name as it is compared: in any case, blanks alike. */
export function nameKey(name: string): string {
	return /^[a-z\d-]*$/u.test(name) ? name : name.trim().replace(/\s+/gu, ' ').normalize('NFC').toLowerCase();
}

function firstOf<T, Found>(items: readonly T[], find: (item: T) => Found | undefined): Found | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

const INNER_ID = /(?<![\p{L}\p{N}])\p{L}{2,12}[-_]\d{1,8}(?![\p{L}\p{N}])/gu;
/** Maximum ids read from one text. */
const MAX_INNER = 4;
/** UTF-16 characters of a title, whose id comes first. */
const MAX_HEADING = 40;

/**
 * The ids after a prefix in a file's name and in the document's own id, and at the beginning of its title:
 * `feat-1076` of `p2-feat-1076-export`, of `P2-FEAT-1076`, and of `Story FEAT-1076: Export`. In lower case.
 */
function innerIds(stem: string, { id = '', title }: Entry): ReadonlySet<string> {
	const found = new Set<string>();
	for (const text of [stem, id, title.slice(0, MAX_HEADING)]) {
		if (/\d/.test(text)) {
			for (const [match] of [...text.toLowerCase().matchAll(INNER_ID)].slice(0, MAX_INNER)) {
				found.add(match);
			}
		}
	}
	return found;
}

/** Whether other folders have plans of the same number. */
function isNumberedInFolder({ family }: Entry): boolean {
	return family === 'ccpm-task' || family === 'gsd-plan';
}

/** The documents of each name, usually one. */
class Names {
	readonly #holders = new Map<string, Entry | Entry[]>();
	/** Plans that are numbered within their folder, by folder and name. Any number of folders can have the same numbers. */
	readonly #beside = new Map<string, Entry | Entry[]>();

	/** `''` is no name. */
	add(name: string, entry: Entry): void {
		if (name !== '') {
			addTo(this.#holders, name, entry);
			if (isNumberedInFolder(entry)) {
				addTo(this.#beside, besideKey(name, entry), entry);
			}
		}
	}

	/** Those in the workspace folder, else all; of plans that are numbered within a folder, those beside. Undefined for none. */
	holders(name: string, from: Place): readonly Entry[] | undefined {
		const known = this.#holders.get(name);
		if (!Array.isArray(known)) {
			return known && [known];
		}
		const beside = this.#beside.get(besideKey(name, from));
		const own = known.filter(({ folder }) => folder === from.folder);
		return beside ? [beside].flat() : own.length > 0 ? own : known;
	}
}

function addTo(names: Map<string, Entry | Entry[]>, name: string, entry: Entry): void {
	const known = names.get(name);
	if (known === undefined) {
		names.set(name, entry);
	} else if (!Array.isArray(known)) {
		names.set(name, [known, entry]);
	} else if (known.length < MAX_HOLDERS) {
		known.push(entry);
	}
}

function besideKey(name: string, { folder, path }: Place): string {
	return `${folder}\0${parentPath(path)}\0${name}`;
}

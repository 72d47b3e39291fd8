import type { Entry } from '../entry';
import type { Steps } from '../../util/steps';
import { resolvePath, stemOf } from './paths';

/** A document's place, as far as names go. */
export type Place = Pick<Entry, 'folder' | 'path'>;

/** What a name is of the document that it means. */
export type NameMatchKind =
	/** The way from the document that says it. */
	| 'path'
	/** The way from the workspace folder. */
	| 'root-path'
	| 'id'
	/** Its file's name, with or without the extension. */
	| 'file'
	/** The id that its file's name begins with. */
	| 'file-id'
	| 'title';

/** Who goes by a name. */
export interface NameMatch {
	readonly kind: NameMatchKind;
	/** One URI, or several that the name does not tell apart. */
	readonly uris: readonly string[];
}

/**
 * Which documents go by which name: an id, a path, a file's name, a title. Answers with URIs, so that it stays good
 * while only the documents' other facts change.
 */
export interface NameIndex {
	/** Who goes by this name, seen from a document; undefined when nobody does. */
	find(target: string, from: Place): NameMatch | undefined;
}

/** How many documents of one name are told apart. */
const MAX_HOLDERS = 8;
const MARKDOWN = /\.(?:md|markdown)$/iu;

/** Linear in the entries; a step for each. */
export function* nameIndexSteps(entries: readonly Entry[]): Steps<NameIndex> {
	const paths = new Map<string, string>();
	const names: Readonly<Record<'id' | 'file' | 'file-id' | 'title', Names>> = {
		id: new Names(),
		file: new Names(),
		'file-id': new Names(),
		title: new Names(),
	};
	for (const entry of entries) {
		paths.set(`${entry.folder}\0${entry.path}`, entry.uri);
		if (!entry.isTemplate) {
			const stem = stemOf(entry.path).toLowerCase();
			names.file.add(stem, entry);
			names['file-id'].add(leadingId(stem) ?? '', entry);
			names.id.add(nameKey(entry.id ?? ''), entry);
			names.title.add(nameKey(entry.title), entry);
		}
		yield;
	}
	const byPath = (kind: 'path' | 'root-path', target: string, from: Place): NameMatch | undefined => {
		const path = resolvePath(target, kind === 'path' ? from.path : '');
		const uri =
			path === undefined
				? undefined
				: (paths.get(`${from.folder}\0${path}`) ?? (MARKDOWN.test(path) ? undefined : paths.get(`${from.folder}\0${path}.md`)));
		return uri === undefined ? undefined : { kind, uris: [uri] };
	};
	const byName = (kind: keyof typeof names, key: string, from: Place): NameMatch | undefined => {
		const uris = names[kind].holders(key, from.folder);
		return uris && { kind, uris };
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
			return byName('id', key, from) ?? byName('file', key, from) ?? byName('file-id', key, from) ?? byName('title', key, from);
		},
	};
}

/** A name as it is compared: in any case, blanks alike. */
export function nameKey(name: string): string {
	return /^[a-z\d-]*$/u.test(name) ? name : name.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The id that a file's name begins with: `LAN-111` of `LAN-111-keep-articles`, `2026-11-20_3` of `2026-11-20_3_login`. */
export function leadingId(stem: string): string | undefined {
	return /^(?:\d{4}-\d\d-\d\d_\d{1,4}|[a-z]{1,12}[-_]?\d{1,8}|\d{1,8})(?=[-_. ])/iu.exec(stem)?.[0];
}

/** The documents of each name, in most cases one. */
class Names {
	readonly #holders = new Map<string, Entry | Entry[]>();

	/** `''` is no name. */
	add(name: string, entry: Entry): void {
		const known = name === '' ? [] : this.#holders.get(name);
		if (known === undefined) {
			this.#holders.set(name, entry);
		} else if (!Array.isArray(known)) {
			this.#holders.set(name, [known, entry]);
		} else if (name !== '' && known.length < MAX_HOLDERS) {
			known.push(entry);
		}
	}

	/** Those of the workspace folder, else all; undefined for none. */
	holders(name: string, folder: string): readonly string[] | undefined {
		const known = this.#holders.get(name);
		if (!Array.isArray(known)) {
			return known && [known.uri];
		}
		const own = known.filter(entry => entry.folder === folder);
		return (own.length > 0 ? own : known).map(({ uri }) => uri);
	}
}

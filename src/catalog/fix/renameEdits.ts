import type { TaskDocument } from '../../document/model/model';
import { documentLinks } from '../../document/relation/documentLinks';
import { findIdWords } from '../../document/relation/idWords';
import { MAX_RELATIONS, readRelations } from '../../document/relation/relations';
import { lineRange, type Range, type TextEdit } from '../../document/model/text';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { leadingId } from '../relations/leadingId';
import { mayHaveIdWord } from '../relations/mayHaveIdWord';
import { nameKey, type NameMatch } from '../relations/nameIndex';
import { ownIds, type OwnId } from '../relations/ownIds';
import { resolvePath, stemOf } from '../relations/paths';
import { relationIndexOf, type RelationIndex } from '../relations/relationIndex';
import type { DocumentEdits } from './workspaceFix';
import { writePath, type PathStyle } from './writePath';

/** A document that gets a new path or id. */
export interface Renaming {
	/** Its entry before the renaming. */
	readonly from: Entry;
	/** Its new URI, in the same workspace folder or another. */
	readonly folder: string;
	/** Workspace-relative, `/` between segments. */
	readonly path: string;
	/** Its new id; undefined when the id stays, or follows from its file's name. */
	readonly id?: string | undefined;
	/** The id that becomes the new one; by default that of its id field. */
	readonly oldId?: string | undefined;
}

/**
 * The URIs of the documents that renameEdits may change: those that refer to a renamed document, and the renamed
 * documents. In the catalog's order.
 */
export function documentsConcerned(catalog: Catalog, renamings: readonly Renaming[]): readonly string[] {
	const index = relationIndexOf(catalog);
	const concerned = new Set(renamings.flatMap(({ from }) => [from.uri, ...index.incoming(from.uri).map(relation => relation.from.uri)]));
	const ids = renamings.flatMap(renaming => idChange(renaming)?.key ?? []);
	return catalog.entries
		.filter(
			entry =>
				concerned.has(entry.uri) ||
				// Documents with more relations than an entry keeps must be read.
				entry.relations.length >= MAX_RELATIONS ||
				(ids.length > 0 && ids.some(id => mayHaveIdWord(entry, id))),
		)
		.map(({ uri }) => uri);
}

/** An id that changes with a renaming. */
interface IdChange {
	/** The old id as it is compared; see nameKey. */
	readonly key: string;
	readonly newId: string;
	/** What says the old id. */
	readonly kinds: readonly OwnId['kind'][];
}

/** The id that changes: the one that is renamed, or that of a file's name; undefined when none does. */
function idChange({ from, path, id, oldId = from.id }: Renaming): IdChange | undefined {
	if (id !== undefined && oldId !== undefined) {
		return { key: nameKey(oldId), newId: id, kinds: ['id', 'file-id', 'title'] };
	}
	const old = ownIds(from).find(({ kind }) => kind === 'file-id')?.id;
	const newId = leadingId(`${stemOf(path)} `);
	return old === undefined || newId === undefined || nameKey(old) === nameKey(newId)
		? undefined
		: { key: nameKey(old), newId, kinds: ['file-id'] };
}

/**
 * The edits that keep all references valid when documents get new paths or ids: paths in links and fields, wiki links,
 * file names, and ids wherever they are mentioned, in the document itself too; and in a moved document its own relative
 * links, to any file. Fragments, angle brackets, percent-encoding, backticks and quotes stay, and so do the texts of
 * links but for ids. References by title, and uncertain ones, are not changed.
 * @param documentOf the document with this URI, from its current text; undefined to skip one that cannot be read.
 * @returns only documents with edits, by their URIs before the renaming, in the catalog's order; the edits apply to the
 * texts before the renaming. The caller renames the files and changes the id fields.
 */
export function renameEdits(
	catalog: Catalog,
	renamings: readonly Renaming[],
	documentOf: (uri: string) => TaskDocument | undefined,
): readonly DocumentEdits[] {
	const index = relationIndexOf(catalog);
	const byUri = new Map(renamings.map(renaming => [renaming.from.uri, renaming]));
	const idChanges = new Map(renamings.map(renaming => [renaming.from.uri, idChange(renaming)]));
	return documentsConcerned(catalog, renamings).flatMap(uri => {
		const from = catalog.get(uri);
		const document = documentOf(uri);
		const edits = from && document ? documentEdits(index, from, document, byUri, idChanges, catalog) : [];
		return edits.length > 0 ? [{ uri, edits }] : [];
	});
}

function documentEdits(
	index: RelationIndex,
	from: Entry,
	document: TaskDocument,
	byUri: ReadonlyMap<string, Renaming>,
	idChanges: ReadonlyMap<string, IdChange | undefined>,
	catalog: Catalog,
): TextEdit[] {
	const own = byUri.get(from.uri);
	const isMoved = own !== undefined && own.folder === from.folder && own.path !== from.path;
	const edits: TextEdit[] = [];
	const done = new Set<string>();
	const replace = (range: Range, form: PathStyle['form'], write: (style: PathStyle) => string): void => {
		const { line, character } = range.start;
		const text = document.line(line);
		const written = text.slice(character, range.end.character);
		const newText = write({ form, written, before: text[character - 1] ?? '' });
		done.add(keyOf(range));
		if (newText !== written && isWritable(document, range, newText)) {
			edits.push({ range, newText });
		}
	};
	for (const { target, form, range } of readRelations(document, Infinity)) {
		const match = index.find(target, from);
		const uri = match?.uris.length === 1 ? (match.uris[0] ?? '') : undefined;
		const renaming = uri === undefined ? undefined : byUri.get(uri);
		if (match && renaming) {
			replace(range, form, style => newTarget(match, target, style, renaming, own ?? from));
		} else if (match?.kind === 'root-path') {
			done.add(keyOf(range));
		} else if (match?.kind === 'path' && isMoved && !target.startsWith('/')) {
			const path = catalog.get(uri ?? '')?.path;
			replace(range, form, style => (path === undefined ? style.written : writePath(own.path, path, style)));
		}
	}
	for (const { form, line, targetStart, targetEnd, target } of isMoved ? documentLinks(document) : []) {
		const range = lineRange(line, targetStart, targetEnd);
		const path = form === 'wiki' || target.startsWith('/') || done.has(keyOf(range)) ? undefined : resolvePath(target, from.path);
		if (path !== undefined && own) {
			replace(range, form, style => writePath(own.path, path, style) + (/\/$/u.test(style.written) ? '/' : ''));
		}
	}
	if ([...idChanges.values()].some(change => change && mayHaveIdWord(from, change.key))) {
		const changeOf = (word: string): IdChange | undefined => {
			const match = index.findId(word, from);
			const change = match && idChanges.get(match.uri);
			return change && change.key === nameKey(word) && change.kinds.includes(match.kind) ? change : undefined;
		};
		// The caller changes the field.
		const idFields = own?.id === undefined ? [] : document.fields.filter(({ name }) => name === 'id').map(({ valueRange }) => valueRange);
		const others = [...edits.map(({ range }) => range), ...idFields];
		const taken = new Map<number, Range[]>();
		for (const range of others) {
			taken.set(range.start.line, [...(taken.get(range.start.line) ?? []), range]);
		}
		for (const { word, range } of findIdWords(document, candidate => changeOf(candidate) !== undefined)) {
			if (
				!taken
					.get(range.start.line)
					?.some(({ start, end }) => start.character < range.end.character && range.start.character < end.character)
			) {
				replace(range, 'text', () => changeOf(word)?.newId ?? word);
			}
		}
	}
	return edits;
}

/** The target's new text, which means the same document after the renaming; unchanged when its name is. */
function newTarget(
	{ kind }: NameMatch,
	target: string,
	style: PathStyle,
	renaming: Renaming,
	place: { readonly folder: string; readonly path: string },
): string {
	const stem = stemOf(renaming.path);
	switch (kind) {
		case 'path':
		case 'root-path': {
			const from = kind === 'path' && !target.startsWith('/') ? place.path : undefined;
			return place.folder !== renaming.folder ? style.written : writePath(from, renaming.path, style);
		}
		case 'id':
			return newIdFor(renaming, target) ?? style.written;
		case 'file':
			// A Markdown link by a bare file name is broken already.
			return style.form === 'link' || stem === stemOf(renaming.from.path)
				? style.written
				: `${stem}${/\.(?:md|markdown)$/iu.exec(style.written)?.[0] ?? ''}`;
		case 'file-id': {
			const id = leadingId(stem) ?? stem;
			return nameKey(id) === nameKey(target) ? style.written : id;
		}
		case 'title':
			return newIdFor(renaming, target) ?? style.written;
	}
}

/** The new id where the target is the id that is renamed. */
function newIdFor({ from, id, oldId = from.id }: Renaming, target: string): string | undefined {
	return id === undefined || nameKey(oldId ?? '') !== nameKey(target) || nameKey(id) === nameKey(target) ? undefined : id;
}

function keyOf({ start: { line, character } }: Range): string {
	return `${line}:${character}`;
}

/** Whether the text needs no quotes or escapes there. */
function isWritable(document: TaskDocument, { start }: Range, newText: string): boolean {
	const before = document.line(start.line).slice(0, start.character);
	const isYaml = document.frontMatter !== undefined && start.line <= document.frontMatter.endLine;
	if (
		/[\r\n]/u.test(newText) ||
		(newText.includes('|') && document.line(start.line).includes('|')) ||
		(newText.includes('`') && before.endsWith('`'))
	) {
		return false;
	}
	return !isYaml || (/["']/u.test(before) ? !/["'\\]/u.test(newText) : /^[\p{L}\p{N}_./][\p{L}\p{N}_./ ()%-]*$/u.test(newText));
}

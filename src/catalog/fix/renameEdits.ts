import type { TaskDocument } from '../../document/model/model';
import { documentLinks } from '../../document/relation/documentLinks';
import { MAX_RELATIONS, readRelations } from '../../document/relation/relations';
import { lineRange, type Range, type TextEdit } from '../../document/model/text';
import type { Catalog } from '../catalog';
import type { Entry } from '../entry';
import { leadingId, nameKey, type NameMatch } from '../relations/nameIndex';
import { resolvePath, stemOf } from '../relations/paths';
import { relationIndexOf, type RelationIndex } from '../relations/relationIndex';
import type { DocumentEdits } from './workspaceFix';
import { writePath, type PathStyle } from './writePath';

/** A document that gets another place, name or id. */
export interface Renaming {
	/** As the catalog has it. */
	readonly from: Entry;
	/** Where it will lie, in the same workspace folder or another. */
	readonly folder: string;
	/** Workspace-relative, `/` between segments. */
	readonly path: string;
	/** The id it will have; undefined when its id stays. */
	readonly id?: string | undefined;
}

/**
 * The URIs of the documents that renameEdits may change: those that speak of a renamed one, and the renamed ones
 * themselves. In the catalog's order.
 */
export function documentsConcerned(catalog: Catalog, renamings: readonly Renaming[]): readonly string[] {
	const index = relationIndexOf(catalog);
	const concerned = new Set(renamings.flatMap(({ from }) => [from.uri, ...index.incoming(from.uri).map(relation => relation.from.uri)]));
	// Of a document with more relations than an entry keeps nobody knows before it is read.
	return catalog.entries.flatMap(({ uri, relations }) => (concerned.has(uri) || relations.length >= MAX_RELATIONS ? [uri] : []));
}

/**
 * What is to be changed in all documents so that they mean the same ones after documents get other places, names or
 * ids: paths of links and in fields, wiki links, file names and ids that stand for a document; and in a moved document
 * its own relative links, to any file. Fragments, link texts, angle brackets, percent-encoding, backticks and quotes
 * stay. What names a document by its title, or no document for certain, is left alone.
 * @param documentOf the document with this URI as its text is now; undefined when it cannot be read: it is passed over.
 * @returns documents with edits only, by their URIs before the renaming, in the catalog's order; the edits are meant
 * for the texts before it. The renamed files and the id fields themselves are for the caller to change.
 */
export function renameEdits(
	catalog: Catalog,
	renamings: readonly Renaming[],
	documentOf: (uri: string) => TaskDocument | undefined,
): readonly DocumentEdits[] {
	const index = relationIndexOf(catalog);
	const byUri = new Map(renamings.map(renaming => [renaming.from.uri, renaming]));
	return documentsConcerned(catalog, renamings).flatMap(uri => {
		const from = catalog.get(uri);
		const document = documentOf(uri);
		const edits = from && document ? documentEdits(index, from, document, byUri, catalog) : [];
		return edits.length > 0 ? [{ uri, edits }] : [];
	});
}

function documentEdits(
	index: RelationIndex,
	from: Entry,
	document: TaskDocument,
	byUri: ReadonlyMap<string, Renaming>,
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
	return edits;
}

/** What a target is to be so that it means its document under its new name; as it stands when that has not changed. */
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
			return renaming.id === undefined || nameKey(renaming.id) === nameKey(target) ? style.written : renaming.id;
		case 'file':
			// A Markdown link by a file's mere name leads nowhere: there is nothing to keep.
			return style.form === 'link' || stem === stemOf(renaming.from.path)
				? style.written
				: `${stem}${/\.(?:md|markdown)$/iu.exec(style.written)?.[0] ?? ''}`;
		case 'file-id': {
			const id = leadingId(stem) ?? stem;
			return nameKey(id) === nameKey(target) ? style.written : id;
		}
		case 'title':
			return style.written;
	}
}

function keyOf({ start: { line, character } }: Range): string {
	return `${line}:${character}`;
}

/** Whether the text may stand there without quotes or escapes of its own. */
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

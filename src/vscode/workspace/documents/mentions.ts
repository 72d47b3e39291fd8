import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { Entry } from '../../../catalog/entry';
import { mayHaveIdWord } from '../../../catalog/relations/mayHaveIdWord';
import { nameKey, type NameMatchKind } from '../../../catalog/relations/nameIndex';
import { ownIds, type OwnId } from '../../../catalog/relations/ownIds';
import { relationIndexOf } from '../../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../../document/model/model';
import { findIdWords, idWordAt as findIdWordAt, type IdWord } from '../../../document/relation/idWords';
import { readRelations, type Relation } from '../../../document/relation/relations';
import type { Range } from '../../../document/model/text';
import { mapWithLimit } from '../../../util/mapWithLimit';
import { isMarkdown } from '../base/isMarkdown';
import { locationOf } from '../base/workspaceFolder';
import { readDocument } from './readDocument';
import type { TaskDocuments } from './taskDocuments';

/** Maximum documents read in parallel. */
const MAX_PARALLEL_READS = 16;

/** A mention of a document, and the entry that it refers to. */
export interface Mention {
	readonly relation: Relation;
	readonly entry: Entry;
	/** What of that document matched. */
	readonly kind: NameMatchKind;
}

const known = new WeakMap<TaskDocument, readonly Relation[]>();

/** A document's relations to others; none for a template. Computed once per parsed text. */
export function relationsOf(document: TaskDocument): readonly Relation[] {
	let relations = known.get(document);
	if (!relations) {
		relations = document.isTemplate ? [] : readRelations(document);
		known.set(document, relations);
	}
	return relations;
}

/** The relation whose text contains the position or ends at it. */
export function relationAt(document: TaskDocument, position: vscode.Position): Relation | undefined {
	return relationsOf(document).find(({ range }) => holds(range, position));
}

/**
 * The document that a relation of the document at `uri` refers to; undefined for none, several, or the document itself.
 */
export function resolveMention(catalog: Catalog, relation: Relation, uri: vscode.Uri): Mention | undefined {
	const match = relationIndexOf(catalog).find(relation.target, locationOf(uri));
	const entry = match?.uris.length === 1 ? catalog.get(match.uris[0] ?? '') : undefined;
	return match && entry && entry.uri !== uri.toString() ? { relation, entry, kind: match.kind } : undefined;
}

/** The document's own name at a position: its title or its id. */
export function ownNameAt(
	{ title, fields, isTemplate }: TaskDocument,
	position: vscode.Position,
): { readonly name: 'title' | 'id'; readonly range: Range } | undefined {
	const id = fields.find(field => field.name === 'id' && field.isSet);
	return isTemplate
		? undefined
		: id && holds(id.valueRange, position)
			? { name: 'id', range: id.valueRange }
			: title.range && holds(title.range, position)
				? { name: 'title', range: title.range }
				: undefined;
}

/** Whether VS Code's own Markdown features handle the link: inline and reference links, outside of the front matter. */
export function isBuiltInLink({ frontMatter }: TaskDocument, { form, range }: Relation): boolean {
	return form === 'link' && range.start.line > (frontMatter?.endLine ?? -1);
}

/** The documents to search: those of the catalog, and open ones, whose text is newer. */
export interface MentionSources {
	readonly catalog: { readonly current: Catalog };
	readonly documents: TaskDocuments;
}

/**
 * The mentions of an entry's document outside its own text: from the current text of open documents, and from the
 * catalog for others. In the catalog's order.
 */
export function mentionsOf(
	{ catalog: { current }, documents }: MentionSources,
	entry: Entry,
): readonly { readonly uri: vscode.Uri; readonly relation: Relation }[] {
	const open = new Map(
		vscode.workspace.textDocuments.filter(text => text.isDirty && isMarkdown(text)).map(text => [text.uri.toString(), text]),
	);
	const found = relationIndexOf(current)
		.incoming(entry.uri)
		.filter(({ from }) => from.uri !== entry.uri && !open.has(from.uri))
		.map(({ from, relation }) => ({ uri: vscode.Uri.parse(from.uri, true), relation }));
	for (const text of open.values()) {
		for (const relation of relationsOf(documents.get(text))) {
			if (resolveMention(current, relation, text.uri)?.entry.uri === entry.uri) {
				found.push({ uri: text.uri, relation });
			}
		}
	}
	return found;
}

/** A mention of a document by its id in prose, also of the document itself. */
export interface IdMention {
	readonly word: IdWord;
	readonly entry: Entry;
	/** What says that the document has this id. */
	readonly kind: OwnId['kind'];
}

/** The word at a position that may be the id of a document; undefined in a template and in the text of a link. */
export function idWordAt(document: TaskDocument, { line, character }: vscode.Position): IdWord | undefined {
	const word = document.isTemplate ? undefined : findIdWordAt(document, line, character);
	return word?.isLinkText ? undefined : word;
}

/** The document whose id a word in the document at `uri` is; undefined for none and for several. */
export function resolveIdWord(catalog: Catalog, word: IdWord, uri: vscode.Uri): IdMention | undefined {
	const match = relationIndexOf(catalog).findId(word.word, locationOf(uri));
	const entry = match && catalog.get(match.uri);
	return match && entry ? { word, entry, kind: match.kind } : undefined;
}

/** The mentions of documents by id in the prose of the document at `uri`, by position; none in templates and texts of links. */
export function idMentionsIn(catalog: Catalog, document: TaskDocument, uri: vscode.Uri): readonly IdMention[] {
	const index = relationIndexOf(catalog);
	const place = locationOf(uri);
	return document.isTemplate
		? []
		: findIdWords(document, word => index.findId(word, place) !== undefined).flatMap(word =>
				word.isLinkText ? [] : (resolveIdWord(catalog, word, uri) ?? []),
			);
}

/**
 * The mentions of an entry's document by id in prose, in all documents: from the current text of open ones, and from the
 * files of others that have such a word. Without those that are relations, or the document's own title or id.
 */
export async function idMentionsOf(
	{ catalog: { current }, documents }: MentionSources,
	entry: Entry,
): Promise<readonly { readonly uri: vscode.Uri; readonly word: IdWord }[]> {
	const keys = ownIds(entry).map(({ id }) => nameKey(id));
	const open = new Set(vscode.workspace.textDocuments.filter(isMarkdown).map(({ uri }) => uri.toString()));
	const uris = [
		...current.entries.filter(each => open.has(each.uri) || keys.some(key => mayHaveIdWord(each, key))).map(({ uri }) => uri),
		...[...open].filter(uri => !current.get(uri)),
	];
	const found = await mapWithLimit(keys.length === 0 ? [] : uris, MAX_PARALLEL_READS, async text => {
		const uri = vscode.Uri.parse(text, true);
		const document = await readDocument(documents, uri);
		return document
			? idMentionsIn(current, document, uri)
					.filter(mention => mention.entry.uri === entry.uri && !isOtherwiseNamed(current, document, mention, uri))
					.map(({ word }) => ({ uri, word }))
			: [];
	});
	return found.flat();
}

/** Whether the word is in a relation to a document, or in the title or id of the entry's own document. */
function isOtherwiseNamed(catalog: Catalog, document: TaskDocument, { word, entry }: IdMention, uri: vscode.Uri): boolean {
	const start = new vscode.Position(word.range.start.line, word.range.start.character);
	const relation = relationAt(document, start);
	return (
		(relation && resolveMention(catalog, relation, uri)) !== undefined ||
		(entry.uri === uri.toString() && ownNameAt(document, start) !== undefined)
	);
}

function holds({ start, end }: Range, { line, character }: vscode.Position): boolean {
	return (
		(line > start.line || (line === start.line && character >= start.character)) &&
		(line < end.line || (line === end.line && character <= end.character))
	);
}

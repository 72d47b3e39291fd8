import * as vscode from 'vscode';
import type { Catalog } from '../../../catalog/catalog';
import type { Entry } from '../../../catalog/entry';
import type { NameMatchKind } from '../../../catalog/relations/nameIndex';
import { relationIndexOf } from '../../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../../document/model/model';
import { readRelations, type Relation } from '../../../document/relation/relations';
import type { Range } from '../../../document/model/text';
import { isMarkdown } from '../base/isMarkdown';
import { locationOf } from '../base/workspaceFolder';
import type { TaskDocuments } from './taskDocuments';

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

function holds({ start, end }: Range, { line, character }: vscode.Position): boolean {
	return (
		(line > start.line || (line === start.line && character >= start.character)) &&
		(line < end.line || (line === end.line && character <= end.character))
	);
}

import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Renaming } from '../../catalog/fix/renameEdits';
import { leadingId } from '../../catalog/relations/leadingId';
import { nameKey, type NameMatchKind } from '../../catalog/relations/nameIndex';
import { isFileName, parentPath } from '../../util/paths';
import { stemOf } from '../../catalog/relations/paths';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../document/model/model';
import { isIdWord } from '../../document/relation/idWords';
import { setField } from '../../document/edit/setField';
import { lineRange, type TextEdit } from '../../document/model/text';
import { addTextEdits } from '../workspace/edits/addTextEdits';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { isThere } from '../workspace/catalog/isThere';
import { idWordAt, isBuiltInLink, ownNameAt, relationAt, resolveIdWord, resolveMention } from '../workspace/documents/mentions';
import { messages, nameOf } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { refusalText } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { renamedTexts } from './renamedTexts';
import { renamingMessages } from './renamingMessages';

/** What to rename: a document's id or its file. */
interface Subject {
	readonly entry: Entry;
	readonly kind: NameMatchKind;
	readonly range: vscode.Range;
	/** The current name at that place. */
	readonly name: string;
}

/**
 * Renames the document named at the cursor: its id, in the id field, a heading or wherever it is mentioned by id, or its
 * file, where it is mentioned by file name or path; all other mentions are updated. Other headings and links to anything
 * else are left to VS Code. Refuses with one sentence what can't be renamed; never overwrites a file.
 */
export function renameProvider(services: Services): Required<vscode.RenameProvider> {
	return {
		prepareRename: async (text, position) => {
			const subject = await subjectAt(services, text, position);
			// Undefined lets VS Code's own Markdown features handle it.
			return subject && { range: subject.range, placeholder: subject.name };
		},
		provideRenameEdits: async (text, position, newName, token) => {
			const subject = await subjectAt(services, text, position);
			const edit =
				subject &&
				(await (isId(subject.kind) ? renameId(services, subject, newName.trim()) : renameFile(services, subject, newName.trim())));
			return token.isCancellationRequested ? undefined : edit;
		},
	};
}

/** Whether a document was named by an id. */
function isId(kind: NameMatchKind): boolean {
	return kind === 'id' || kind === 'file-id' || kind === 'title';
}

/** @throws with a one-sentence message if the text there names no document, several, or one by its title. */
async function subjectAt(
	{ catalog, documents }: Services,
	text: vscode.TextDocument,
	position: vscode.Position,
): Promise<Subject | undefined> {
	const document = isMarkdown(text) ? documents.get(text) : undefined;
	const relation = document && relationAt(document, position);
	const own = document && !relation ? ownNameAt(document, position) : undefined;
	const word = document && own?.name !== 'id' ? idWordAt(document, position) : undefined;
	if (!document || (!relation && !word && own?.name !== 'id')) {
		return undefined;
	}
	const current = await catalog.whenUpToDate();
	if (!relation && own?.name === 'id') {
		const entry = current.get(text.uri.toString());
		return entry && { entry, kind: 'id', range: toVscodeRange(own.range), name: entry.id ?? '' };
	}
	const mention = relation && resolveMention(current, relation, text.uri);
	if (mention && mention.kind !== 'title') {
		const { entry, kind } = mention;
		const name = kind === 'id' || kind === 'file-id' ? mention.relation.target : stemOf(entry.path);
		return { entry, kind, range: toVscodeRange(mention.relation.range), name };
	}
	const idMention = word && resolveIdWord(current, word, text.uri);
	if (idMention) {
		return { entry: idMention.entry, kind: idMention.kind, range: toVscodeRange(word.range), name: word.word };
	}
	if (mention) {
		throw new Error(renamingMessages.namedByTitle(mention.entry.title));
	}
	if (relation && !isBuiltInLink(document, relation)) {
		throw new Error(renamingMessages.namesNone(relation.target));
	}
	return undefined;
}

/** Renames an id wherever it is: in its field, at the beginning of the file's name, in the title and in all mentions. */
async function renameId(
	{ catalog, documents, edits }: Services,
	{ entry, kind, name }: Subject,
	id: string,
): Promise<vscode.WorkspaceEdit> {
	const { current } = catalog;
	const uri = vscode.Uri.parse(entry.uri, true);
	const document = await readDocument(documents, uri);
	const index = relationIndexOf(current);
	const other = index.find(id, entry);
	const taken = [...(other?.kind === 'id' ? other.uris : []), index.findId(id, entry)?.uri ?? entry.uri];
	if (id === '' || !document || taken.some(each => each !== entry.uri)) {
		throw new Error(renamingMessages.idIsTaken(id));
	}
	const isField = kind === 'id';
	const field = isField ? setField(document, 'id', id) : undefined;
	if (field?.refusal) {
		throw new Error(refusalText(field.refusal, nameOf(uri)));
	}
	const stem = stemOf(entry.path);
	const isInFile = kind === 'file-id' || (nameKey(stem).startsWith(nameKey(name)) && /^(?:$|[-_. ])/u.test(stem.slice(name.length)));
	const newStem = id + stem.slice(nameKey(stem).startsWith(nameKey(name)) ? name.length : (leadingId(`${stem} `)?.length ?? 0));
	const place = isInFile ? await newPlace(entry, newStem) : undefined;
	const edit = await workspaceEdit(
		current,
		documents,
		{ from: entry, folder: entry.folder, path: place?.path ?? entry.path, id, oldId: name },
		now => [...(isField ? (setField(now, 'id', id).edits ?? []) : []), ...(isIdWord(name) ? [] : titleEdits(now, name, id))],
		place?.uri,
	);
	if (place) {
		edits.ownRenames.expect(uri, place.uri);
	}
	return edit;
}

async function renameFile({ catalog, documents, edits }: Services, { entry }: Subject, newName: string): Promise<vscode.WorkspaceEdit> {
	const place = await newPlace(entry, newName.replace(/\.(?:md|markdown)$/iu, ''));
	const edit = await workspaceEdit(
		catalog.current,
		documents,
		{ from: entry, folder: entry.folder, path: place.path },
		() => [],
		place.uri,
	);
	edits.ownRenames.expect(vscode.Uri.parse(entry.uri, true), place.uri);
	return edit;
}

/** Where a file of this name goes, beside the document. @throws with a one-sentence message if it can't. */
async function newPlace(entry: Entry, stem: string): Promise<{ readonly path: string; readonly uri: vscode.Uri }> {
	const uri = vscode.Uri.parse(entry.uri, true);
	const file = stem + entry.path.slice(entry.path.lastIndexOf('/') + 1 + stemOf(entry.path).length);
	if (!isFileName(stem)) {
		throw new Error(renamingMessages.noFileName(stem));
	}
	const target = vscode.Uri.joinPath(uri, '..', file);
	if ((await isThere(target)) && target.path.toLowerCase() !== uri.path.toLowerCase()) {
		throw new Error(renamingMessages.fileExists(file));
	}
	const folder = parentPath(entry.path);
	return { path: folder === '' ? file : `${folder}/${file}`, uri: target };
}

/** `# 7 Lamp` matches `7-lamp.md`; an id with letters is found like any mention. */
function titleEdits(document: TaskDocument, name: string, newName: string): readonly TextEdit[] {
	const { range } = document.title;
	const at = range ? document.line(range.start.line).toLowerCase().indexOf(nameKey(name), range.start.character) : -1;
	return range && at >= 0 ? [{ range: lineRange(range.start.line, at, at + name.length), newText: newName }] : [];
}

/**
 * The rename of the file, if its name changes, then the edits of all documents that mention it, and its own. A message
 * names the documents that must not be written; if the renamed document itself is one of them, a rename of its id is
 * refused.
 * @param ownEdits computes further edits of the renamed document from its current text
 */
async function workspaceEdit(
	catalog: Catalog,
	documents: Services['documents'],
	renaming: Renaming,
	ownEdits: (document: TaskDocument) => readonly TextEdit[],
	target?: vscode.Uri,
): Promise<vscode.WorkspaceEdit> {
	const own = renaming.from.uri;
	const before = await readDocument(documents, vscode.Uri.parse(own, true));
	const texts = await renamedTexts(catalog, documents, [renaming], before && ownEdits(before).length > 0 ? [own] : []);
	// Synchronous from here on, so that the user can't type before VS Code has the edits.
	const why = texts.left.get(own);
	if (why && !target) {
		throw new Error(refusalText(why, nameOf(vscode.Uri.parse(own, true))));
	}
	const edit = new vscode.WorkspaceEdit();
	if (target) {
		edit.renameFile(vscode.Uri.parse(own, true), target, { overwrite: false });
	}
	for (const [uri, document] of texts.documents) {
		const now = uri === own ? texts.current(uri) : undefined;
		const edits = [...texts.editsOf(uri), ...(now ? ownEdits(documents.get(now)) : [])];
		addTextEdits(edit, document, edits, uri === own && target ? { place: target } : {});
	}
	if (texts.left.size > 0) {
		void vscode.window.showWarningMessage(
			messages.linksLeft([...texts.left.keys()].map(uri => nameOf(vscode.Uri.parse(uri, true))).join(', ')),
		);
	}
	return edit;
}

import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Renaming } from '../../catalog/fix/renameEdits';
import { leadingId, nameKey, type NameMatchKind } from '../../catalog/relations/nameIndex';
import { isFileName, parentPath } from '../../util/paths';
import { stemOf } from '../../catalog/relations/paths';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import type { TaskDocument } from '../../document/model/model';
import { setField } from '../../document/edit/setField';
import { lineRange, type TextEdit } from '../../document/model/text';
import { addTextEdits } from '../workspace/edits/addTextEdits';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { isThere } from '../workspace/catalog/isThere';
import { isBuiltInLink, ownNameAt, relationAt, resolveMention } from '../workspace/documents/mentions';
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
 * Renames the document named at the cursor: its id, in the id field or where it is mentioned by id, or its file, where
 * it is mentioned by file name or path; all other mentions are updated. Headings and links to anything else are left to
 * VS Code. Refuses with one sentence what can't be renamed; never overwrites a file.
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
				(await (subject.kind === 'id' ? renameId(services, subject, newName.trim()) : renameFile(services, subject, newName.trim())));
			return token.isCancellationRequested ? undefined : edit;
		},
	};
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
	if (!document || (!relation && own?.name !== 'id')) {
		return undefined;
	}
	const current = await catalog.whenIndexed();
	if (!relation) {
		const entry = current.get(text.uri.toString());
		return entry && own ? { entry, kind: 'id', range: toVscodeRange(own.range), name: entry.id ?? '' } : undefined;
	}
	const mention = resolveMention(current, relation, text.uri);
	if (!mention && isBuiltInLink(document, relation)) {
		return undefined;
	}
	if (!mention) {
		throw new Error(renamingMessages.namesNone(relation.target));
	}
	const { entry, kind } = mention;
	if (kind === 'title') {
		throw new Error(renamingMessages.namedByTitle(entry.title));
	}
	const name = kind === 'id' || kind === 'file-id' ? relation.target : stemOf(entry.path);
	return { entry, kind, range: toVscodeRange(relation.range), name };
}

async function renameId({ catalog, documents }: Services, { entry }: Subject, id: string): Promise<vscode.WorkspaceEdit> {
	const { current } = catalog;
	const uri = vscode.Uri.parse(entry.uri, true);
	const document = await readDocument(documents, uri);
	const other = relationIndexOf(current).find(id, entry);
	if (id === '' || !document || (other?.kind === 'id' && other.uris.some(each => each !== entry.uri))) {
		throw new Error(renamingMessages.idIsTaken(id));
	}
	const field = setField(document, 'id', id);
	if (field.refusal) {
		throw new Error(refusalText(field.refusal, nameOf(uri)));
	}
	return workspaceEdit(
		current,
		documents,
		{ from: entry, folder: entry.folder, path: entry.path, id },
		now => setField(now, 'id', id).edits ?? [],
	);
}

async function renameFile(
	{ catalog, documents, edits }: Services,
	{ entry, kind, name }: Subject,
	newName: string,
): Promise<vscode.WorkspaceEdit> {
	const uri = vscode.Uri.parse(entry.uri, true);
	const file = entry.path.slice(entry.path.lastIndexOf('/') + 1);
	const stem = stemOf(entry.path);
	const newStem =
		kind === 'file-id' ? newName + stem.slice(leadingId(stem.toLowerCase())?.length ?? 0) : newName.replace(/\.(?:md|markdown)$/iu, '');
	if (!isFileName(newStem)) {
		throw new Error(renamingMessages.noFileName(newName));
	}
	const newFile = newStem + file.slice(stem.length);
	const target = vscode.Uri.joinPath(uri, '..', newFile);
	if ((await isThere(target)) && target.path.toLowerCase() !== uri.path.toLowerCase()) {
		throw new Error(renamingMessages.fileExists(newFile));
	}
	const folder = parentPath(entry.path);
	const edit = await workspaceEdit(
		catalog.current,
		documents,
		{ from: entry, folder: entry.folder, path: folder === '' ? newFile : `${folder}/${newFile}` },
		now => (kind === 'file-id' ? titleEdits(now, name, newName) : []),
		target,
	);
	edits.ownRenames.expect(uri, target);
	return edit;
}

/** `# Task: LAN-7 Lamp` matches `LAN-7-lamp.md`. */
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

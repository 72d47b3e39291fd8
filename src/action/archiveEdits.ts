import type { Catalog } from '../catalog/catalog';
import { documentsConcerned, renameEdits, type Renaming } from '../catalog/fix/renameEdits';
import { setField } from '../document/edit/setField';
import { archivedWord } from '../document/edit/statusChoices';
import type { TaskDocument } from '../document/model/model';
import type { TextEdit } from '../document/model/text';
import type { ArchivePlan } from './archivePlan';

/** A plan, and the current URI of its file or folder. */
export interface ArchiveMove extends ArchivePlan {
	readonly uri: string;
}

/** The documents that move, with their new places. */
export function archiveRenamings(catalog: Catalog, moves: readonly ArchiveMove[]): readonly Renaming[] {
	return catalog.entries.flatMap((from): Renaming[] => {
		const move = moves.find(({ uri }) => from.uri === uri || from.uri.startsWith(`${uri}/`));
		return move ? [{ from, folder: from.folder, path: move.newPath + from.path.slice(move.path.length) }] : [];
	});
}

/** The URIs of the documents that archiveEdits can change. */
export function archiveConcerns(catalog: Catalog, moves: readonly ArchiveMove[]): readonly string[] {
	const files = moves.map(({ uri }) => uri).filter(uri => /\.\w+$/u.test(uri));
	return [...new Set([...documentsConcerned(catalog, archiveRenamings(catalog, moves)), ...files])];
}

/**
 * The edits for archiving documents, by URI before the move: updates links, and sets each moved document's status if
 * its own words have one for archived and the plan doesn't keep it.
 * @param documentOf returns undefined for a document that can't be read, which is not edited
 */
export function archiveEdits(
	catalog: Catalog,
	moves: readonly ArchiveMove[],
	documentOf: (uri: string) => TaskDocument | undefined,
): ReadonlyMap<string, readonly TextEdit[]> {
	const renamings = archiveRenamings(catalog, moves);
	const edits = new Map(renameEdits(catalog, renamings, documentOf).map(made => [made.uri, made.edits]));
	const isKept = (uri: string): boolean =>
		moves.some(move => move.keepsStatus === true && (uri === move.uri || uri.startsWith(`${move.uri}/`)));
	for (const uri of new Set([...renamings.map(({ from }) => from.uri), ...moves.map(move => move.uri)])) {
		const document = isKept(uri) ? undefined : documentOf(uri);
		const status = document ? statusEdits(document) : [];
		if (status.length > 0) {
			edits.set(uri, [...(edits.get(uri) ?? []), ...status]);
		}
	}
	return edits;
}

function statusEdits(document: TaskDocument): readonly TextEdit[] {
	const word = document.isTemplate ? undefined : archivedWord(document);
	return word !== undefined && document.status.field && document.status.stage !== 'archived'
		? (setField(document, 'status', word).edits ?? [])
		: [];
}

import { nextItem, type NextDocument } from '../action/nextDocuments';
import type { ItemState } from '../document/model/model';
import { readDocumentFile } from '../node/documentFile';
import type { Workspace } from '../node/readWorkspace';

/** An item as JSON. */
export interface NextItem {
	/** 1-based. */
	readonly line: number;
	readonly state: ItemState;
	readonly text: string;
	/** The heading above it, or null. */
	readonly section: string | null;
}

/** The next item of a document, or of the one that leads a unit; undefined if there is none or it can't be read. */
export function nextItemOf({ entry }: NextDocument, { root, settings }: Workspace): NextItem | undefined {
	const file = readDocumentFile(root, entry.path, settings);
	const item = 'code' in file ? undefined : nextItem(file.document);
	if ('code' in file || !item) {
		return undefined;
	}
	return { line: item.line + 1, state: item.state, text: item.text, section: file.document.sections[item.section]?.text ?? null };
}

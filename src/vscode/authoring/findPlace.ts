import * as vscode from 'vscode';
import type { Refusal } from '../../document/model/refusal';
import { isRefusal, placeDocument, type DocumentPlace, type NewDocumentContext } from '../../action/newDocument';
import type { Answers } from '../../template/questions';
import type { Template } from '../../template/template';
import { isThere } from '../workspace/catalog/isThere';

/** Where the document with these answers goes, or why there is no place for it. */
export type FindPlace = (answers: Answers) => Promise<DocumentPlace | Refusal>;

/** Names that turn out to be taken on the disk before giving up. */
const MAX_TAKEN = 100;

/**
 * Finds places that are free in the catalog and on the disk, where there may be files that the catalog leaves out.
 * @param taken paths found to be in use are added here
 */
export function placeFinder(template: Template, folder: vscode.WorkspaceFolder, context: NewDocumentContext, taken: string[]): FindPlace {
	return async answers => {
		for (let attempt = 0; attempt < MAX_TAKEN; attempt++) {
			const place = placeDocument(template, answers, { ...context, existing: [...(context.existing ?? []), ...taken] });
			if (isRefusal(place) || !(await isThere(vscode.Uri.joinPath(folder.uri, place.path)))) {
				return place;
			}
			taken.push(place.path);
		}
		return { code: 'no-free-name', folder: '' };
	};
}

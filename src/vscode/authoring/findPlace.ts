import * as vscode from 'vscode';
import type { Refusal } from '../../document/model/refusal';
import { isRefusal, placeDocument, type DocumentPlace, type NewDocumentContext } from '../../action/newDocument';
import type { Answers } from '../../template/questions';
import type { Template } from '../../template/template';
import { isThere } from '../workspace/catalog/isThere';

/** Finds the place of the document with these answers, or returns why there is none. */
export type FindPlace = (answers: Answers) => Promise<DocumentPlace | Refusal>;

/** Maximum names to try that turn out to be taken on disk. */
const MAX_TAKEN = 100;

/**
 * Returns a function that finds places that are free in the catalog and on disk, where there can be files that the
 * catalog doesn't list.
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

import * as vscode from 'vscode';
import type { FieldPlace } from '../../action/convert/convertResult';
import { canMoveFields, moveFields as moveAll } from '../../action/convert/moveFields';
import { findTargets } from '../workspace/edits/findTargets';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { showQuickPick } from '../workspace/words/inputs';
import { eolOf } from '../workspace/base/eolOf';
import { nameOf } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';

/**
 * `taskDocs.moveFields`: moves documents' own fields between front matter and field lines. Asks for the direction if
 * both are possible.
 * @param argument a URI, a row of the tree, or `{ uri, to }` of a keybinding
 */
export async function moveFields(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	const [first] = uris;
	const to = first && (givenPlace(argument) ?? (await choosePlace(services, first)));
	if (to) {
		await changeDocuments(services, uris, (document, text) => moveAll(document, to, eolOf(text)), { argument });
	}
}

async function choosePlace({ documents }: Services, uri: vscode.Uri): Promise<FieldPlace | undefined> {
	const document = await readDocument(documents, uri);
	if (!document) {
		showRefusal({ code: 'not-read' }, nameOf(uri));
		return undefined;
	}
	const places = (['frontMatter', 'fieldLines'] as const).filter(place => canMoveFields(document, place));
	if (places.length < 2) {
		// With nothing to move in either direction, the attempt returns the reason.
		return places[0] ?? (document.frontMatter ? 'fieldLines' : 'frontMatter');
	}
	const labels = { frontMatter: vscode.l10n.t('Move to the Front Matter'), fieldLines: vscode.l10n.t('Move to Lines Below the Title') };
	const items = places.map(place => ({ label: labels[place], place }));
	return (await showQuickPick(items, { placeHolder: vscode.l10n.t('Select where to move the fields of {0}', nameOf(uri)) }))?.place;
}

function givenPlace(argument: unknown): FieldPlace | undefined {
	const to = typeof argument === 'object' && argument !== null && 'to' in argument ? argument.to : undefined;
	return to === 'frontMatter' || to === 'fieldLines' ? to : undefined;
}

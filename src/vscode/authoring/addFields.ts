import * as vscode from 'vscode';
import { FAMILIES, type FamilyName } from '../../document/model/family';
import { addFields as familyFields } from '../../action/convert/addFields';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { showQuickPick } from '../workspace/words/inputs';
import { eolOf } from '../workspace/base/eolOf';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';
import { usualPlace } from './usualPlace';

/**
 * `taskDocs.addFields`: adds the fields of a family to Markdown files, as front matter or field lines, whichever the
 * workspace mostly uses.
 * @param argument a URI, a row of the tree, or `{ uri, family }` of a keybinding
 */
export async function addFields(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length === 0) {
		return;
	}
	const family = givenFamily(argument) ?? (await chooseFamily());
	if (!family) {
		return;
	}
	const place = await usualPlace(services, uris[0], family);
	await readBundled(services);
	await changeDocuments(
		services,
		uris,
		(document, text) => {
			const result = familyFields(document, family, { now: services.clock(), place, eol: eolOf(text) });
			return result.edits?.length === 0 ? { refusal: { code: 'fields-exist' } } : result;
		},
		{ argument },
	);
}

async function chooseFamily(): Promise<FamilyName | undefined> {
	const items = FAMILIES.map(({ name, label, statuses }) => ({ label, description: statuses.join(', '), name }));
	return (await showQuickPick(items, { placeHolder: vscode.l10n.t('Select the template whose fields to add') }))?.name;
}

function givenFamily(argument: unknown): FamilyName | undefined {
	const family = typeof argument === 'object' && argument !== null && 'family' in argument ? argument.family : undefined;
	return FAMILIES.find(({ name }) => name === family)?.name;
}

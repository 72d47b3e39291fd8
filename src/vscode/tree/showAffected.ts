import * as vscode from 'vscode';
import { conventionKey } from '../../catalog/check/conventions';
import { toVscodeRange } from '../workspace/base/conversions';
import { errorText } from '../workspace/base/log';
import { readDocument } from '../workspace/documents/readDocument';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { showQuickPick } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { isConventionRow } from './isFileRow';
import { treeMessages } from './treeMessages';

/** `taskDocs.showAffected`: lists the documents of a problem's row, and opens the one that the user selects at the problem. */
export async function showAffected(services: Services, argument: unknown): Promise<void> {
	if (!isConventionRow(argument)) {
		void vscode.window.showInformationMessage(treeMessages.onlyFromRow());
		return;
	}
	const { key, convention } = argument;
	const items = convention.uris.map(uri => {
		const entry = services.catalog.current.get(uri);
		return { label: entry?.title ?? nameOf(vscode.Uri.parse(uri, true)), description: entry?.path ?? '', uri };
	});
	const picked = await showQuickPick(items, {
		title: treeMessages.affectedTitle(items.length),
		placeHolder: treeMessages.chooseAffected(),
		matchOnDescription: true,
	});
	if (!picked) {
		return;
	}
	const uri = vscode.Uri.parse(picked.uri, true);
	const document = await readDocument(services.documents, uri);
	const problem = document && services.problems.toFix(document, picked.uri).find(each => conventionKey(convention.folder, each) === key);
	try {
		await vscode.window.showTextDocument(uri, { preview: false, ...(problem ? { selection: toVscodeRange(problem.range) } : {}) });
	} catch (error) {
		services.log.error(errorText(error));
		showRefusal({ code: 'not-read' }, nameOf(uri));
	}
}

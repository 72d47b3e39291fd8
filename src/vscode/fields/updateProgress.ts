import * as vscode from 'vscode';
import { updateProgress as update } from '../../action/updateProgress';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';

/** Updates the progress written in documents from their boxes; a message says why a document was not changed. */
export async function updateProgress(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		await changeDocuments(services, uris, update, {
			argument,
			sentence: titles => {
				const [title] = titles;
				return titles.length === 1 && title !== undefined
					? vscode.l10n.t('Updated the progress of {0}.', title)
					: vscode.l10n.t('Updated the progress of {0} documents.', titles.length);
			},
		});
	}
}

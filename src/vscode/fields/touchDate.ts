import * as vscode from 'vscode';
import { touchDocument } from '../../action/touchDocument';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { eolOf } from '../workspace/base/eolOf';
import type { Services } from '../workspace/services';

/** Sets the modified dates of documents to today, and adds one if it is missing. */
export async function touchDate(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		await changeDocuments(services, uris, (document, text) => touchDocument(document, services.clock(), eolOf(text)), {
			argument,
			sentence: titles => {
				const [title] = titles;
				return titles.length === 1 && title !== undefined
					? vscode.l10n.t('Set the modified date of {0} to today.', title)
					: vscode.l10n.t('Set the modified dates of {0} documents to today.', titles.length);
			},
		});
	}
}

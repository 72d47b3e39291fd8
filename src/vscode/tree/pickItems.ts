import * as vscode from 'vscode';
import { checkItems, type WantedState } from '../../action/checkItems';
import { referItem } from '../../document/edit/findItem';
import type { TaskDocument } from '../../document/model/model';
import { stripInlineMarkdown } from '../../document/model/plainText';
import { readDocument } from '../workspace/documents/readDocument';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { showRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';
import { showQuickPickMany } from '../workspace/words/inputs';
import { nameOf } from '../workspace/words/messages';
import { quotedTitle } from '../workspace/words/titles';
import { treeMessages } from './treeMessages';

interface Pick extends vscode.QuickPickItem {
	/** The item's index; undefined for the heading of a section. */
	readonly index?: number;
}

/** `taskDocs.checkItems`: lists a document's items, checked or not, and writes what the user changes, in one step. */
export async function pickItems(services: Services, argument: unknown): Promise<void> {
	const [uri] = findTargets(services, argument, undefined);
	const document = uri && (await readDocument(services.documents, uri));
	if (!uri || !document) {
		if (uri) {
			showRefusal({ code: 'not-read' }, nameOf(uri));
		}
		return;
	}
	const picks = picksOf(document);
	if (picks.length === 0) {
		void vscode.window.showInformationMessage(treeMessages.noItems(quotedTitle(document.title.text)));
		return;
	}
	const picked = await showQuickPickMany(picks, {
		title: document.title.text,
		placeHolder: vscode.l10n.t('Check items'),
		matchOnDetail: true,
	});
	const wanted = picked && changesOf(document, new Set(picked.flatMap(({ index }) => index ?? [])));
	if (wanted && wanted.length > 0) {
		await changeDocuments(services, [uri], now => checkItems(now, wanted), { argument });
	}
}

/** The items below the headings of their sections. Items with marks that are neither open nor done are left out. */
function picksOf({ items, sections }: TaskDocument): readonly Pick[] {
	let section = -1;
	return items.flatMap((item, index): Pick[] => {
		if (item.state === 'other') {
			return [];
		}
		const heading =
			item.section === section
				? []
				: [{ label: stripInlineMarkdown(sections[item.section]?.text ?? ''), kind: vscode.QuickPickItemKind.Separator }];
		section = item.section;
		const label = stripInlineMarkdown(item.text) || vscode.l10n.t('Item without text');
		return [...heading, { label, index, picked: item.state === 'done' }];
	});
}

function changesOf(document: TaskDocument, picked: ReadonlySet<number>): readonly WantedState[] {
	return document.items.flatMap((item, index): WantedState[] =>
		item.state === 'other' || (item.state === 'done') === picked.has(index)
			? []
			: [{ item: referItem(document, index), to: picked.has(index) ? 'done' : 'open' }],
	);
}

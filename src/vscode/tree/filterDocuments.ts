import * as vscode from 'vscode';
import { taskDocuments } from '../../catalog/catalog';
import { acceptOffer, completeQuery, type QueryCompletion, type QueryOffer } from '../../query/completeQuery';
import type { QueryError } from '../../query/query';
import { createQuickPick } from '../workspace/words/inputs';
import { documentCount } from '../workspace/words/words';
import type { Services } from '../workspace/services';
import { readQuery } from './arrangement';
import { queryText } from './queryText';
import type { TreeProvider } from './treeProvider';

interface FilterItem extends vscode.QuickPickItem {
	/** Versions of VS Code before 1.81 don't show it. */
	readonly iconPath?: vscode.ThemeIcon;
	/** The query once the item is picked; undefined for the item that ends typing. */
	readonly query?: string;
}

/**
 * `taskDocs.filter`: an input that filters the rows while the user types. Below it are what can be written next, and how
 * many documents the view shows, once it does, or where the mistake is. While there is one, the last query without a
 * mistake stays.
 * @param argument a query to filter by at once
 */
export function filterDocuments(services: Services, provider: TreeProvider, argument: unknown): void {
	if (typeof argument === 'string') {
		const read = readQuery(argument, services);
		if ('error' in read) {
			void vscode.window.showWarningMessage(`${queryText(read.error)} ${markedQuery(argument, read.error)}`);
		} else {
			provider.arrange({ query: argument });
		}
		return;
	}
	const input = createQuickPick<FilterItem>({
		title: vscode.l10n.t('Filter Documents'),
		placeHolder: vscode.l10n.t('Text, or fields such as stage:todo priority>=high assignee:ann is:overdue'),
		value: provider.arrangement.query.text,
	});
	/** Whether the view doesn't show yet what was typed. */
	let isPending = false;
	const show = (query: string): void => {
		const read = readQuery(query, services);
		if ('query' in read && query.trim() !== provider.arrangement.query.text) {
			provider.arrange({ query });
			isPending = true;
		}
		const result = 'error' in read ? mistakeItem(query, read.error) : resultItem(isPending ? undefined : provider.count);
		input.items = [result, ...offerItems(query, services)];
		// Enter ends typing unless an offer was selected.
		input.activeItems = input.items.slice(0, 1);
	};
	const updates = provider.onDidUpdate(() => {
		isPending = false;
		const [result, ...offers] = input.items;
		if (!result || input.value.trim() !== provider.arrangement.query.text) {
			return;
		}
		const counted = resultItem(provider.count);
		// The user may have moved on to an offer.
		const active = input.activeItems.map(item => (item === result ? counted : item));
		input.items = [counted, ...offers];
		input.activeItems = active;
	});
	input.onDidChangeValue(show);
	input.onDidAccept(() => {
		const [picked] = input.selectedItems;
		if (picked?.query === undefined) {
			if ('query' in readQuery(input.value, services)) {
				input.hide();
			}
			return;
		}
		input.value = picked.query;
		show(picked.query);
	});
	input.onDidHide(() => {
		updates.dispose();
		input.dispose();
	});
	show(input.value);
	input.show();
}

/** What is wrong. Always listed first. */
function mistakeItem(query: string, error: QueryError): FilterItem {
	return { label: queryText(error), iconPath: new vscode.ThemeIcon('error'), detail: markedQuery(query, error), alwaysShow: true };
}

/** How many documents the view shows; undefined while that isn't known. Always listed first. */
function resultItem(count: number | undefined): FilterItem {
	const label = count === undefined ? vscode.l10n.t('Show Documents') : documentCount(count);
	return { label, iconPath: new vscode.ThemeIcon('check'), alwaysShow: true };
}

/** What can be written at the end of a query. */
function offerItems(query: string, { catalog }: Services): readonly FilterItem[] {
	const completion: QueryCompletion = completeQuery(query, query.length, taskDocuments(catalog.current));
	return completion.offers.map((offer: QueryOffer): FilterItem => {
		const accepted = acceptOffer(query, completion, offer);
		return {
			label: offer.text,
			...(offer.count === undefined ? {} : { description: documentCount(offer.count) }),
			query: offer.kind === 'value' ? `${accepted} ` : accepted,
			alwaysShow: true,
		};
	});
}

/** A query with the mistake between arrows; a part of a long one. */
function markedQuery(query: string, { start, end }: Pick<QueryError, 'start' | 'end'>): string {
	const before = query.slice(Math.max(0, start - MAX_CONTEXT), start);
	const mistake = query.slice(start, Math.min(end, start + MAX_CONTEXT));
	const behind = query.slice(start + mistake.length, start + mistake.length + MAX_CONTEXT);
	return `${before}→${mistake}←${behind}`;
}

/** Characters around a mistake. */
const MAX_CONTEXT = 60;

import { nextDocuments } from '../action/nextDocuments';
import { queryDocuments } from '../action/queryDocuments';
import { formatIso } from '../document/date/date';
import type { TaskItem } from '../document/model/model';
import { documentRow } from './listDocuments';
import { openItems } from './openItems';
import type { ToolHost } from './toolHost';
import { dataResult, errorResult, pageOf, type ToolResult } from './toolResult';

/** Maximum items for each document. */
const MAX_ITEMS = 3;

/** The tool `next_items`. */
export async function nextItems(
	host: ToolHost,
	{ query = '', offset = 0, limit = 5 }: { readonly query?: string; readonly offset?: number; readonly limit?: number },
): Promise<ToolResult> {
	const { catalog, pathOf, due, meanings } = await host.catalog();
	const today = host.now().date;
	const found = queryDocuments(catalog, query, formatIso(today), { due, meanings });
	if ('error' in found) {
		return errorResult(found.error.message);
	}
	const next = nextDocuments(catalog, found.entries, { today, due }).map(({ entry }) => entry);
	const items = new Map<string, readonly TaskItem[]>();
	for (const entry of next.slice(offset, offset + limit)) {
		const document = await host.read(entry);
		items.set(entry.uri, 'code' in document ? [] : openItems(document).slice(0, MAX_ITEMS));
	}
	return dataResult(
		pageOf(next, { offset, limit }, entry => ({
			...documentRow(entry, pathOf(entry)),
			items: (items.get(entry.uri) ?? []).map(({ line, state, text }) => ({ line: line + 1, state, text })),
		})),
	);
}

import { queryDocuments } from '../action/queryDocuments';
import { formatIso } from '../document/date/date';
import type { Entry } from '../catalog/entry';
import { dueDay } from '../document/date/dueDay';
import type { ToolHost } from './toolHost';
import { dataResult, errorResult, pageOf, type ToolResult } from './toolResult';

/** The tool `list_documents`. */
export async function listDocuments(
	host: ToolHost,
	{ query = '', offset = 0, limit = 50 }: { readonly query?: string; readonly offset?: number; readonly limit?: number },
): Promise<ToolResult> {
	const { catalog, pathOf, due, meanings } = await host.catalog();
	const found = queryDocuments(catalog, query, formatIso(host.now().date), { due, meanings });
	return 'error' in found
		? errorResult(found.error.message)
		: dataResult(pageOf(found.entries, { offset, limit }, entry => documentRow(entry, pathOf(entry))));
}

/** What a list says of a document. */
export function documentRow(entry: Entry, path: string): object {
	const { all } = entry.progress;
	return {
		path,
		title: entry.title,
		stage: entry.status.stage,
		status: entry.status.text ?? null,
		priority: entry.priority.text ?? null,
		...(all.total > 0 && { progress: `${all.done}/${all.total}` }),
		due: dueDay(entry) ?? null,
		assignee: entry.assignee ?? null,
	};
}

import { listedDocument } from '../action/listedDocument';
import { queryDocuments } from '../action/queryDocuments';
import { formatIso } from '../document/date/date';
import { findEntry, isToolResult } from './findEntry';
import type { ToolHost } from './toolHost';
import { dataResult, errorResult, pageOf, type ToolResult } from './toolResult';

/** The tool `check_documents`. */
export async function checkDocuments(
	host: ToolHost,
	input: { readonly path?: string; readonly query?: string; readonly offset?: number; readonly limit?: number },
): Promise<ToolResult> {
	const { path, query = '', offset = 0, limit = 50 } = input;
	const known = await host.catalog();
	const named = path === undefined ? undefined : findEntry(known, path);
	if (named && isToolResult(named)) {
		return named;
	}
	const found = queryDocuments(known.catalog, query, formatIso(host.now().date), known);
	if ('error' in found) {
		return errorResult(found.error.message);
	}
	const entries = named ? found.entries.filter(({ uri }) => uri === named.uri) : found.entries;
	const problemsOf = await known.check();
	const problems = entries.flatMap(entry =>
		listedDocument(entry, problemsOf(entry)).problems.map(({ line, code, message, convention }) => ({
			path: known.pathOf(entry),
			line,
			code,
			message,
			...(convention && { documents: convention.documents }),
		})),
	);
	return dataResult({ documents: entries.length, ...pageOf(problems, { offset, limit }, problem => problem) });
}

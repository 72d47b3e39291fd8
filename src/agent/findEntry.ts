import { taskDocuments } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { ToolCatalog } from './toolHost';
import { errorResult, type ToolResult } from './toolResult';

/**
 * The task document that a tool's input names, or the answer that there is none. A path is only compared with those of
 * the catalog and never resolved, so `..`, links and absolute paths lead nowhere.
 */
export function findEntry({ catalog, pathOf }: ToolCatalog, path: string): Entry | ToolResult {
	const wanted = path.replaceAll('\\', '/').replace(/^\.\//u, '');
	return (
		taskDocuments(catalog).find(entry => pathOf(entry) === wanted) ??
		errorResult('There is no such task document. Use a path that list_documents returns.')
	);
}

/** Whether nothing was found. */
export function isToolResult(found: Entry | ToolResult): found is ToolResult {
	return 'isError' in found;
}

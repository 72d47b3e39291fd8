import { taskDocuments } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { ToolCatalog } from './toolHost';
import { errorResult, type ToolResult } from './toolResult';

/**
 * The task document that a tool's input names, or the answer that there is none. A path is only compared with those of
 * the catalog and never resolved, so `..`, links and absolute paths lead nowhere.
 */
export function findEntry(documents: Pick<ToolCatalog, 'catalog' | 'pathOf'>, path: string): Entry | ToolResult {
	return entryAt(documents, path) ?? errorResult('There is no such task document. Use a path that list_documents returns.');
}

/** The same, or undefined. */
export function entryAt({ catalog, pathOf }: Pick<ToolCatalog, 'catalog' | 'pathOf'>, path: string): Entry | undefined {
	const wanted = path.replaceAll('\\', '/').replace(/^\.\//u, '');
	return taskDocuments(catalog).find(entry => pathOf(entry) === wanted);
}

/** Whether nothing was found. */
export function isToolResult(found: Entry | ToolResult): found is ToolResult {
	return 'isError' in found;
}

import { pathToFileURL } from 'node:url';

/**
 * Imports the ES module in a file; a module runs only once. Rejects if the file doesn't exist or the module fails.
 * @param path of the file, absolute
 */
export function importFile(path: string): Promise<unknown> {
	return import(pathToFileURL(path).href) as Promise<unknown>;
}

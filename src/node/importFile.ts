import { pathToFileURL } from 'node:url';

/**
 * Runs the ES module in a file, once however often it is asked for. Rejects when there is no such file or it does not run.
 * @param path of the file, absolute
 */
export function importFile(path: string): Promise<unknown> {
	return import(pathToFileURL(path).href) as Promise<unknown>;
}

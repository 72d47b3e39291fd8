import { assert } from 'chai';
import { readTextEntry } from '../../../src/catalog/files/readEntry';
import type { Entry } from '../../../src/catalog/entry';
import type { Api } from '../../../src/vscode/activate';
import { eventually } from './eventually';
import { inWorkspace } from './files';

/**
 * Waits until the catalog has the facts of these texts, by their paths in the first workspace folder. That a document has
 * an entry isn't enough: a file can be read before its text is written, and a watcher may report its text later.
 */
export async function catalogHas(
	{ services: { catalog } }: Api,
	texts: Readonly<Record<string, string>>,
	patience?: number,
): Promise<void> {
	const expected = Object.entries(texts).map(([path, text]) => {
		const uri = inWorkspace(path).toString();
		return { path, uri, facts: factsOf(readTextEntry(text, { uri, folder: '', path })) };
	});
	await eventually(() => {
		for (const { path, uri, facts } of expected) {
			const entry = catalog.current.get(uri);
			assert.deepEqual(entry && factsOf(entry), facts, path);
		}
	}, patience);
}

/** Facts that depend on the text only, not on settings or other documents. */
function factsOf({ title, status, priority, assignee, id, progress, relations, idWords, paths }: Entry): object {
	return { title, status: status.text, priority: priority.text, assignee, id, progress, relations, idWords, paths };
}

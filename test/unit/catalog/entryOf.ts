import type { Entry } from '../../../src/catalog/entry';
import { readTextEntry } from '../../../src/catalog/files/readEntry';

/** The entry of a document with these lines, in the workspace folder `work` unless told otherwise. */
export function entryOf(path: string, lines: readonly string[], folder = 'work'): Entry {
	return readTextEntry(lines.join('\n'), { uri: `file:///${folder}/${path}`, folder, path });
}

/** The entry of a document with these fields in its front matter and these items below. */
export function entryWith(path: string, fields: Readonly<Record<string, string>>, items: readonly string[] = [], folder = 'work'): Entry {
	const front = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
	return entryOf(path, ['---', ...front, '---', '', ...items], folder);
}

import { emptyCatalog, updateCatalog, type Catalog } from '../../../src/catalog/catalog';
import type { TaskDocument } from '../../../src/document/model/model';
import { parse } from '../../../src/document/read/parse';
import { entryOf } from './entryOf';

/** Texts by path, in the workspace folder `work`. */
export type Texts = Readonly<Record<string, readonly string[] | string>>;

/** The catalog of these texts. */
export function catalogOf(texts: Texts): Catalog {
	return updateCatalog(emptyCatalog, {
		set: Object.entries(texts).map(([path, text]) => entryOf(path, typeof text === 'string' ? text.split('\n') : text)),
	});
}

export function uriOf(path: string): string {
	return `file:///work/${path}`;
}

/** The document of a URI among these texts. */
export function documentIn(texts: Texts): (uri: string) => TaskDocument | undefined {
	return uri => {
		const path = uri.slice('file:///work/'.length);
		const text = texts[path];
		return text === undefined ? undefined : parse(typeof text === 'string' ? text : text.join('\n'), { path });
	};
}

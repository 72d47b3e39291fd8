import * as vscode from 'vscode';
import { summarize, type Entry } from '../../catalog/entry';
import { catalogFixes, type CatalogFixContext } from '../../catalog/fix/catalogFixes';
import type { WorkspaceFix } from '../../catalog/fix/workspaceFix';
import { isSameData } from '../../util/isSameData';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';
import { existsUncached } from '../workspace/catalog/knownFiles';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';

/** Maximum documents read for one fix. */
const MAX_DOCUMENTS = 500;
/** Maximum rounds: each can find further documents to read. */
const MAX_ROUNDS = 5;

/** The fixes of a problem between documents, and the documents and files that they were computed from. */
export interface FoundFixes {
	readonly fixes: readonly WorkspaceFix[];
	/** The problem's own document first. */
	readonly uris: readonly string[];
	/** Whether files exist, by workspace folder and path separated by a NUL. */
	readonly files: ReadonlyMap<string, boolean | undefined>;
}

/** Computes the fixes, reading the documents that they need. Opens and changes nothing. */
export async function findWorkspaceFixes(services: Services, uri: string, problem: Problem): Promise<FoundFixes> {
	const documents = new Map<string, TaskDocument | undefined>([[uri, await readDocument(services.documents, vscode.Uri.parse(uri, true))]]);
	const files = new Map<string, boolean | undefined>();
	for (let round = 0; ; round++) {
		const missing = new Set<string>();
		const unasked = new Map<string, readonly [folder: string, path: string]>();
		const fixes = fixesWith(services, uri, problem, {
			documentOf: other => {
				if (!documents.has(other)) {
					missing.add(other);
				}
				return documents.get(other);
			},
			exists: (folder, path) => {
				const key = `${folder}\0${path}`;
				if (!files.has(key)) {
					unasked.set(key, [folder, path]);
				}
				return files.get(key);
			},
		});
		if ((missing.size === 0 && unasked.size === 0) || round === MAX_ROUNDS || documents.size + missing.size > MAX_DOCUMENTS) {
			return { fixes, uris: [...documents.keys()], files };
		}
		await Promise.all([
			...[...missing].map(async other => documents.set(other, await readDocument(services.documents, vscode.Uri.parse(other, true)))),
			...[...unasked].map(async ([key, [folder, path]]) => files.set(key, await existsUncached(folder, path))),
		]);
	}
}

/** The fixes that apply to the given documents. A document whose catalog entry is outdated counts as unread. */
export function fixesWith(
	{ catalog: { current: catalog } }: Services,
	uri: string,
	problem: Problem,
	{ documentOf, exists }: Pick<CatalogFixContext, 'documentOf' | 'exists'>,
): readonly WorkspaceFix[] {
	const known = (other: string): TaskDocument | undefined => {
		const document = documentOf(other);
		const entry = catalog.get(other);
		return document && entry && isKnownAs(document, entry) ? document : undefined;
	};
	return catalogFixes(uri, problem, {
		catalog,
		documentOf: known,
		exists,
		eolOf: other => (documentOf(other)?.text.includes('\r\n') ? '\r\n' : '\n'),
	});
}

/** Whether the entry agrees with the document in everything that these problems and fixes depend on. */
function isKnownAs(document: TaskDocument, entry: Entry): boolean {
	const now = summarize(document, entry);
	return isSameData([now.relations, now.paths, now.status, now.id], [entry.relations, entry.paths, entry.status, entry.id]);
}

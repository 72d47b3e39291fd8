import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import { documentsConcerned, renameEdits, type Renaming } from '../../catalog/fix/renameEdits';
import type { TaskDocument } from '../../document/model/model';
import type { Refusal } from '../../document/model/refusal';
import { documentLinks } from '../../document/relation/documentLinks';
import type { TextEdit } from '../../document/model/text';
import type { TaskDocuments } from '../workspace/documents/taskDocuments';
import { inBatches } from '../workspace/edits/openableBatches';
import { errorText } from '../workspace/base/log';
import { readDocument } from '../workspace/documents/readDocument';
import { checkWritable, isAsOnDisk, type WritableDocument } from '../workspace/edits/writable';

/** Maximum documents read in parallel. */
const MAX_PARALLEL_READS = 64;

/** The text changes that keep mentions of renamed documents valid. */
export interface RenamedTexts {
	/** The documents to change, by URI before the renaming. */
	readonly documents: ReadonlyMap<string, WritableDocument>;
	/** The current object for one of them: VS Code can have closed and reopened the document. */
	readonly current: (uri: string) => vscode.TextDocument | undefined;
	/** The edits for one of them, computed from its current text. */
	readonly editsOf: (uri: string) => readonly TextEdit[];
	/** Why documents that should change are skipped, such as files that aren't UTF-8; by URI. */
	readonly left: ReadonlyMap<string, Refusal>;
}

/**
 * Computes the text changes that keep mentions of renamed documents valid, from the current text of open documents and
 * the files of others. Skips Markdown links if VS Code itself is set to update them. Skips a document that another
 * program has written if VS Code doesn't reload it within a few seconds.
 * @param others documents to open and check in any case, by URI
 */
export async function renamedTexts(
	catalog: Catalog,
	documents: TaskDocuments,
	renamings: readonly Renaming[],
	others: readonly string[] = [],
): Promise<RenamedTexts> {
	const facts = new Map<string, TaskDocument>();
	const uris = documentsConcerned(catalog, renamings);
	for (let start = 0; start < uris.length; start += MAX_PARALLEL_READS) {
		await Promise.all(
			uris.slice(start, start + MAX_PARALLEL_READS).map(async text => {
				const open = findOpen(text);
				if (open && !open.isDirty) {
					await isAsOnDisk(open);
				}
				const document = await readDocument(documents, vscode.Uri.parse(text, true));
				if (document) {
					facts.set(text, document);
				}
			}),
		);
	}
	const editsIn = (documentOf: (uri: string) => TaskDocument | undefined): ReadonlyMap<string, readonly TextEdit[]> =>
		new Map(renameEdits(catalog, renamings, documentOf).map(({ uri, edits }) => [uri, withoutOthersLinks(uri, documentOf(uri), edits)]));
	const changed = [...editsIn(uri => facts.get(uri))].flatMap(([uri, edits]) => (edits.length > 0 ? [uri] : []));
	const writable = new Map<string, WritableDocument>();
	const left = new Map<string, Refusal>();
	const targets = [...new Set([...changed, ...others])];
	// Opened before they are changed, since the edits must match the text as VS Code reads it, possibly in another
	// encoding.
	const opened = await inBatches(
		targets.map(uri => vscode.Uri.parse(uri, true)),
		openWritable,
	);
	for (const uri of targets) {
		const document = opened.get(uri);
		if (document && 'code' in document) {
			left.set(uri, document);
		} else if (document) {
			writable.set(uri, document);
		}
	}
	const current = (uri: string): vscode.TextDocument | undefined => findOpen(uri) ?? writable.get(uri);
	return {
		documents: writable,
		current,
		editsOf: uri => {
			const document = current(uri);
			return editsIn(each => (each === uri && document ? documents.get(document) : undefined)).get(uri) ?? [];
		},
		left,
	};
}

function findOpen(uri: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri);
}

/** Opens the document if needed, or returns why it is skipped. */
async function openWritable(uri: vscode.Uri): Promise<WritableDocument | Refusal> {
	try {
		const document = await checkWritable(findOpen(uri.toString()) ?? (await vscode.workspace.openTextDocument(uri)));
		return 'code' in document || document.isDirty || (await isAsOnDisk(document)) ? document : { code: 'changed-meanwhile' };
	} catch (error) {
		return { code: 'not-opened', detail: errorText(error) };
	}
}

/**
 * The edits without those of Markdown links that VS Code itself updates when a file moves: updating a link twice would
 * corrupt it.
 */
function withoutOthersLinks(uri: string, document: TaskDocument | undefined, edits: readonly TextEdit[]): readonly TextEdit[] {
	const isOthers = document && updatesLinksItself(vscode.Uri.parse(uri, true));
	const links = new Set(
		(isOthers ? documentLinks(document) : [])
			.filter(({ form }) => form === 'link')
			.map(({ line, targetStart }) => `${line}:${targetStart}`),
	);
	return edits.filter(({ range: { start } }) => !links.has(`${start.line}:${start.character}`));
}

/** Whether VS Code's own Markdown features update links when a file moves. */
function updatesLinksItself(uri: vscode.Uri): boolean {
	const setting = vscode.workspace.getConfiguration('markdown', uri).get<unknown>('updateLinksOnFileMove.enabled');
	return setting === 'always' || setting === 'prompt';
}

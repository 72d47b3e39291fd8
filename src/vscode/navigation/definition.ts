import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { TaskDocument } from '../../document/model/model';
import type { Range } from '../../document/model/text';
import type { IdWord } from '../../document/relation/idWords';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { idWordAt, isBuiltInLink, ownNameAt, relationAt, resolveIdWord, resolveMention } from '../workspace/documents/mentions';

/**
 * Goes from an id, a title, a path or a wiki link to the title of its document. On the document's own title or id it
 * returns that place, for which VS Code shows references instead. Leaves Markdown links to headings to VS Code, which has
 * no definition for links to documents.
 */
export function definitionProvider({ catalog, documents, log }: Services) {
	const provide = async (
		text: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.LocationLink[]> => {
		const document = isMarkdown(text) ? documents.get(text) : undefined;
		if (!document) {
			return [];
		}
		const relation = relationAt(document, position);
		const own = relation ? undefined : ownNameAt(document, position);
		const ownRange = own && (own.name === 'title' ? titleRange(document) : toVscodeRange(own.range));
		const ownPlace = ownRange && {
			originSelectionRange: ownRange,
			targetUri: text.uri,
			targetRange: ownRange,
			targetSelectionRange: ownRange,
		};
		const word = own?.name === 'id' ? undefined : idWordAt(document, position);
		if (!relation && !word) {
			return ownPlace ? [ownPlace] : [];
		}
		const { start, end } = relation?.range ?? { start: position, end: position };
		if (relation && isBuiltInLink(document, relation) && document.line(start.line)[end.character] === '#') {
			return [];
		}
		const current = await catalog.whenIndexed();
		const mention = relation && resolveMention(current, relation, text.uri);
		const named = mention ? { range: mention.relation.range, entry: mention.entry } : word && mentionOfWord(current, word, text.uri);
		if (token.isCancellationRequested) {
			return [];
		}
		if (!named || (ownPlace && named.entry.uri === text.uri.toString())) {
			return ownPlace ? [ownPlace] : [];
		}
		const targetUri = vscode.Uri.parse(named.entry.uri, true);
		const targetRange = titleRange(await readDocument(documents, targetUri));
		return [{ originSelectionRange: toVscodeRange(named.range), targetUri, targetRange, targetSelectionRange: targetRange }];
	};
	return { provideDefinition: answering(log, 'Going to a document', provide) } satisfies vscode.DefinitionProvider;
}

function mentionOfWord(catalog: Catalog, word: IdWord, uri: vscode.Uri): { readonly range: Range; readonly entry: Entry } | undefined {
	const mention = resolveIdWord(catalog, word, uri);
	return mention && { range: word.range, entry: mention.entry };
}

/**
 * The range of a document's title, or its beginning. For headings the whole line, like VS Code's Markdown features, so
 * that equal results are merged.
 */
export function titleRange(document: TaskDocument | undefined): vscode.Range {
	const range = document?.title.range;
	if (!document || !range) {
		return new vscode.Range(0, 0, 0, 0);
	}
	const { line } = range.start;
	return document.sections.some(section => section.line === line)
		? new vscode.Range(line, 0, line, document.line(line).length)
		: toVscodeRange(range);
}

import * as vscode from 'vscode';
import type { TaskDocument } from '../../document/model/model';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { isBuiltInLink, ownNameAt, relationAt, resolveMention } from '../workspace/documents/mentions';

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
		if (own) {
			const range = own.name === 'title' ? titleRange(document) : toVscodeRange(own.range);
			return [{ originSelectionRange: range, targetUri: text.uri, targetRange: range, targetSelectionRange: range }];
		}
		const { start, end } = relation?.range ?? { start: position, end: position };
		if (!relation || (isBuiltInLink(document, relation) && document.line(start.line)[end.character] === '#')) {
			return [];
		}
		const mention = resolveMention(await catalog.whenIndexed(), relation, text.uri);
		if (!mention || token.isCancellationRequested) {
			return [];
		}
		const targetUri = vscode.Uri.parse(mention.entry.uri, true);
		const targetRange = titleRange(await readDocument(documents, targetUri));
		return [{ originSelectionRange: toVscodeRange(relation.range), targetUri, targetRange, targetSelectionRange: targetRange }];
	};
	return { provideDefinition: answering(log, 'Going to a document', provide) } satisfies vscode.DefinitionProvider;
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

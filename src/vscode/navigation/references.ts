import * as vscode from 'vscode';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { titleRange } from './definition';
import { idMentionsOf, idWordAt, mentionsOf, ownNameAt, relationAt, resolveIdWord, resolveMention } from '../workspace/documents/mentions';

/** Finds the mentions of a document, from its title, its id or a mention. */
export function referenceProvider(services: Services) {
	const { catalog, documents, log } = services;
	const provide = async (
		text: vscode.TextDocument,
		position: vscode.Position,
		{ includeDeclaration }: vscode.ReferenceContext,
		token: vscode.CancellationToken,
	): Promise<vscode.Location[]> => {
		const document = isMarkdown(text) ? documents.get(text) : undefined;
		const relation = document && relationAt(document, position);
		const word = document && idWordAt(document, position);
		const own = document && ownNameAt(document, position);
		if (!document || (!relation && !word && !own)) {
			return [];
		}
		const current = await catalog.whenIndexed();
		const entry =
			(relation && resolveMention(current, relation, text.uri)?.entry) ??
			(word && own?.name !== 'id' ? resolveIdWord(current, word, text.uri)?.entry : undefined) ??
			(own && !relation ? current.get(text.uri.toString()) : undefined);
		if (!entry || token.isCancellationRequested) {
			return [];
		}
		const found = [
			...mentionsOf(services, entry).map(mention => new vscode.Location(mention.uri, toVscodeRange(mention.relation.range))),
			...(await idMentionsOf(services, entry)).map(mention => new vscode.Location(mention.uri, toVscodeRange(mention.word.range))),
		];
		if (includeDeclaration) {
			const uri = vscode.Uri.parse(entry.uri, true);
			found.unshift(new vscode.Location(uri, titleRange(await readDocument(documents, uri))));
		}
		return found;
	};
	return { provideReferences: answering(log, 'Finding references', provide) } satisfies vscode.ReferenceProvider;
}

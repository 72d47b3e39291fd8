import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import type { Range } from '../../document/model/text';
import { readListedPaths } from '../../document/relation/listedPaths';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { knownEntries } from '../workspace/catalog/knownEntries';
import type { Services } from '../workspace/services';
import { findListedFile, listedWays } from './listedFile';
import { idMentionsIn, isBuiltInLink, relationsOf, resolveMention } from '../workspace/documents/mentions';
import { navigationMessages } from './navigationMessages';

/** A link whose target is found on demand. */
class ListedLink extends vscode.DocumentLink {
	constructor(
		range: vscode.Range,
		readonly document: vscode.Uri,
		readonly path: string,
	) {
		super(range);
	}
}

/**
 * Links mentions of other documents, also by an id in prose, and paths of listed files. Leaves Markdown links to VS Code.
 * Only task documents request the catalog; other documents use what has been read.
 */
export function linkProvider({ catalog, documents, log }: Services) {
	const provide = async (text: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.DocumentLink[]> => {
		const document = isMarkdown(text) ? documents.get(text) : undefined;
		if (!document || document.isTemplate) {
			return [];
		}
		const relations = relationsOf(document).filter(relation => !isBuiltInLink(document, relation));
		if (relations.length > 0 && documents.isTaskMarkdown(text)) {
			await knownEntries(catalog);
		}
		if (token.isCancellationRequested) {
			return [];
		}
		const named =
			catalog.state === 'idle'
				? []
				: relations.flatMap(relation => {
						const mention = resolveMention(catalog.current, relation, text.uri);
						return mention ? [linkTo(relation.range, mention.entry)] : [];
					});
		const lines = new Set(named.map(({ range }) => range.start.line));
		const ids =
			catalog.state === 'idle'
				? []
				: idMentionsIn(catalog.current, document, text.uri)
						.filter(({ entry }) => entry.uri !== text.uri.toString())
						.map(({ word, entry }) => linkTo(word.range, entry))
						.filter(({ range }) => !lines.has(range.start.line) || !named.some(link => link.range.intersection(range)));
		const links = [...named, ...ids];
		const listed = readListedPaths(document)
			.filter(({ path }) => listedWays(text.uri, path).length > 0)
			.map(({ path, range }) => {
				const link = new ListedLink(toVscodeRange(range), text.uri, path);
				link.tooltip = plainTooltip(navigationMessages.goTo(path));
				return link;
			});
		return [...links, ...listed.filter(({ range }) => !links.some(link => link.range.intersection(range)))];
	};
	const resolve = async (link: vscode.DocumentLink): Promise<vscode.DocumentLink> => {
		const file = link instanceof ListedLink ? await findListedFile(link.document, link.path) : undefined;
		if (file?.uri) {
			link.target = file.uri;
		}
		return link;
	};
	return {
		provideDocumentLinks: answering(log, 'Links', provide),
		resolveDocumentLink: answering(log, 'A link', resolve),
	} satisfies vscode.DocumentLinkProvider;
}

function linkTo(range: Range, entry: Entry): vscode.DocumentLink {
	const link = new vscode.DocumentLink(toVscodeRange(range), vscode.Uri.parse(entry.uri, true));
	link.tooltip = plainTooltip(navigationMessages.goTo(entry.title));
	return link;
}

/** VS Code puts a tooltip into trusted Markdown, where a backslash before a bracket would let text become a command. */
function plainTooltip(text: string): string {
	return text
		.replace(/[\\[\]()<>`]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.slice(0, 200);
}

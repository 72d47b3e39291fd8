import * as vscode from 'vscode';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import { isOver, relationIndexOf } from '../../catalog/relations/relationIndex';
import { shortName } from '../../catalog/relations/shortName';
import { readListedPaths } from '../../document/relation/listedPaths';
import { appendText } from '../workspace/words/appendText';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { isMarkdown } from '../workspace/base/isMarkdown';
import { knownEntries } from '../workspace/catalog/knownEntries';
import type { Services } from '../workspace/services';
import { itemsDone, stageLabel } from '../workspace/words/words';
import { findListedFile } from './listedFile';
import { idWordAt, relationAt, resolveIdWord, resolveMention } from '../workspace/documents/mentions';
import { navigationMessages } from './navigationMessages';

/** Maximum blockers in a hover. */
const MAX_BLOCKERS = 3;

/** Shows the state of a document at its mention, or whether a listed file exists. */
export function hoverProvider(services: Services): vscode.HoverProvider {
	const { catalog, documents, log } = services;
	const provide = async (
		text: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> => {
		const document = isMarkdown(text) ? documents.get(text) : undefined;
		if (!document) {
			return undefined;
		}
		const relation = relationAt(document, position);
		if (relation) {
			await knownEntries(catalog);
			const mention = resolveMention(catalog.current, relation, text.uri);
			if (mention && !token.isCancellationRequested) {
				return new vscode.Hover(describe(mention.entry, openBlockers(catalog.current, mention.entry)), toVscodeRange(relation.range));
			}
		}
		const word = idWordAt(document, position);
		if (word && (catalog.state !== 'idle' || documents.isTaskMarkdown(text))) {
			await knownEntries(catalog);
			const entry = resolveIdWord(catalog.current, word, text.uri)?.entry;
			if (entry && entry.uri !== text.uri.toString() && !token.isCancellationRequested) {
				return new vscode.Hover(describe(entry, openBlockers(catalog.current, entry)), toVscodeRange(word.range));
			}
		}
		const listed = document.isTemplate ? undefined : readListedPaths(document).find(({ range }) => toVscodeRange(range).contains(position));
		if (!listed) {
			return undefined;
		}
		const { path, isThere } = await findListedFile(text.uri, listed.path);
		return path === undefined || token.isCancellationRequested
			? undefined
			: new vscode.Hover(
					appendText(new vscode.MarkdownString(), isThere ? navigationMessages.fileIsThere(path) : navigationMessages.fileIsNotThere(path)),
					toVscodeRange(listed.range),
				);
	};
	return { provideHover: answering(log, 'A hover', provide) };
}

function openBlockers(catalog: Catalog, entry: Entry): readonly Entry[] {
	return isOver(entry) ? [] : relationIndexOf(catalog).openBlockers(entry.uri);
}

/** Title, status, priority, progress and due day, what it is blocked by, and its first sentence: all as text, never as markup. */
function describe(entry: Entry, blockers: readonly Entry[]): vscode.MarkdownString {
	const { work } = entry.progress;
	const facts = [
		entry.status.text ?? stageLabel(entry.status.stage),
		entry.priority.text,
		work.total > 0 ? itemsDone(work) : undefined,
		entry.due === undefined || isOver(entry) ? undefined : vscode.l10n.t('due {0}', entry.due),
	]
		.filter(fact => fact !== undefined)
		.join(' · ');
	const hover = new vscode.MarkdownString();
	appendText(appendText(hover.appendMarkdown('**'), entry.title).appendMarkdown('**\n\n'), facts);
	if (blockers.length > 0) {
		const names = blockers.slice(0, MAX_BLOCKERS).map(shortName);
		appendText(
			hover.appendMarkdown('\n\n'),
			vscode.l10n.t('Blocked by {0}', [...names, ...(blockers.length > MAX_BLOCKERS ? ['…'] : [])].join(', ')),
		);
	}
	if (entry.summary !== undefined) {
		appendText(hover.appendMarkdown('\n\n'), entry.summary);
	}
	return appendText(hover.appendMarkdown('\n\n'), entry.path);
}

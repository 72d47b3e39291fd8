import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { matchesSymbol } from '../../catalog/group/matchesSymbol';
import { answering } from '../workspace/base/answering';
import { toVscodeRange } from '../workspace/base/conversions';
import { knownEntries } from '../workspace/catalog/knownEntries';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { stageLabel } from '../workspace/words/words';

/** Maximum results: users type more rather than read a longer list. */
const MAX_SYMBOLS = 500;

/** Maximum milliseconds to wait for the catalog, since VS Code doesn't query again until the user types. */
const MAX_WAIT = 5000;

/**
 * Finds task documents by id and title in "Go to Symbol in Workspace". Requests the catalog. The range of the title is
 * found when a result is chosen.
 */
export function registerWorkspaceSymbols({ catalog, documents, log }: Services): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		provideWorkspaceSymbols: answering(log, 'Finding documents', async (query: string, token: vscode.CancellationToken) => {
			const { entries } = await knownEntries(catalog, MAX_WAIT);
			return token.isCancellationRequested ? [] : workspaceSymbols(entries, query);
		}),
		resolveWorkspaceSymbol: answering(log, 'Finding a title', async (symbol: vscode.SymbolInformation) => {
			const range = (await readDocument(documents, symbol.location.uri))?.title.range;
			return range
				? new vscode.SymbolInformation(
						symbol.name,
						symbol.kind,
						symbol.containerName,
						new vscode.Location(symbol.location.uri, toVscodeRange(range)),
					)
				: symbol;
		}),
	});
}

/** The task documents that match, in the catalog's order, at most 500. */
function workspaceSymbols(entries: readonly Entry[], query: string): vscode.SymbolInformation[] {
	const symbols: vscode.SymbolInformation[] = [];
	for (const entry of entries) {
		if (symbols.length === MAX_SYMBOLS) {
			break;
		}
		if (entry.isTaskDocument && matchesSymbol(entry, query)) {
			symbols.push(toSymbol(entry));
		}
	}
	return symbols;
}

/** VS Code adds the file. */
function toSymbol({ id, title, status, progress: { work }, uri, path }: Entry): vscode.SymbolInformation {
	const name = id === undefined || title.includes(id) ? title : `${id} ${title}`;
	const container = [status.text ?? stageLabel(status.stage), ...(work.total > 0 ? [`${work.done}/${work.total}`] : [])].join(' · ');
	return new vscode.SymbolInformation(
		name || path,
		vscode.SymbolKind.File,
		container,
		new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Position(0, 0)),
	);
}

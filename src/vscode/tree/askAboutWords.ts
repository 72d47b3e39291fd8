import * as vscode from 'vscode';
import { readSeverities } from '../../catalog/check/severities';
import { unknownStatusWords } from '../../catalog/check/unknownWords';
import { commandIds } from '../contributions';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { treeMessages } from './treeMessages';

/** Where the workspace remembers the words that it was asked about, or `never` once the user wants no more questions. */
export const ASKED_WORDS = 'askedStatusWords';
type AskedWords = readonly string[] | 'never';

/** Maximum documents with the same unknown status that are not worth a question. */
const MAX_UNASKED = 10;
/** Maximum characters of a word. Longer statuses are sentences. */
const MAX_LENGTH = 40;

/** Asks what a frequent unknown status means while the view is visible, at most once in a session. */
export function askAboutWords(
	view: Pick<vscode.TreeView<unknown>, 'visible' | 'onDidChangeVisibility'>,
	services: Services,
): vscode.Disposable {
	const { catalog, log } = services;
	let hasAsked = false;
	const ask = (): void => {
		if (!hasAsked && view.visible && catalog.state === 'ready') {
			const question = askAboutWord(services);
			hasAsked = question !== undefined;
			question?.catch((error: unknown) => log.error(`Asking about a status failed: ${errorText(error)}`));
		}
	};
	return vscode.Disposable.from(view.onDidChangeVisibility(ask), catalog.onDidChange(ask), catalog.onDidChangeState(ask));
}

/**
 * Asks what the most frequent unknown status means, unless the workspace was asked about it before, however the user
 * answered. Undefined if there is nothing to ask; otherwise resolves once the question is answered or dismissed.
 */
export function askAboutWord({ catalog, settings, workspaceState }: Services): Promise<void> | undefined {
	const asked = workspaceState.get<AskedWords>(ASKED_WORDS, []);
	if (asked === 'never') {
		return undefined;
	}
	const found = unknownStatusWords(catalog.current.entries).find(
		({ word, uris: [first = ''], uris }) =>
			uris.length > MAX_UNASKED && word.length <= MAX_LENGTH && !asked.includes(word) && isReported(first, settings),
	);
	return found && ask(found.word, found.uris);

	async function ask(word: string, uris: readonly string[]): Promise<void> {
		const remembered = workspaceState.update(ASKED_WORDS, [...asked, word]);
		const [choose, never] = [{ title: treeMessages.choose() }, { title: treeMessages.dontAskAgain() }];
		const answer = await vscode.window.showInformationMessage(treeMessages.whatDoesItMean(uris.length, word), choose, never);
		await remembered;
		if (answer === never) {
			await workspaceState.update(ASKED_WORDS, 'never');
		} else if (answer === choose) {
			await vscode.commands.executeCommand(commandIds.treatWord, { uri: uris[0], field: 'status', word });
		}
	}
}

/** Not if the problem is turned off, and not outside of workspace folders, which have no settings to write to. */
function isReported(uri: string, settings: Services['settings']): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
	return folder !== undefined && readSeverities(settings.problemSeverity(folder.uri)).severities.get('unknown-status') !== 'off';
}

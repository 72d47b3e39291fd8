import * as vscode from 'vscode';
import { continuePrompt } from '../../agent/continuePrompt';
import { readDocument } from '../workspace/documents/readDocument';
import { documentPath } from '../workspace/documents/taskDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { whyOutOfReach } from '../workspace/edits/outOfReach';
import { showRefusal } from '../workspace/edits/refusalText';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { agentsMessages } from './agentsMessages';

/** VS Code's command that opens its chat; only versions and builds with a chat have it. */
const OPEN_CHAT = 'workbench.action.chat.open';

/**
 * `taskDocs.continueWithAgent`: puts documents with their open items into the input of VS Code's chat, for the user to
 * send. Without a chat, copies the text to the clipboard and says so.
 * @returns where the text is now; undefined if there was none
 */
export async function continueWithAgent(
	services: Services,
	argument: unknown,
	selection: unknown,
): Promise<'chat' | 'clipboard' | undefined> {
	const found = [];
	for (const uri of findTargets(services, argument, selection)) {
		const refusal = await whyOutOfReach(uri);
		const document = refusal ? undefined : await readDocument(services.documents, uri);
		if (document) {
			found.push({ uri, path: documentPath(uri), document });
		} else {
			showRefusal(refusal ?? { code: 'not-opened', detail: agentsMessages.notRead() }, nameOf(uri));
		}
	}
	if (found.length === 0) {
		return undefined;
	}
	const text = continuePrompt(found);
	if (
		(await hasChat()) &&
		(await openChat(
			services,
			text,
			found.map(({ uri }) => uri),
		))
	) {
		return 'chat';
	}
	await vscode.env.clipboard.writeText(text);
	void vscode.window.showInformationMessage(agentsMessages.promptCopied());
	return 'clipboard';
}

/** Whether there is a chat that the user hasn't turned off. */
async function hasChat(): Promise<boolean> {
	return (
		vscode.workspace.getConfiguration('chat').get('disableAIFeatures') !== true &&
		(await vscode.commands.getCommands(true)).includes(OPEN_CHAT)
	);
}

/** @returns whether the chat has taken the text */
async function openChat({ log }: Services, query: string, uris: readonly vscode.Uri[]): Promise<boolean> {
	try {
		// A partial query is only put into the input.
		await vscode.commands.executeCommand(OPEN_CHAT, { query, isPartialQuery: true, attachFiles: uris });
		return true;
	} catch (error) {
		log.warn(`The chat could not be opened: ${errorText(error)}`);
		return false;
	}
}

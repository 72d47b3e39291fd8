import * as vscode from 'vscode';
import { lastSegment, parentPath } from '../../util/paths';
import { commandIds } from '../contributions';
import { archiveMove, completedMove } from '../workspace/edits/archiveMove';
import type { Services } from '../workspace/services';
import { plain } from '../workspace/words/messages';

/** A move that changes a stage which follows from the folder; also a button of a message. */
export interface FinishingMove extends vscode.MessageItem {
	/** The folder, relative to the workspace folder. */
	readonly folder: string;
	readonly take: () => Thenable<unknown>;
}

/** The moves to the folder for documents that are done, if there is one, and to the archive. */
export async function finishingMoves(services: Services, uri: vscode.Uri): Promise<readonly FinishingMove[]> {
	const completed = await completedMove(services, uri);
	const { move: archive } = await archiveMove(services, uri);
	const toFinishing = (title: string, newPath: string, argument: unknown): FinishingMove => ({
		title,
		folder: plain(parentPath(newPath)),
		take: () => vscode.commands.executeCommand(commandIds.archive, argument),
	});
	return [
		...(completed
			? [
					toFinishing(vscode.l10n.t('Move to {0}/', plain(lastSegment(parentPath(completed.newPath)))), completed.newPath, {
						uri,
						to: 'completed',
					}),
				]
			: []),
		...(archive ? [toFinishing(vscode.l10n.t('Archive'), archive.newPath, uri)] : []),
	];
}

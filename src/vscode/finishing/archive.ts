import * as vscode from 'vscode';
import { archiveConcerns, archiveEdits, archiveRenamings } from '../../action/archiveEdits';
import { lastSegment, parentPath } from '../../util/paths';
import { archiveTaken } from '../../action/archivePlan';
import type { Catalog } from '../../catalog/catalog';
import type { TaskDocument } from '../../document/model/model';
import type { Refusal } from '../../document/model/refusal';
import { settingKeys, settingSection } from '../contributions';
import type { DocumentChange } from '../workspace/edits/applyMoves';
import { archiveMove, completedMove, type ArchiveMove, type MoveResult } from '../workspace/edits/archiveMove';
import { betweenSteps } from '../workspace/edits/betweenSteps';
import { offerUndo } from '../workspace/edits/changeDocuments';
import { findTargets } from '../workspace/edits/findTargets';
import { mayFollowLinks } from '../workspace/edits/mayFollowLinks';
import { mayRetry, moveFiles } from '../workspace/edits/moveFiles';
import { refusalText, showRefusal } from '../workspace/edits/refusalText';
import { checkWritable } from '../workspace/edits/writable';
import type { Services } from '../workspace/services';
import { messages, nameOf, plain } from '../workspace/words/messages';
import { titleOf } from '../workspace/words/titles';
import { finishingMessages } from './finishingMessages';

/** The title or name of a document that is not archived, and why. */
interface Refused {
	readonly refusal: Refusal;
	readonly file: string;
}

/**
 * `taskDocs.archive`: moves documents into their archive, sets their status if their own words have one for archived,
 * and updates links, in one step with an undo button. Never overwrites. Asks before following a linked folder.
 */
export async function archive(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	const moves = new Map<string, ArchiveMove>();
	const refusals: Refused[] = [];
	/** Whether a folder may be written to; the user is asked once for each. */
	const answers = new Map<string, boolean>();
	for (const uri of uris) {
		const { move, refusal } = await (isToCompleted(argument) ? toCompleted : archiveMove)(services, uri);
		const twin = move && moves.get(move.to.toString());
		if (!move) {
			refusals.push({ refusal, file: titleOf(services, uri) });
		} else if (twin && twin.path !== move.path) {
			refusals.push({ refusal: archiveTaken(move), file: titleOf(services, uri) });
		} else {
			const folder = vscode.Uri.joinPath(move.to, '..').toString();
			const mayMove = answers.get(folder) ?? (await mayFollowLinks(move.workspaceFolder, parentPath(move.newPath)));
			answers.set(folder, mayMove);
			if (mayMove && (await isConfirmed(move))) {
				moves.set(move.to.toString(), move);
			}
		}
	}
	void showRefusals(refusals);
	if (moves.size > 0) {
		await moveAll(services, [...moves.values()]);
	}
}

/** Whether the command is to move documents to their folder for documents that are done instead. */
function isToCompleted(argument: unknown): boolean {
	return typeof argument === 'object' && argument !== null && 'to' in argument && argument.to === 'completed';
}

async function toCompleted(services: Services, uri: vscode.Uri): Promise<MoveResult> {
	const move = await completedMove(services, uri);
	return move ? { move } : { refusal: { code: 'no-archive' } };
}

/** Asks before a folder is moved whose tool does more than that when it archives it. */
async function isConfirmed({ path, leavesUnmerged }: ArchiveMove): Promise<boolean> {
	const goOn: vscode.MessageItem = { title: finishingMessages.archive() };
	return (
		leavesUnmerged !== true ||
		(await vscode.window.showWarningMessage(
			finishingMessages.confirmUnmerged(plain(lastSegment(path))),
			{ modal: true, detail: finishingMessages.unmerged() },
			goOn,
		)) === goOn
	);
}

async function moveAll(services: Services, moves: readonly ArchiveMove[]): Promise<void> {
	// The same catalog for both attempts: after the first, it can have seen the files move back and forth.
	const current = await services.catalog.whenUpToDate();
	const titles = moves.map(move => nameOfMove(services, current, move));
	let found = await changesFor(services, current, moves);
	let done = await moveFiles(services, moves, found.changes);
	if ('refusal' in done && mayRetry(done)) {
		// Retries once, since the user can have typed in between.
		found = await changesFor(services, current, moves);
		done = await moveFiles(services, moves, found.changes);
	}
	if ('refusal' in done) {
		showRefusal(done.refusal, done.file);
		return;
	}
	if (done.unsaved) {
		showRefusal(done.unsaved.refusal, done.unsaved.file);
	}
	if (found.left.length > 0) {
		void vscode.window.showWarningMessage(messages.linksLeft(found.left.join(', ')));
	}
	const { undo: takeBack } = done;
	const undo = services.history.add(async () => {
		const refused = await takeBack();
		if (refused) {
			showRefusal(refused.refusal, refused.file);
		}
	});
	void offerUndo(doneSentence(titles, found.linking, moves), undo);
}

/** The title of a document, or the name of a folder with the number of its task documents. */
function nameOfMove(services: Services, catalog: Catalog, { from }: ArchiveMove): string {
	const below = `${from.toString()}/`;
	const count = catalog.entries.filter(({ uri, isTaskDocument }) => isTaskDocument && uri.startsWith(below)).length;
	const name = titleOf(services, from);
	return count > 1 ? finishingMessages.withDocuments(name, count) : name;
}

/** @param linking titles of documents whose links were updated */
function doneSentence(titles: readonly string[], linking: readonly string[], moves: readonly ArchiveMove[]): string {
	const folders = [...new Set(moves.map(({ newPath }) => plain(parentPath(newPath))))].join(', ');
	const [name] = titles;
	const [link] = linking;
	if (moves.length === 1 && name !== undefined) {
		return link === undefined
			? finishingMessages.archived(name, folders)
			: linking.length === 1
				? finishingMessages.archivedWithLink(name, folders, link)
				: finishingMessages.archivedWithLinks(name, folders, linking.length);
	}
	return link === undefined
		? finishingMessages.severalArchived(moves.length, folders)
		: linking.length === 1
			? finishingMessages.severalArchivedWithLink(moves.length, folders, link)
			: finishingMessages.severalArchivedWithLinks(moves.length, folders, linking.length);
}

interface Changes {
	/** By URI before the move. */
	readonly changes: ReadonlyMap<string, DocumentChange>;
	/** Titles of documents that don't move and whose links are updated. */
	readonly linking: readonly string[];
	/** Names of documents whose links should be updated but that can't be written. */
	readonly left: readonly string[];
}

async function changesFor({ documents }: Services, current: Catalog, plans: readonly ArchiveMove[]): Promise<Changes> {
	const moves = plans.map(({ from, ...plan }) => ({ ...plan, uri: from.toString() }));
	const texts = new Map<string, vscode.TextDocument>();
	for (const uri of archiveConcerns(current, moves)) {
		try {
			texts.set(uri, await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
		} catch {
			// A document that can't be read keeps its links.
		}
	}
	const edits = archiveEdits(current, moves, (uri): TaskDocument | undefined => {
		const text = texts.get(uri);
		return text && documents.get(text);
	});
	const before = new Map([...texts].map(([uri, text]) => [uri, text.getText()]));
	await betweenSteps('edits computed');
	const moved = new Set(archiveRenamings(current, moves).map(({ from }) => from.uri));
	const changes = new Map<string, DocumentChange>();
	const left: string[] = [];
	const linking: string[] = [];
	for (const [uri, own] of edits) {
		const text = texts.get(uri);
		const document = text && (await checkWritable(text));
		if (!document || 'code' in document) {
			left.push(nameOf(vscode.Uri.parse(uri, true)));
			continue;
		}
		changes.set(uri, { document, before: before.get(uri) ?? '', edits: own });
		if (!moved.has(uri)) {
			linking.push(titleOf({ documents, catalog: { current } }, document.uri));
		}
	}
	return { changes, left, linking };
}

async function showRefusals(refusals: readonly Refused[]): Promise<void> {
	if (refusals.length > 0) {
		const sentence = [...new Set(refusals.map(({ refusal, file }) => refusalText(refusal, file)))].join(' ');
		// A setting helps if no archive was found.
		const hasNoPlace = refusals.some(({ refusal: { code } }) => code === 'no-archive' || code === 'archive-setting');
		const buttons = hasNoPlace ? [finishingMessages.openSettings()] : [];
		if ((await vscode.window.showWarningMessage(sentence, ...buttons)) !== undefined) {
			await vscode.commands.executeCommand('workbench.action.openSettings', `${settingSection}.${settingKeys.archiveFolder}`);
		}
	}
}

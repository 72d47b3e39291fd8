import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, textAfter, type TextChange } from '../../../document/edit/takeBack';
import { applyMoves, notTried, type DocumentChange, type FileMove } from './applyMoves';
import { betweenSteps } from './betweenSteps';
import type { EditQueue } from './editQueue';
import { inBatches } from './openableBatches';
import { isStill } from './isStill';
import { errorText } from '../base/log';
import { nameOf } from '../words/messages';
import { refused, type RefusedOutcome } from './editTarget';
import { hasNoTab, saveUnseen } from './saveUnseen';
import { hasTab, hasTabInFront } from './tabs';
import { checkWritable, type WritableDocument } from './writable';

/** What moving files needs. */
export interface MoveServices {
	readonly edits: EditQueue;
}

/** What was done, and how to undo it. */
export interface MoveDone {
	/** Names the files that were changed but could not be saved. */
	readonly unsaved: RefusedOutcome | undefined;
	/** Restores places and texts, keeping text typed since; returns why some could not be restored. */
	readonly undo: () => Promise<RefusedOutcome | undefined>;
}

/** Whether a retry from the current texts can succeed. */
export function mayRetry({ refusal }: RefusedOutcome): boolean {
	return refusal.code === 'changed-meanwhile';
}

/**
 * Moves files and folders and changes texts in one step: all or nothing. Does nothing if a text has changed since.
 * Closed files are saved without updating their dates and leave no tab; open ones are left for the user to save. Never
 * overwrites. Never throws. Any number of files is changed in one step, since VS Code keeps open what it is changing.
 * @param changes by the documents' URIs before the move
 */
export async function moveFiles(
	services: MoveServices,
	moves: readonly FileMove[],
	changes: ReadonlyMap<string, DocumentChange>,
): Promise<MoveDone | RefusedOutcome> {
	const documents = [...changes.keys()].map(uri => vscode.Uri.parse(uri, true));
	try {
		return await services.edits.inTurn([...documents, ...moves.map(({ from }) => from)], async () => {
			const changed = await apply(services, moves, changes);
			return 'refusal' in changed ? changed : { unsaved: unsavedOf(changed), undo: () => undo(services, moves, changed.texts) };
		});
	} catch (error) {
		return refused({ code: 'failed', detail: errorText(error) }, moves[0]?.from ?? documents[0] ?? vscode.Uri.parse(''));
	}
}

/** What was changed. */
interface Changed {
	/** The change of each text, by URI after the move. */
	readonly texts: ReadonlyMap<string, TextChange>;
	/** Files that could not be saved. */
	readonly unsaved: readonly vscode.Uri[];
}

function unsavedOf({ unsaved }: Changed): RefusedOutcome | undefined {
	const [first] = unsaved;
	return first && refused({ code: 'not-saved', files: unsaved.map(nameOf) }, first);
}

async function apply(
	{ edits: queue }: MoveServices,
	moves: readonly FileMove[],
	changes: ReadonlyMap<string, DocumentChange>,
): Promise<Changed | RefusedOutcome> {
	const all = [...changes].map(([key, change]) => {
		const uri = vscode.Uri.parse(key, true);
		return { ...change, uri, place: placeAfter(uri, moves) };
	});
	const unseen = all.filter(
		({ uri }) => !hasTab(uri) && !vscode.workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === uri.toString()),
	);
	const areSame = await Promise.all(all.map(({ uri, before }) => isStill(uri, before)));
	const other = all.find((_, index) => areSame[index] === false);
	// VS Code can open tabs for unsaved documents while files are moved.
	const hadNone = hasNoTab();
	const { isDone, restored, left } = other ? notTried : await applyMoves(queue.ownRenames, moves, all);
	if (!isDone) {
		await saveUnseen(
			new Map(
				unseen
					.filter(({ uri }) => !hasTabInFront(uri) && restored.some(each => each.toString() === uri.toString()))
					.map(({ uri, before }) => [uri.toString(), before]),
			),
			document => queue.saveKeepingDates(document),
			hadNone,
		);
		const [firstLeft] = left;
		return firstLeft
			? refused({ code: 'changed-since', files: left.map(nameOf) }, firstLeft)
			: refused({ code: 'changed-meanwhile' }, other?.uri ?? moves[0]?.from ?? vscode.Uri.parse(''));
	}
	const unsaved = await saveUnseen(
		new Map(unseen.map(({ place, before, edits }) => [place.toString(), textAfter({ before, edits })])),
		document => queue.saveKeepingDates(document),
		hadNone,
	);
	await betweenSteps('saved');
	const texts = new Map(all.map(({ place, before, edits }) => [place.toString(), { before, edits }]));
	return { texts, unsaved: [...unsaved].map(uri => vscode.Uri.parse(uri, true)) };
}

/**
 * Compares with the texts that were written, not with what the editors show now, which can include text typed in
 * between.
 */
async function undo(
	services: MoveServices,
	moves: readonly FileMove[],
	changed: ReadonlyMap<string, TextChange>,
): Promise<RefusedOutcome | undefined> {
	const back = moves.map(({ from, to }) => ({ from: to, to: from }));
	try {
		const uris = [...changed.keys()].map(uri => vscode.Uri.parse(uri, true));
		return await services.edits.inTurn([...uris, ...back.map(({ from }) => from)], async () => {
			for (let attempt = 0; ; attempt++) {
				const documents = await inBatches(uris, writableAt);
				const others: vscode.Uri[] = [];
				const changes = new Map<string, DocumentChange>();
				for (const [uri, change] of changed) {
					const document = documents.get(uri);
					const now = document?.getText();
					const before = now === undefined ? undefined : takeBack(change, now);
					if (!document || now === undefined || before === undefined) {
						others.push(vscode.Uri.parse(uri, true));
					} else if (before !== now) {
						changes.set(uri, { document, before: now, edits: restoreText(now, before) });
					}
				}
				await betweenSteps('undo computed');
				const done = await apply(services, back, changes);
				// Retries once, since the user can have typed in between.
				if (!('refusal' in done)) {
					const [other] = others;
					return other ? refused({ code: 'changed-since', files: others.map(nameOf) }, other) : unsavedOf(done);
				}
				if (attempt > 0 || !mayRetry(done)) {
					return done;
				}
			}
		});
	} catch (error) {
		return refused({ code: 'failed', detail: errorText(error) }, back[0]?.from ?? vscode.Uri.parse(''));
	}
}

/** Opens the document without a tab; undefined if it can't be read or written. */
async function writableAt(uri: vscode.Uri): Promise<WritableDocument | undefined> {
	try {
		const document = await checkWritable(await vscode.workspace.openTextDocument(uri));
		return 'code' in document ? undefined : document;
	} catch {
		return undefined;
	}
}

/** A document's URI after the moves, including those of its parent folders. */
function placeAfter(uri: vscode.Uri, moves: readonly FileMove[]): vscode.Uri {
	for (const { from, to } of moves) {
		if (uri.toString() === from.toString()) {
			return to;
		}
		if (uri.scheme === from.scheme && uri.authority === from.authority && uri.path.startsWith(`${from.path}/`)) {
			return to.with({ path: to.path + uri.path.slice(from.path.length) });
		}
	}
	return uri;
}

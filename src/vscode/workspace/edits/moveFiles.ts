import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, textAfter, type TextChange } from '../../../document/edit/takeBack';
import { applyMoves, notTried, type DocumentChange, type FileMove } from './applyMoves';
import { betweenSteps } from './betweenSteps';
import type { EditQueue } from './editQueue';
import { inGroups } from './groupsOf';
import { isStill } from './isStill';
import { errorText } from '../base/log';
import { messages, nameOf, plain } from '../words/messages';
import { refuse, type Refusal } from './refusal';
import { hasNoTab, saveUnseen } from './saveUnseen';
import { hasTab, hasTabInFront } from './tabs';
import { checkWritable, type WritableDocument } from './writable';

/** What moving files needs. */
export interface MoveServices {
	readonly edits: EditQueue;
}

/** What was done, and how to take it back. */
export interface MoveDone {
	/** Says in one sentence which files were changed in their editors and could not be saved. */
	readonly unsaved: Refusal | undefined;
	/** Takes back the places and the texts, and keeps what was typed since; says in one sentence what could not be taken back. */
	readonly undo: () => Promise<Refusal | undefined>;
}

/** Why nothing was moved. */
export interface MoveRefusal extends Refusal {
	/** Whether another try from fresh texts may succeed. */
	readonly mayRetry?: boolean;
}

/**
 * Moves files and folders and changes texts in one step: all of it or nothing, also when a text is not any more what it
 * was. Closed files are saved with the dates they have and leave no tab; open ones are left to their user to save. Never
 * overwrites. Never throws. However many files these are, one step changes them: VS Code keeps open what it is changing.
 * @param changes by the documents' URIs before the move
 */
export async function moveFiles(
	services: MoveServices,
	moves: readonly FileMove[],
	changes: ReadonlyMap<string, DocumentChange>,
): Promise<MoveDone | MoveRefusal> {
	const documents = [...changes.keys()].map(uri => vscode.Uri.parse(uri, true));
	try {
		return await services.edits.inTurn([...documents, ...moves.map(({ from }) => from)], async () => {
			const changed = await apply(services, moves, changes);
			return 'message' in changed ? changed : { unsaved: unsavedOf(changed), undo: () => undo(services, moves, changed.texts) };
		});
	} catch (error) {
		return refuse(messages.failed(nameOf(moves[0]?.from ?? documents[0] ?? vscode.Uri.parse('')), plain(errorText(error))));
	}
}

/** What was changed. */
interface Changed {
	/** What was done to each text, by the URI after the move. */
	readonly texts: ReadonlyMap<string, TextChange>;
	/** Names of files that could not be saved. */
	readonly unsaved: readonly string[];
}

function unsavedOf({ unsaved }: Changed): Refusal | undefined {
	return unsaved.length > 0 ? refuse(messages.notSaved(unsaved.join(', '))) : undefined;
}

async function apply(
	{ edits: queue }: MoveServices,
	moves: readonly FileMove[],
	changes: ReadonlyMap<string, DocumentChange>,
): Promise<Changed | MoveRefusal> {
	const all = [...changes].map(([key, change]) => {
		const uri = vscode.Uri.parse(key, true);
		return { ...change, uri, place: placeAfter(uri, moves) };
	});
	const unseen = all.filter(
		({ uri }) => !hasTab(uri) && !vscode.workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === uri.toString()),
	);
	const areSame = await Promise.all(all.map(({ uri, before }) => isStill(uri, before)));
	const other = all.find((_, index) => areSame[index] === false);
	// While the files are moved, VS Code may open tabs for what is not saved yet.
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
		return left.length > 0
			? refuse(messages.changedSince(left.map(nameOf).join(', ')))
			: { ...refuse(messages.changedMeanwhile(nameOf(other?.uri ?? moves[0]?.from ?? vscode.Uri.parse('')))), mayRetry: true };
	}
	const unsaved = await saveUnseen(
		new Map(unseen.map(({ place, before, edits }) => [place.toString(), textAfter({ before, edits })])),
		document => queue.saveKeepingDates(document),
		hadNone,
	);
	await betweenSteps('saved');
	const texts = new Map(all.map(({ place, before, edits }) => [place.toString(), { before, edits }]));
	return { texts, unsaved: [...unsaved].map(uri => nameOf(vscode.Uri.parse(uri, true))) };
}

/** Compares with what was made, not with what the editors show afterwards: that may hold what was typed in between. */
async function undo(
	services: MoveServices,
	moves: readonly FileMove[],
	changed: ReadonlyMap<string, TextChange>,
): Promise<Refusal | undefined> {
	const back = moves.map(({ from, to }) => ({ from: to, to: from }));
	try {
		const uris = [...changed.keys()].map(uri => vscode.Uri.parse(uri, true));
		return await services.edits.inTurn([...uris, ...back.map(({ from }) => from)], async () => {
			for (let attempt = 0; ; attempt++) {
				const documents = await inGroups(uris, writableAt);
				const others: string[] = [];
				const changes = new Map<string, DocumentChange>();
				for (const [uri, change] of changed) {
					const document = documents.get(uri);
					const now = document?.getText();
					const before = now === undefined ? undefined : takeBack(change, now);
					if (!document || now === undefined || before === undefined) {
						others.push(nameOf(vscode.Uri.parse(uri, true)));
					} else if (before !== now) {
						changes.set(uri, { document, before: now, edits: restoreText(now, before) });
					}
				}
				await betweenSteps('undo computed');
				const done = await apply(services, back, changes);
				// Once more, since somebody may have typed in between.
				if (!('message' in done) || attempt > 0 || done.mayRetry !== true) {
					return 'message' in done ? done : others.length > 0 ? refuse(messages.changedSince(others.join(', '))) : unsavedOf(done);
				}
			}
		});
	} catch (error) {
		return refuse(messages.failed(nameOf(back[0]?.from ?? vscode.Uri.parse('')), plain(errorText(error))));
	}
}

/** The document, opened without a tab; undefined when it can't be read or written. */
async function writableAt(uri: vscode.Uri): Promise<WritableDocument | undefined> {
	try {
		const document = await checkWritable(await vscode.workspace.openTextDocument(uri));
		return 'message' in document ? undefined : document;
	} catch {
		return undefined;
	}
}

/** Where a document is after the moves: a folder takes along what is in it. */
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

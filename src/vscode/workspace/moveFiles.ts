import * as vscode from 'vscode';
import { restoreText } from '../../document/restoreText';
import type { TextEdit } from '../../document/text';
import { addTextEdits } from './addTextEdits';
import { applyMoves, type FileMove } from './applyMoves';
import { inGroups } from './groupsOf';
import { isStill } from './isStill';
import { errorText } from './log';
import { messages, nameOf, plain } from './messages';
import { refuse, type Refusal } from './refusal';
import { saveUnseen } from './saveUnseen';
import type { Services } from './services';
import { hasTab } from './tabs';
import { checkWritable, type WritableDocument } from './writable';

/** What was done, and how to take it back. */
export interface MoveDone {
	/** Says in one sentence which files were changed in their editors and could not be saved. */
	readonly unsaved: Refusal | undefined;
	/** Takes back the places and the texts; says in one sentence what could not be taken back. */
	readonly undo: () => Promise<Refusal | undefined>;
}

/** A text and what is changed in it. */
export interface TextChange {
	readonly document: WritableDocument;
	readonly before: string;
	readonly edits: readonly TextEdit[];
}

/**
 * Moves files and folders and changes texts in one step: all of it or nothing, also when a text is not any more what it
 * was. Closed files are saved with the dates they have and leave no tab; open ones are left to their user to save. Never
 * overwrites. Never throws. However many files these are, one step changes them: VS Code keeps open what it is changing.
 * @param changes by the documents' URIs before the move
 */
export async function moveFiles(services: Services, moves: readonly FileMove[], changes: ReadonlyMap<string, TextChange>): Promise<MoveDone | Refusal> {
	const documents = [...changes.keys()].map(uri => vscode.Uri.parse(uri, true));
	try {
		return await services.edits.inTurn([...documents, ...moves.map(({ from }) => from)], async () => {
			const changed = await apply(services, moves, changes);
			return 'message' in changed ? changed : { unsaved: unsavedOf(changed), undo: () => takeBack(services, moves, changed.texts) };
		});
	} catch (error) {
		return refuse(messages.failed(nameOf(moves[0]?.from ?? documents[0] ?? vscode.Uri.parse('')), plain(errorText(error))));
	}
}

/** By the URI after the move, the texts before and after. */
type ChangedTexts = ReadonlyMap<string, { readonly before: string; readonly after: string }>;

/** What was changed. */
interface Changed {
	readonly texts: ChangedTexts;
	/** Names of files that could not be saved. */
	readonly unsaved: readonly string[];
}

function unsavedOf({ unsaved }: Changed): Refusal | undefined {
	return unsaved.length > 0 ? refuse(messages.notSaved(unsaved.join(', '))) : undefined;
}

async function apply({ edits: queue }: Services, moves: readonly FileMove[], changes: ReadonlyMap<string, TextChange>): Promise<Changed | Refusal> {
	const all = [...changes].map(([key, change]) => {
		const uri = vscode.Uri.parse(key, true);
		return { ...change, uri, place: placeAfter(uri, moves) };
	});
	const unseen = all.filter(({ uri }) => !hasTab(uri) && !vscode.workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === uri.toString()));
	const areSame = await Promise.all(all.map(({ uri, before }) => isStill(uri, before)));
	const other = all.find((_, index) => areSame[index] === false);
	if (other || !await applyMoves(queue.ownRenames, moves, edit => all.forEach(({ document, place, edits }) => addTextEdits(edit, document, edits, { place })))) {
		return refuse(messages.changedMeanwhile(nameOf(other?.uri ?? moves[0]?.from ?? vscode.Uri.parse(''))));
	}
	const unsaved = await saveUnseen(unseen.map(({ place }) => place), document => queue.saveKeepingDates(document));
	const afterwards = await inGroups(all.map(({ place }) => place), async place => (await vscode.workspace.openTextDocument(place)).getText());
	const texts = new Map(all.map(({ place, before }) => [place.toString(), { before, after: afterwards.get(place.toString()) ?? '' }]));
	return { texts, unsaved: [...unsaved].map(uri => nameOf(vscode.Uri.parse(uri, true))) };
}

async function takeBack(services: Services, moves: readonly FileMove[], changed: ChangedTexts): Promise<Refusal | undefined> {
	const back = moves.map(({ from, to }) => ({ from: to, to: from }));
	try {
		const uris = [...changed.keys()].map(uri => vscode.Uri.parse(uri, true));
		return await services.edits.inTurn([...uris, ...back.map(({ from }) => from)], async () => {
			for (let attempt = 0; ; attempt++) {
				const texts = await Promise.all([...changed].map(async ([uri, text]) => ({ ...text, uri, isSame: await isStill(vscode.Uri.parse(uri, true), text.after) })));
				const documents = await inGroups(texts.filter(({ isSame }) => isSame).map(({ uri }) => vscode.Uri.parse(uri, true)), async uri => checkWritable(await vscode.workspace.openTextDocument(uri)));
				const changes = new Map(texts.flatMap(({ uri, before, after }): [string, TextChange][] => {
					const document = documents.get(uri);
					return document && !('message' in document) ? [[uri, { document, before: after, edits: restoreText(after, before) }]] : [];
				}));
				const others = texts.filter(({ uri }) => !changes.has(uri)).map(({ uri }) => nameOf(vscode.Uri.parse(uri, true)));
				const done = await apply(services, back, changes);
				// Once more, since somebody may have typed in between.
				if (!('message' in done) || attempt > 0) {
					return 'message' in done ? done : others.length > 0 ? refuse(messages.changedSince(others.join(', '))) : unsavedOf(done);
				}
			}
		});
	} catch (error) {
		return refuse(messages.failed(nameOf(back[0]?.from ?? vscode.Uri.parse('')), plain(errorText(error))));
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

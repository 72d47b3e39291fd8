import * as vscode from 'vscode';
import { restoreText } from '../../document/restoreText';
import type { TextEdit } from '../../document/text';
import { toVscodeTextEdit } from './conversions';
import { errorText } from './log';
import { messages, nameOf, plain } from './messages';
import { refuse, type Refusal } from './refusal';
import type { Services } from './services';
import { hasTab } from './tabs';

/** A file or folder that gets another place; nothing is there yet. */
export interface FileMove {
	readonly from: vscode.Uri;
	readonly to: vscode.Uri;
}

/** What was done, and how to take it back. */
export interface MoveDone {
	/** Says in one sentence which files were changed in their editors and could not be saved. */
	readonly unsaved: Refusal | undefined;
	/** Takes back the places and the texts; says in one sentence what could not be taken back. */
	readonly undo: () => Promise<Refusal | undefined>;
}

/**
 * Moves files and folders and changes texts in one step: all of it or nothing. Closed files are saved with the dates
 * they have and leave no tab; open ones are left to their user to save. Never overwrites. Never throws.
 * @param edits by the documents' URIs before the move, for their texts before it
 */
export async function moveFiles(services: Services, moves: readonly FileMove[], edits: ReadonlyMap<string, readonly TextEdit[]>): Promise<MoveDone | Refusal> {
	const documents = [...edits.keys()].map(uri => vscode.Uri.parse(uri, true));
	try {
		return await services.edits.inTurn([...documents, ...moves.map(({ from }) => from)], async () => {
			const texts = await Promise.all(documents.map(async uri => ({ uri, text: (await vscode.workspace.openTextDocument(uri)).getText() })));
			const changed = await apply(services, moves, new Map(texts.map(({ uri, text }) => [uri.toString(), { before: text, edits: edits.get(uri.toString()) ?? [] }])));
			return 'message' in changed ? changed : { unsaved: unsavedOf(changed), undo: () => takeBack(services, moves, changed.texts) };
		});
	} catch (error) {
		return refuse(messages.failed(nameOf(moves[0]?.from ?? documents[0] ?? vscode.Uri.parse('')), plain(errorText(error))));
	}
}

interface Change {
	readonly before: string;
	readonly edits: readonly TextEdit[];
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

async function apply({ edits: queue }: Services, moves: readonly FileMove[], changes: ReadonlyMap<string, Change>): Promise<Changed | Refusal> {
	const edit = new vscode.WorkspaceEdit();
	const unseen: vscode.Uri[] = [];
	for (const { from, to } of moves) {
		edit.renameFile(from, to, { overwrite: false, ignoreIfExists: false });
	}
	for (const [key, { edits }] of changes) {
		const uri = vscode.Uri.parse(key, true);
		const now = placeAfter(uri, moves);
		edit.set(now, edits.map(toVscodeTextEdit));
		const isDirty = vscode.workspace.textDocuments.some(document => document.uri.toString() === key && document.isDirty);
		if (!isDirty && !hasTab(uri)) {
			unseen.push(now);
		}
	}
	if (!await queue.ownRenames.during(moves, () => vscode.workspace.applyEdit(edit))) {
		return refuse(messages.changedMeanwhile(nameOf(moves[0]?.from ?? unseen[0] ?? vscode.Uri.parse(''))));
	}
	const unsaved: string[] = [];
	for (const uri of unseen) {
		const document = await vscode.workspace.openTextDocument(uri);
		if (document.isDirty && !await queue.saveKeepingDates(document)) {
			unsaved.push(nameOf(uri));
		}
	}
	const texts = new Map(await Promise.all([...changes].map(async ([key, { before }]) => {
		const uri = placeAfter(vscode.Uri.parse(key, true), moves);
		return [uri.toString(), { before, after: (await vscode.workspace.openTextDocument(uri)).getText() }] as const;
	})));
	return { texts, unsaved };
}

async function takeBack(services: Services, moves: readonly FileMove[], changed: ChangedTexts): Promise<Refusal | undefined> {
	const back = moves.map(({ from, to }) => ({ from: to, to: from }));
	try {
		const uris = [...changed.keys()].map(uri => vscode.Uri.parse(uri, true));
		return await services.edits.inTurn([...uris, ...back.map(({ from }) => from)], async () => {
			const others: string[] = [];
			const changes = new Map<string, Change>();
			for (const [uri, { before, after }] of changed) {
				const now = (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true))).getText();
				if (now === after) {
					changes.set(uri, { before: now, edits: restoreText(now, before) });
				} else {
					others.push(nameOf(vscode.Uri.parse(uri, true)));
				}
			}
			const done = await apply(services, back, changes);
			return 'message' in done ? done : others.length > 0 ? refuse(messages.changedSince(others.join(', '))) : unsavedOf(done);
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

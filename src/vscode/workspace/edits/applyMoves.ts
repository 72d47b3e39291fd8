import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, textAfter, type TextChange } from '../../../document/edit/takeBack';
import { addTextEdits } from './addTextEdits';
import { betweenSteps } from './betweenSteps';
import { isThere } from '../catalog/isThere';
import type { OwnRenames } from './ownRenames';
import type { WritableDocument } from './writable';

/** A move of a file or folder to a place where nothing exists yet. */
export interface FileMove {
	readonly from: vscode.Uri;
	readonly to: vscode.Uri;
}

/** A change of one document, with its URI before any move. */
export interface DocumentChange extends TextChange {
	readonly document: WritableDocument;
}

/** The result of applying moves. */
export interface MoveOutcome {
	/** False if a text was not as expected or a file could not be moved or created; then all of it is undone. */
	readonly isDone: boolean;
	/** Documents whose text was changed and restored; the caller saves closed files among them. */
	readonly restored: readonly vscode.Uri[];
	/**
	 * Documents that keep a change although the rest was undone, since it can't be separated from text typed next to
	 * it.
	 */
	readonly left: readonly vscode.Uri[];
}

/** The outcome when nothing was attempted, since a text was not as expected. */
export const notTried: MoveOutcome = { isDone: false, restored: [], left: [] };

/**
 * Changes texts, moves files and folders without overwriting any, and creates empty files: all or nothing.
 *
 * The texts are changed first, at their old places, where VS Code checks the version of every open document. Moving
 * comes second, since other extensions can delay it while the user types; an open document takes its unsaved text
 * along. If a document were moved first, its text would be changed without a version check.
 */
export async function applyMoves(
	ownRenames: OwnRenames,
	moves: readonly FileMove[],
	changes: readonly DocumentChange[],
	creates: readonly vscode.Uri[] = [],
): Promise<MoveOutcome> {
	await betweenSteps('texts compared');
	if (changes.some(({ document, before }) => (openDocument(document.uri)?.getText() ?? before) !== before)) {
		return notTried;
	}
	const edit = new vscode.WorkspaceEdit();
	changes.forEach(({ document, edits }) => addTextEdits(edit, document, edits));
	moves.forEach(({ from, to }) => edit.renameFile(from, to, { overwrite: false }));
	creates.forEach(uri => edit.createFile(uri, { overwrite: false, ignoreIfExists: false }));
	const seen = new Set<string>();
	const afterwards = new Map(changes.map(change => [change.document.uri.toString(), textAfter(change)]));
	const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
		const uri = document.uri.toString();
		if (document.getText() === afterwards.get(uri)) {
			seen.add(uri);
		}
	});
	try {
		if (await ownRenames.during(moves, () => vscode.workspace.applyEdit(edit))) {
			await betweenSteps('applied');
			return { isDone: true, restored: [], left: [] };
		}
	} finally {
		listener.dispose();
	}
	await betweenSteps('refused');
	await moveBack(ownRenames, moves);
	const changed = changes.filter(({ document }) => seen.has(document.uri.toString()));
	const left = await restore(changed);
	return { isDone: false, restored: changed.map(({ document }) => document.uri).filter(uri => !left.includes(uri)), left };
}

/** Moves files back, since VS Code doesn't undo earlier moves when a later one fails. */
async function moveBack(ownRenames: OwnRenames, moves: readonly FileMove[]): Promise<void> {
	const moved = (
		await Promise.all(moves.map(async ({ from, to }) => (!(await isThere(from)) && (await isThere(to)) ? [{ from: to, to: from }] : [])))
	).flat();
	if (moved.length > 0) {
		const edit = new vscode.WorkspaceEdit();
		moved.forEach(({ from, to }) => edit.renameFile(from, to, { overwrite: false }));
		await ownRenames.during(moved, () => vscode.workspace.applyEdit(edit));
	}
}

/**
 * Reverts text changes in open documents.
 * @returns the documents that could not be reverted
 */
async function restore(changes: readonly DocumentChange[]): Promise<readonly vscode.Uri[]> {
	const left: vscode.Uri[] = [];
	for (const change of changes) {
		if (!(await restoreOne(change))) {
			left.push(change.document.uri);
		}
	}
	return left;
}

async function restoreOne(change: DocumentChange): Promise<boolean> {
	// Retries if the user types at the same moment.
	for (let attempt = 0; attempt < 2; attempt++) {
		const now = openDocument(change.document.uri)?.getText() ?? change.before;
		const text = takeBack(change, now);
		if (text === undefined || text === now) {
			return text !== undefined;
		}
		const edit = new vscode.WorkspaceEdit();
		addTextEdits(edit, change.document, restoreText(now, text));
		if (await vscode.workspace.applyEdit(edit)) {
			return true;
		}
	}
	return false;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}

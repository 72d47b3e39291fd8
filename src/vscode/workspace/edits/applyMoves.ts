import * as vscode from 'vscode';
import { restoreText } from '../../../document/edit/restoreText';
import { takeBack, textAfter, type TextChange } from '../../../document/edit/takeBack';
import { addTextEdits } from './addTextEdits';
import { betweenSteps } from './betweenSteps';
import { isThere } from '../catalog/isThere';
import type { OwnRenames } from './ownRenames';
import type { WritableDocument } from './writable';

/** A file or folder that gets another place; nothing is there yet. */
export interface FileMove {
	readonly from: vscode.Uri;
	readonly to: vscode.Uri;
}

/** A change of one document, at the place it has before any move. */
export interface DocumentChange extends TextChange {
	readonly document: WritableDocument;
}

/** What came of it. */
export interface MoveOutcome {
	/** False when a text was not as expected or a file could not be moved or made; then everything is as it was. */
	readonly isDone: boolean;
	/** Documents whose text was changed and is as it was again; closed files among them are to be saved. */
	readonly restored: readonly vscode.Uri[];
	/** Documents that keep a change although nothing else was done: what was typed next to it can't be told from it. */
	readonly left: readonly vscode.Uri[];
}

/** Nothing was tried, since a text is not as expected. */
export const notTried: MoveOutcome = { isDone: false, restored: [], left: [] };

/**
 * Changes texts, moves files and folders, never over one that is there, and makes empty files: all of it or nothing.
 *
 * The texts are changed first and where they are: there VS Code compares the version of every open document. Moving comes
 * second, since other extensions may take their time over it while the user types; an open document takes along what is
 * typed. A document that was moved first would be changed without any comparison.
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

/** VS Code leaves moved what it has moved when a later file can't be. */
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
 * Takes back changes of texts that have stayed in their editors.
 * @returns the documents that keep theirs
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
	// Again when somebody types at the same moment.
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

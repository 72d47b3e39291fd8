import * as vscode from 'vscode';
import { isThere } from './isThere';
import type { OwnRenames } from './ownRenames';

/** A file or folder that gets another place; nothing is there yet. */
export interface FileMove {
	readonly from: vscode.Uri;
	readonly to: vscode.Uri;
}

/**
 * Moves files and folders, never over one that is there, and changes what else an edit holds.
 * @param change adds the rest to the edit; it names files by the places they will have
 * @returns false when nothing was changed. VS Code leaves moved what it has moved when a text has changed in between;
 * that is moved back here
 */
export async function applyMoves(ownRenames: OwnRenames, moves: readonly FileMove[], change: (edit: vscode.WorkspaceEdit) => void): Promise<boolean> {
	const apply = (moved: readonly FileMove[], more: (edit: vscode.WorkspaceEdit) => void): Promise<boolean> => {
		const edit = new vscode.WorkspaceEdit();
		moved.forEach(({ from, to }) => edit.renameFile(from, to, { overwrite: false }));
		more(edit);
		return ownRenames.during(moved, () => vscode.workspace.applyEdit(edit));
	};
	if (await apply(moves, change)) {
		return true;
	}
	const done = await Promise.all(moves.map(async ({ from, to }) => (!await isThere(from) && await isThere(to) ? [{ from: to, to: from }] : [])));
	if (done.flat().length > 0) {
		await apply(done.flat(), () => undefined);
	}
	return false;
}

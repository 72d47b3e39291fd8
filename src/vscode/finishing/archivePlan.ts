import * as vscode from 'vscode';
import type { FolderMember } from '../../action/archivePlace';
import { archivePlan as planIn, archiveTaken, foldersToRead, type ArchivePlan } from '../../action/archivePlan';
import type { Refusal } from '../../document/model/refusal';
import { pathIn, uriIn } from '../workspace/base/workspaceFolder';
import { isThere } from '../workspace/catalog/isThere';
import { readDocument } from '../workspace/documents/readDocument';
import type { FileMove } from '../workspace/edits/applyMoves';
import type { Services } from '../workspace/services';

/** The move that archives a document, with its URIs. */
export interface ArchiveMove extends ArchivePlan, FileMove {
	readonly workspaceFolder: vscode.WorkspaceFolder;
}

/** The move that archives a document, or why it is not moved. */
export type MoveResult =
	{ readonly move: ArchiveMove; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly move?: undefined };

/** Reads the folders around a document and plans its move; see src/action/archivePlan.ts. */
export async function archivePlan({ documents, settings }: Services, uri: vscode.Uri): Promise<MoveResult> {
	const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
	const path = workspaceFolder && pathIn(workspaceFolder, uri);
	if (!workspaceFolder || !path) {
		return { refusal: { code: 'no-workspace-folder' } };
	}
	const members = new Map(
		await Promise.all(foldersToRead(path).map(async folder => [folder, await membersOf(workspaceFolder, folder)] as const)),
	);
	const { plan, refusal } = planIn(path, {
		isTemplate: (await readDocument(documents, uri))?.isTemplate === true,
		setting: settings.archiveFolder(uri),
		membersOf: folder => members.get(folder) ?? [],
	});
	if (!plan) {
		return { refusal };
	}
	const to = uriIn(workspaceFolder, plan.newPath);
	return (await isThere(to))
		? { refusal: archiveTaken(plan) }
		: { move: { ...plan, workspaceFolder, from: uriIn(workspaceFolder, plan.path), to } };
}

async function membersOf(workspaceFolder: vscode.WorkspaceFolder, folder: string): Promise<readonly FolderMember[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(uriIn(workspaceFolder, folder))).map(([name, type]) => ({
			name,
			isFolder: (type & vscode.FileType.Directory) !== 0,
		}));
	} catch {
		return [];
	}
}

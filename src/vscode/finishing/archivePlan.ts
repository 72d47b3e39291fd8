import * as vscode from 'vscode';
import type { FolderMember } from '../../action/archivePlace';
import {
	archivePlan as planIn,
	archiveTaken,
	completedPlan as completedIn,
	foldersToRead,
	type ArchiveContext,
	type ArchivePlan,
} from '../../action/archivePlan';
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
export async function archivePlan(services: Services, uri: vscode.Uri): Promise<MoveResult> {
	const { place, refusal } = await readPlace(services, uri);
	if (!place) {
		return { refusal };
	}
	const { plan, refusal: why } = planIn(place.path, place.context);
	if (!plan) {
		return { refusal: why };
	}
	const move = withUris(place.workspaceFolder, plan);
	return (await isThere(move.to)) ? { refusal: archiveTaken(plan) } : { move };
}

/** The move to the existing folder for documents that are done; undefined if there is none or the name is taken there. */
export async function completedMove(services: Services, uri: vscode.Uri): Promise<ArchiveMove | undefined> {
	const { place } = await readPlace(services, uri);
	const plan = place && completedIn(place.path, place.context);
	const move = plan && withUris(place.workspaceFolder, plan);
	return move && !(await isThere(move.to)) ? move : undefined;
}

interface Place {
	readonly path: string;
	readonly workspaceFolder: vscode.WorkspaceFolder;
	readonly context: ArchiveContext;
}

type PlaceResult = { readonly place: Place; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly place?: undefined };

async function readPlace({ documents, settings }: Services, uri: vscode.Uri): Promise<PlaceResult> {
	const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
	const path = workspaceFolder && pathIn(workspaceFolder, uri);
	if (!workspaceFolder || !path) {
		return { refusal: { code: 'no-workspace-folder' } };
	}
	const members = new Map(
		await Promise.all(foldersToRead(path).map(async folder => [folder, await membersOf(workspaceFolder, folder)] as const)),
	);
	const context: ArchiveContext = {
		isTemplate: (await readDocument(documents, uri))?.isTemplate === true,
		setting: settings.archiveFolder(uri),
		membersOf: folder => members.get(folder) ?? [],
	};
	return { place: { path, workspaceFolder, context } };
}

function withUris(workspaceFolder: vscode.WorkspaceFolder, plan: ArchivePlan): ArchiveMove {
	return { ...plan, workspaceFolder, from: uriIn(workspaceFolder, plan.path), to: uriIn(workspaceFolder, plan.newPath) };
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

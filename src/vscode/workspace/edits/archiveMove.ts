import * as vscode from 'vscode';
import type { FolderMember } from '../../../action/archivePlace';
import {
	archivePlan as planIn,
	archiveTaken,
	completedPlan as completedIn,
	foldersToRead,
	type ArchiveContext,
	type ArchivePlan,
} from '../../../action/archivePlan';
import type { Refusal } from '../../../document/model/refusal';
import type { Clock } from '../base/clock';
import type { Settings } from '../base/settings';
import { pathIn, uriIn } from '../base/workspaceFolder';
import { isThere } from '../catalog/isThere';
import type { TaskDocuments } from '../documents/taskDocuments';
import { readDocument } from '../documents/readDocument';
import type { FileMove } from './applyMoves';

/** What planning a move needs. */
export interface ArchiveServices {
	readonly documents: TaskDocuments;
	readonly settings: Pick<Settings, 'archiveFolder'>;
	readonly clock: Clock;
}

/** The move that archives a document, with its URIs. */
export interface ArchiveMove extends ArchivePlan, FileMove {
	readonly workspaceFolder: vscode.WorkspaceFolder;
}

/** The move that archives a document, or why it is not moved. */
export type MoveResult =
	{ readonly move: ArchiveMove; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly move?: undefined };

/** Reads the folders around a document and plans its move; see src/action/archivePlan.ts. */
export async function archiveMove(services: ArchiveServices, uri: vscode.Uri): Promise<MoveResult> {
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
export async function completedMove(services: ArchiveServices, uri: vscode.Uri): Promise<ArchiveMove | undefined> {
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

async function readPlace({ documents, settings, clock }: ArchiveServices, uri: vscode.Uri): Promise<PlaceResult> {
	const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
	const path = workspaceFolder && pathIn(workspaceFolder, uri);
	if (!workspaceFolder || !path) {
		return { refusal: { code: 'no-workspace-folder' } };
	}
	const members = new Map(
		await Promise.all(foldersToRead(path).map(async folder => [folder, await membersOf(workspaceFolder, folder)] as const)),
	);
	const document = await readDocument(documents, uri);
	const context: ArchiveContext = {
		isTemplate: document?.isTemplate === true,
		plan: document?.plan,
		today: clock().date,
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

import * as vscode from 'vscode';
import {
	archiveUnit,
	foundFolder,
	isInArchive,
	nameOf as lastSegment,
	parentOf,
	settingFolder,
	type FolderMember,
} from '../../action/archivePlace';
import { normalizeFolder } from '../../template/naming/folderPath';
import type { FileMove } from '../workspace/edits/applyMoves';
import { isThere } from '../workspace/catalog/isThere';
import { messages, nameOf, plain } from '../workspace/words/messages';
import { readDocument } from '../workspace/documents/readDocument';
import { refuse, type Refusal } from '../workspace/edits/refusal';
import type { Services } from '../workspace/services';
import { pathIn, uriIn } from '../workspace/base/workspaceFolder';
import { finishingMessages } from './finishingMessages';

/** What is moved when a document is archived. */
export interface ArchivePlan extends FileMove {
	readonly workspaceFolder: vscode.WorkspaceFolder;
	/** Workspace-relative: the file or the task's folder, and where it goes. */
	readonly path: string;
	readonly newPath: string;
}

/** Why a document is not archived; `isPlaceMissing` when a setting would help. */
export interface ArchiveRefusal extends Refusal {
	readonly isPlaceMissing?: boolean;
}

/** Where a document goes when it is archived, by the setting, else into the archive that is there; or why it does not. */
export async function archivePlan({ documents, settings }: Services, uri: vscode.Uri): Promise<ArchivePlan | ArchiveRefusal> {
	const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
	const path = workspaceFolder && pathIn(workspaceFolder, uri);
	if (!workspaceFolder || !path) {
		return refuse(finishingMessages.notInFolder(nameOf(uri)));
	}
	if ((await readDocument(documents, uri))?.isTemplate) {
		return refuse(messages.isTemplate(nameOf(uri)));
	}
	const setting = settings.archiveFolder(uri);
	const unit = archiveUnit(path, await membersOf(workspaceFolder, parentOf(path)));
	if (isInArchive(unit, setting)) {
		return refuse(finishingMessages.inArchive(nameOf(uri)));
	}
	const named = settingFolder(unit, setting);
	const folder = setting === '' ? await findFolder(workspaceFolder, unit) : named === undefined ? undefined : normalizeFolder(named);
	if (folder === undefined) {
		return {
			message: setting === '' ? finishingMessages.noArchive(nameOf(uri)) : finishingMessages.noFolder(plain(setting)),
			isPlaceMissing: true,
		};
	}
	const name = lastSegment(unit);
	const newPath = folder === '' ? name : `${folder}/${name}`;
	if (newPath === unit || newPath.startsWith(`${unit}/`)) {
		return refuse(finishingMessages.inArchive(nameOf(uri)));
	}
	const [from, to] = [uriIn(workspaceFolder, unit), uriIn(workspaceFolder, newPath)];
	return (await isThere(to))
		? refuse(finishingMessages.isThere(plain(name), plain(folder)))
		: { workspaceFolder, path: unit, newPath, from, to };
}

async function findFolder(workspaceFolder: vscode.WorkspaceFolder, unit: string): Promise<string | undefined> {
	const near = [parentOf(unit), parentOf(parentOf(unit))];
	const members = new Map(await Promise.all(near.map(async folder => [folder, await membersOf(workspaceFolder, folder)] as const)));
	return foundFolder(unit, folder => members.get(folder) ?? []);
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

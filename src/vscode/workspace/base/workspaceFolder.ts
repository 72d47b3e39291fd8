import * as vscode from 'vscode';
import type { Location } from '../../../catalog/entry';
import type { Folder } from '../../../catalog/files/source';

/** The URI as text without a trailing slash, so that `${text}/…` names its children. */
export function folderKey(uri: vscode.Uri): string {
	const text = uri.toString();
	return text.endsWith('/') ? text.slice(0, -1) : text;
}

/** Converts a workspace folder to the catalog's type. */
export function toFolder(folder: vscode.WorkspaceFolder): Folder {
	return { uri: folderKey(folder.uri), name: folder.name };
}

/** The path below the folder, `/` between segments, `''` for the folder itself; undefined if it isn't in the folder. */
export function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string | undefined {
	if (uri.scheme !== folder.uri.scheme || uri.authority !== folder.uri.authority) {
		return undefined;
	}
	const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
	if (uri.path.startsWith(root)) {
		return uri.path.slice(root.length).replace(/\/$/, '');
	}
	return `${uri.path}/` === root ? '' : undefined;
}

/** The document at `path` of the folder. */
export function uriIn(folder: vscode.WorkspaceFolder, path: string): vscode.Uri {
	return path === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, path);
}

/** The location of a document in the folder. */
export function locationIn(folder: vscode.WorkspaceFolder, path: string): Location {
	return { uri: uriIn(folder, path).toString(), folder: folder.name, path };
}

/** The location of a document outside of all folders: untitled, or opened on its own. */
export function locationOutside(uri: vscode.Uri): Location {
	return { uri: uri.toString(), folder: '', path: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
}

/** The location of a document, in a folder or outside of all of them. */
export function locationOf(uri: vscode.Uri): Location {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	const path = folder && pathIn(folder, uri);
	return folder && path ? locationIn(folder, path) : locationOutside(uri);
}

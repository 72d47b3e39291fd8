import * as vscode from 'vscode';
import { folderKey, pathIn, uriIn } from './workspaceFolder';

/** The URI of a file or folder with every symbolic link in its path resolved; undefined if it can't be determined. */
export type RealPath = (uri: string) => Promise<string | undefined>;

const unknown: RealPath = () => Promise.resolve(undefined);

let realPath = unknown;

/** Sets how symbolic links are resolved. VS Code's API only reports that something is a link, not its target. */
export function setRealPath(resolve: RealPath): vscode.Disposable {
	realPath = resolve;
	return new vscode.Disposable(() => {
		realPath = unknown;
	});
}

/**
 * Whether a file or folder of the workspace is reached through a symbolic link that leaves the workspace. If links
 * can't be resolved, every link counts as leaving. False for files outside the workspace.
 */
export async function leavesWorkspace(uri: vscode.Uri): Promise<boolean> {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) {
		return false;
	}
	const real = await realPath(uri.toString());
	if (real === undefined) {
		return (await linkAbove(folder, pathIn(folder, uri) ?? '')) !== undefined;
	}
	const roots = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri: root }) => realPath(folderKey(root))));
	return !roots.some(root => root !== undefined && (real === root || real.startsWith(root.endsWith('/') ? root : `${root}/`)));
}

/**
 * The shortest leading part of a path that is a symbolic link; undefined if there is none or the path doesn't exist
 * yet.
 */
export async function linkAbove(folder: vscode.WorkspaceFolder, path: string): Promise<string | undefined> {
	const segments = path.split('/').filter(segment => segment !== '');
	for (const count of segments.keys()) {
		const above = segments.slice(0, count + 1).join('/');
		try {
			const { type } = await vscode.workspace.fs.stat(uriIn(folder, above));
			if ((type & vscode.FileType.SymbolicLink) !== 0) {
				return above;
			}
		} catch {
			// What doesn't exist is not a link, and neither is anything below it.
			return undefined;
		}
	}
	return undefined;
}

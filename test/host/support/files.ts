import type * as fs from 'node:fs';
import type * as performance from 'node:perf_hooks';
import * as vscode from 'vscode';

/** The URI of a path in the first workspace folder. */
export function inWorkspace(path: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('This window has no folder.');
	}
	return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file without the editor, like git or another program. */
export async function writeFile(path: string, text: string | Uint8Array): Promise<vscode.Uri> {
	const uri = inWorkspace(path);
	await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
	return uri;
}

/** The file's bytes as text, with byte order mark and line endings. */
export async function readFile(path: string): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Removes a file, or a folder with its contents, if it exists. */
export async function remove(path: string): Promise<void> {
	try {
		await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
	} catch (error) {
		if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') {
			throw error;
		}
	}
}

export async function exists(path: string): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(inWorkspace(path));
		return true;
	} catch {
		return false;
	}
}

/** A document of no family with these facts. */
export function documentText(title: string, status: string, more = ''): string {
	return `---\nstatus: ${status}\n---\n\n# ${title}\n${more}`;
}

/** Node's `fs`, which can create links; the web worker host has none. */
export function nodeFiles(): Promise<typeof fs> {
	return import('node:fs');
}

/** Node's clocks; the web worker host has none. */
export function nodePerformance(): Promise<typeof performance> {
	return import('node:perf_hooks');
}

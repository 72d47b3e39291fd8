import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { unsetAll } from '../support/commands';
import { closeAll } from '../support/editors';
import { activeExtension } from '../support/extension';
import { MemoryFiles, registerFiles } from '../support/memoryFiles';

// Keep in sync with test/vscode/stage.mjs.
const SCHEME = 'memory-docs';
const KEPT_SCHEME = 'memory-docs-read-only';

/** The files of the folder `project`. */
export const files = new MemoryFiles(SCHEME);
/** The files of the folder `kept`, in a file system that is read-only. */
export const kept = new MemoryFiles(KEPT_SCHEME);

let opening: Promise<Api> | undefined;

/** The running extension in a window with these two folders. */
export function openProject(): Promise<Api> {
	opening ??= open();
	return opening;
}

async function open(): Promise<Api> {
	files.put('/project/README.md', '# Read me\n');
	kept.put('/kept/decision.md', '---\nstatus: done\n---\n\n# Decision\n\n- [ ] Never ticked\n');
	await registerFiles(files, SCHEME, '/project');
	await registerFiles(kept, KEPT_SCHEME, '/kept', true);
	const api = await activeExtension();
	// The view may have been read before the file systems were registered.
	await api.services.catalog.refresh();
	return api;
}

let number = 0;

/** Each test has its own folder: VS Code keeps texts in memory for a while. */
export function nextFolder(): string {
	return `/project/${number++}`;
}

/** Restores the state before the test. */
export async function tidy(): Promise<void> {
	files.recover();
	await closeAll();
	await unsetAll();
	for (const path of Object.keys(files.texts('/project'))) {
		if (path !== '/project/README.md') {
			files.remove(path);
		}
	}
	for (let folder = 0; folder < number; folder++) {
		files.remove(`/project/${folder}`);
	}
	await vscode.commands.executeCommand('taskDocs.refresh');
}

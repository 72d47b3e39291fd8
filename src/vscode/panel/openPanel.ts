import * as vscode from 'vscode';
import { INITIAL_STATE, type PanelState, type Tab } from '../../board/panelState';
import { panelType } from '../contributions';
import { pathIn } from '../workspace/base/workspaceFolder';
import type { Services } from '../workspace/services';
import { Panel } from './panel';
import { panelTitle } from './panelMessages';

let current: Panel | undefined;

/** The open panel, for tests; undefined if there is none. */
export const shownPanel = {
	get current(): Panel | undefined {
		return current;
	},
};

/** `taskDocs.openBoard`. */
export function openBoard(services: Services, argument: unknown): Promise<void> {
	return openPanel(services, 'board', argument);
}

/** `taskDocs.openRoadmap`. */
export function openRoadmap(services: Services, argument: unknown): Promise<void> {
	return openPanel(services, 'roadmap', argument);
}

/** `taskDocs.openGraph`. */
export function openGraph(services: Services, argument: unknown): Promise<void> {
	return openPanel(services, 'graph', argument);
}

/**
 * Opens the panel, or shows the open one, with a tab.
 * @param argument a folder, such as one in the Explorer, or `{ filter }` with a query, to show only its documents
 */
async function openPanel(services: Services, tab: Tab, argument: unknown): Promise<void> {
	const filter = await filterOf(argument);
	const change: Partial<PanelState> = { tab, ...(filter === undefined ? {} : { filter }) };
	if (current) {
		current.show(change);
		return;
	}
	const panel = vscode.window.createWebviewPanel(panelType, panelTitle(tab), vscode.ViewColumn.Active);
	keep(services, panel, { ...INITIAL_STATE, ...change });
}

/** Restores the panel of a window that was reloaded; the page knows the state. */
export function restorePanel(services: Services, panel: vscode.WebviewPanel): void {
	if (current) {
		panel.dispose();
	} else {
		keep(services, panel, undefined);
	}
}

function keep(services: Services, panel: vscode.WebviewPanel, state: PanelState | undefined): void {
	panel.iconPath = vscode.Uri.joinPath(services.extensionUri, 'media', 'activity-bar.svg');
	const made = new Panel(services, panel, state);
	current = made;
	panel.onDidDispose(() => {
		if (current === made) {
			current = undefined;
		}
		made.dispose();
	});
}

/** The filter of an argument. For a folder of the workspace, a query; `''` for a workspace folder; undefined for anything else. */
async function filterOf(argument: unknown): Promise<string | undefined> {
	if (typeof argument === 'object' && argument !== null && 'filter' in argument && typeof argument.filter === 'string') {
		return argument.filter;
	}
	const folder = argument instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(argument) : undefined;
	const path = folder && argument instanceof vscode.Uri ? pathIn(folder, argument) : undefined;
	if (path === undefined || !(argument instanceof vscode.Uri) || !(await isFolder(argument))) {
		return undefined;
	}
	// With the workspace folder's name, since other folders may have this one's name too.
	return path === '' && vscode.workspace.workspaceFolders?.length === 1
		? ''
		: `folder:"${[folder?.name, path]
				.filter(part => part !== undefined && part !== '')
				.join('/')
				.replace(/["\\]/gu, '\\$&')}"`;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
	} catch {
		return false;
	}
}

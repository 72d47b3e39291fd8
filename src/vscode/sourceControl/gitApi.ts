import * as vscode from 'vscode';

/** A changed file in a repository. */
export interface GitChange {
	/** Where the file is now. */
	readonly uri: vscode.Uri;
	/** Where it was in the last commit. */
	readonly originalUri: vscode.Uri;
}

/** The parts of a repository of the Git extension's API that are used here. */
export interface GitRepository {
	readonly rootUri: vscode.Uri;
	readonly state: {
		readonly mergeChanges: readonly GitChange[];
		readonly indexChanges: readonly GitChange[];
		readonly workingTreeChanges: readonly GitChange[];
		/** Newer versions of VS Code only, and empty unless the user lists untracked files separately. */
		readonly untrackedChanges?: readonly GitChange[];
	};
	/** The text of a file in a commit; rejects if the commit doesn't contain it. */
	show(ref: string, path: string): Promise<string>;
}

/** The parts of version 1 of the Git extension's API that are used here. */
export interface GitApi {
	readonly state: 'uninitialized' | 'initialized';
	readonly onDidChangeState: vscode.Event<GitApi['state']>;
	getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitExtension {
	/** False while the setting `git.enabled` is off, and where git isn't installed. */
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/**
 * VS Code's Git extension, once it has looked for repositories. Undefined if it is missing, disabled or in another
 * extension host.
 */
export async function gitApi(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	const git = await extension?.activate();
	if (!git?.enabled) {
		return undefined;
	}
	const api = git.getAPI(1);
	if (api.state === 'uninitialized') {
		await new Promise<void>(resolve => {
			const listener = api.onDidChangeState(state => {
				if (state === 'initialized') {
					listener.dispose();
					resolve();
				}
			});
		});
	}
	return api;
}

/** Every changed file of a repository, once. */
export function changesOf({ state }: GitRepository): readonly GitChange[] {
	const all = [...state.indexChanges, ...state.mergeChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
	const changes = new Map<string, GitChange>();
	for (const change of all) {
		// The index knows the old place of a renamed file, which the working tree may have changed further.
		if (!changes.has(change.uri.toString())) {
			changes.set(change.uri.toString(), change);
		}
	}
	return [...changes.values()];
}

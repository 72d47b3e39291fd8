import * as vscode from 'vscode';
import { isMarkdownPath } from '../workspace/base/isMarkdown';
import { findTargets } from '../workspace/edits/findTargets';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import { changesRefresh, changesUri } from './changesDocument';
import { gitApi, type GitApi } from './gitApi';
import { changedDocuments, committedVersion } from './planChanges';
import { sourceControlMessages } from './sourceControlMessages';

/**
 * `taskDocs.showPlanChanges`: shows what happened to the items and fields of documents since the last commit.
 * @param selected what the Source Control view passes: resources, or a repository, whose changed documents are shown
 * then; else what findTargets takes
 */
export async function showPlanChanges(services: Services, ...selected: readonly unknown[]): Promise<void> {
	const git = await gitApi();
	if (!git) {
		warn(sourceControlMessages.noGit());
		return;
	}
	const root = rootOf(selected[0]);
	const uri = root ? repositoryChanges(git, root) : await documentChanges(services, git, selected);
	if (uri) {
		// The document may be open with the changes of before.
		changesRefresh.fire(uri);
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
	}
}

function repositoryChanges(git: GitApi, root: vscode.Uri): vscode.Uri | undefined {
	const repository = git.getRepository(root);
	if (!repository) {
		warn(sourceControlMessages.noRepository(nameOf(root)));
		return undefined;
	}
	if (changedDocuments(repository).length === 0) {
		void vscode.window.showInformationMessage(sourceControlMessages.noneChanged());
		return undefined;
	}
	return changesUri(sourceControlMessages.tab(nameOf(root)), { repository: root.toString() });
}

async function documentChanges(services: Services, git: GitApi, selected: readonly unknown[]): Promise<vscode.Uri | undefined> {
	const resources = selected.flatMap(each => resourceOf(each) ?? []);
	// findTargets says itself why there is none.
	const uris =
		resources.length > 0 ? resources.filter(({ path }) => isMarkdownPath(path)) : findTargets(services, selected[0], selected[1]);
	const [first] = uris;
	if (!first) {
		if (resources.length > 0) {
			warn(sourceControlMessages.notMarkdown());
		}
		return undefined;
	}
	const name = nameOf(first);
	if (uris.length === 1) {
		const repository = git.getRepository(first);
		if (!repository) {
			warn(sourceControlMessages.noRepository(name));
			return undefined;
		}
		if ((await committedVersion(services, repository, first)) === undefined) {
			warn(sourceControlMessages.noEarlierVersion(name));
			return undefined;
		}
	}
	const documents = uris.map(uri => uri.toString());
	const shown = uris.length === 1 ? name : sourceControlMessages.documents(uris.length);
	return changesUri(sourceControlMessages.tab(shown), { documents });
}

function warn(sentence: string): void {
	void vscode.window.showWarningMessage(sentence);
}

/** The root of a repository in the Source Control view. */
function rootOf(value: unknown): vscode.Uri | undefined {
	return typeof value === 'object' && value !== null && 'rootUri' in value && value.rootUri instanceof vscode.Uri
		? value.rootUri
		: undefined;
}

/** The file of a resource in the Source Control view. */
function resourceOf(value: unknown): vscode.Uri | undefined {
	return typeof value === 'object' && value !== null && 'resourceUri' in value && value.resourceUri instanceof vscode.Uri
		? value.resourceUri
		: undefined;
}

import * as vscode from 'vscode';
import { planDiff } from '../../action/planDiff';
import { codeSpan, planDiffMarkdown } from '../../action/planDiffReport';
import { mapWithLimit } from '../../util/mapWithLimit';
import { isMarkdownPath } from '../workspace/base/isMarkdown';
import { errorText } from '../workspace/base/log';
import { documentPath } from '../workspace/documents/taskDocuments';
import { readDocument } from '../workspace/documents/readDocument';
import type { Services } from '../workspace/services';
import { nameOf } from '../workspace/words/messages';
import type { ChangesTarget } from './changesDocument';
import { changesOf, gitApi, type GitApi, type GitRepository } from './gitApi';
import { planDiffWords, sourceControlMessages } from './sourceControlMessages';

/** Maximum versions that git reads at the same time: it starts a process for each. */
const MAX_AT_ONCE = 4;

/** The text of a changes document: a report, or a sentence that says why there is none. Never throws. */
export async function changesText(services: Services, uri: vscode.Uri): Promise<string> {
	try {
		const git = await gitApi();
		return git ? await report(services, git, JSON.parse(uri.query) as ChangesTarget) : `${sourceControlMessages.noGit()}\n`;
	} catch (error) {
		services.log.error(`Comparing with the last commit failed: ${errorText(error)}`);
		return `${errorText(error)}\n`;
	}
}

/** The changed Markdown documents of a repository. */
export function changedDocuments(repository: GitRepository): readonly vscode.Uri[] {
	return changesOf(repository)
		.map(({ uri }) => uri)
		.filter(({ path }) => isMarkdownPath(path));
}

/** A document's text in the last commit, also if it was renamed since. Undefined if the commit doesn't contain it. */
export async function committedVersion({ log }: Services, repository: GitRepository, uri: vscode.Uri): Promise<string | undefined> {
	const change = changesOf(repository).find(each => each.uri.toString() === uri.toString());
	try {
		return (await repository.show('HEAD', (change?.originalUri ?? uri).fsPath)).replace(/^\ufeff/u, '');
	} catch (error) {
		log.info(`Git has no earlier version of ${uri.toString(true)}: ${errorText(error)}`);
		return undefined;
	}
}

async function report(services: Services, git: GitApi, target: ChangesTarget): Promise<string> {
	if ('documents' in target) {
		const uris = target.documents.map(document => vscode.Uri.parse(document, true));
		const [only] = uris.length === 1 ? uris : [];
		const parts = await mapWithLimit(uris, MAX_AT_ONCE, async uri => ({ uri, ...(await compare(services, git, uri)) }));
		return only
			? page(nameOf(only), parts[0]?.text ?? '')
			: page(sourceControlMessages.documents(uris.length), parts.map(({ uri, text }) => section(uri, text)).join('\n'));
	}
	const root = vscode.Uri.parse(target.repository, true);
	const repository = git.getRepository(root);
	const uris = repository ? changedDocuments(repository) : [];
	const parts = await mapWithLimit(uris, MAX_AT_ONCE, async uri => ({ uri, ...(await compare(services, git, uri)) }));
	// Most Markdown files are no plans, and most changes in prose matter to no plan.
	const shown = parts.filter(({ isChanged }) => isChanged);
	return page(nameOf(root), shown.length === 0 ? `${planDiffWords().none}\n` : shown.map(({ uri, text }) => section(uri, text)).join('\n'));
}

function page(name: string, text: string): string {
	return `# ${sourceControlMessages.title(codeSpan(name))}\n\n${text}`;
}

function section(uri: vscode.Uri, text: string): string {
	return `## ${codeSpan(documentPath(uri))}\n\n${text}`;
}

/** What changed in one document, and whether that concerns its items or fields. */
async function compare(services: Services, git: GitApi, uri: vscode.Uri): Promise<{ readonly text: string; readonly isChanged: boolean }> {
	const { documents } = services;
	const repository = git.getRepository(uri);
	if (!repository) {
		return { text: `${sourceControlMessages.noRepository(codeSpan(nameOf(uri)))}\n`, isChanged: false };
	}
	const before = await committedVersion(services, repository, uri);
	const after = await readDocument(documents, uri);
	if (before === undefined) {
		const items = after?.items.length ?? 0;
		return { text: `${sourceControlMessages.isNew(items)}\n`, isChanged: items > 0 };
	}
	const changes = planDiff(documents.parse(before, uri), after ?? documents.parse('', uri));
	const text = planDiffMarkdown(changes, planDiffWords());
	return { text: after ? text : `${sourceControlMessages.isDeleted()}\n\n${text}`, isChanged: changes.length > 0 };
}

import * as vscode from 'vscode';
import { DEFAULT_EXCLUDE } from '../../catalog/files/scope';
import { taskDocuments } from '../../catalog/catalog';
import { dueState } from '../../catalog/group/dueState';
import { withUnits } from '../../catalog/group/units';
import { RefreshScheduler } from '../../util/refreshScheduler';
import { contextKeys } from '../contributions';
import { errorText } from '../workspace/base/log';
import type { CatalogStore } from '../workspace/catalog/catalogStore';
import type { Services } from '../workspace/services';
import { plain } from '../workspace/words/messages';
import { foldersWithHiddenPlans } from './hiddenPlans';
import type { TreeProvider } from './treeProvider';
import type { TreeNode } from './treeNode';

/** Minimum milliseconds between two updates. */
const UPDATE_INTERVAL = 100;
/** Maximum milliseconds of a search for files that were not read. */
const SEARCH_PATIENCE = 5_000;

/** What the view says when it has no rows; see `viewsWelcome` in package.json. */
export type ViewState = 'reading' | 'filled' | 'empty' | 'excluded' | 'failed';

/** Updates the badge, the message and the context keys of the view from the catalog. */
export function showViewStatus(view: vscode.TreeView<TreeNode>, services: Services, provider: TreeProvider): vscode.Disposable {
	const { catalog } = services;
	let shown: ViewState | undefined;
	let offersPlans: boolean | undefined;
	let wasFiltered = false;
	const update = async (): Promise<void> => {
		showBadge(view, overdueCount(services));
		const message = viewMessage(catalog, provider);
		if ((view.message ?? '') !== (message ?? '')) {
			view.message = message ?? '';
		}
		const isFiltered = !provider.arrangement.query.isEmpty;
		if (isFiltered !== wasFiltered) {
			wasFiltered = isFiltered;
			await vscode.commands.executeCommand('setContext', contextKeys.hasFilter, isFiltered);
		}
		const state = await viewState(catalog);
		const hasHiddenPlans = await offersPlansIn(state, services);
		if (hasHiddenPlans !== offersPlans) {
			offersPlans = hasHiddenPlans;
			await vscode.commands.executeCommand('setContext', contextKeys.hasHiddenPlans, hasHiddenPlans);
		}
		if (state !== shown) {
			shown = state;
			await vscode.commands.executeCommand('setContext', contextKeys.viewState, state);
		}
	};
	const updates = new RefreshScheduler(UPDATE_INTERVAL, async () => {
		try {
			await update();
		} catch (error) {
			services.log.error(`Updating the state of the view failed: ${errorText(error)}`);
		}
		return { isEmpty: shown !== 'filled' };
	});
	// The tree doesn't change with files that can't be read, nor the catalog with settings and days.
	const schedule = (): void => updates.schedule();
	return vscode.Disposable.from(
		updates,
		catalog.onDidChangeState(schedule),
		provider.onDidChangeTreeData(schedule),
		catalog.onDidChange(schedule),
	);
}

/** The state of a view of a window with a folder. */
export async function viewState(catalog: Pick<CatalogStore, 'current' | 'state'>): Promise<ViewState> {
	if (taskDocuments(catalog.current).length > 0) {
		return 'filled';
	}
	if (catalog.state === 'failed') {
		return 'failed';
	}
	if (catalog.state !== 'ready') {
		return 'reading';
	}
	return unreadableCount(catalog) > 0 ? 'failed' : (await hasExcludedFiles(catalog)) ? 'excluded' : 'empty';
}

/** Whether a view in this state offers to include plans that a `.gitignore` hides: only where it found no documents. */
export async function offersPlansIn(state: ViewState, services: Pick<Services, 'settings'>): Promise<boolean> {
	return (state === 'empty' || state === 'excluded') && (await foldersWithHiddenPlans(services)).length > 0;
}

/** Whether there are Markdown files that were not read, besides those of dependencies and build results. */
async function hasExcludedFiles({ current }: Pick<CatalogStore, 'current'>): Promise<boolean> {
	const read = new Set(current.entries.map(({ uri }) => uri));
	const search = vscode.workspace.findFiles('**/*.{md,markdown}', `{${DEFAULT_EXCLUDE.join(',')}}`, read.size + 1);
	// A search of a file system without a search provider never ends.
	const found = await Promise.race([search, new Promise<readonly vscode.Uri[]>(resolve => setTimeout(() => resolve([]), SEARCH_PATIENCE))]);
	return found.some(uri => !read.has(uri.toString()));
}

function showBadge(view: vscode.TreeView<TreeNode>, overdue: number): void {
	if (view.badge?.value !== (overdue || undefined)) {
		view.badge =
			overdue === 0
				? undefined
				: {
						value: overdue,
						tooltip: overdue === 1 ? vscode.l10n.t('1 overdue document') : vscode.l10n.t('{0} overdue documents', overdue),
					};
	}
}

/** The number of overdue documents; a unit counts once. */
function overdueCount({ catalog, clock, settings }: Services): number {
	const today = clock().date;
	return withUnits(taskDocuments(catalog.current)).filter(
		entry =>
			(entry.due !== undefined || entry.nextDue !== undefined) &&
			dueState(entry, today, settings.due(vscode.Uri.parse(entry.uri))).kind === 'overdue',
	).length;
}

function unreadableCount({ current }: Pick<CatalogStore, 'current'>): number {
	return current.entries.filter(entry => entry.problems.some(({ code }) => code === 'unreadable' || code === 'too-large')).length;
}

function viewMessage(catalog: CatalogStore, { onlyStartable, count, arrangement: { query } }: TreeProvider): string | undefined {
	const documents = taskDocuments(catalog.current).length;
	if (catalog.state === 'reading' && documents === 0) {
		return vscode.l10n.t('Reading documents…');
	}
	if (!query.isEmpty) {
		const filter = plain(query.text);
		return onlyStartable
			? vscode.l10n.t('Filter: {0}. Ready work: {1} of {2} documents.', filter, count, documents)
			: vscode.l10n.t('Filter: {0}. {1} of {2} documents.', filter, count, documents);
	}
	if (onlyStartable) {
		return count === 0
			? vscode.l10n.t('No work is ready to start: open documents have begun or are blocked. Use the button above to show all documents.')
			: documents === 1
				? vscode.l10n.t('Ready work: 1 of 1 document.')
				: vscode.l10n.t('Ready work: {0} of {1} documents.', count, documents);
	}
	if (catalog.state === 'reading') {
		return undefined;
	}
	const unreadable = documents === 0 ? 0 : unreadableCount(catalog);
	return unreadable === 0
		? undefined
		: unreadable === 1
			? vscode.l10n.t("Couldn't read 1 file or folder.")
			: vscode.l10n.t("Couldn't read {0} files or folders.", unreadable);
}

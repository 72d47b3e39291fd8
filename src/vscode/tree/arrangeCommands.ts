import * as vscode from 'vscode';
import { DEFAULT_GROUP, findView, groupingNamed, readViews, viewSetting, type NamedView } from '../../action/namedViews';
import { GROUPING_NAMES, type Grouping } from '../../catalog/group/grouping';
import { SORTINGS } from '../../catalog/group/sort';
import { commandIds, settingKeys, settingSection } from '../contributions';
import { isSameData } from '../../util/isSameData';
import { errorText } from '../workspace/base/log';
import { offerUndo } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import { pickFrom, showInputBox } from '../workspace/words/inputs';
import { messages } from '../workspace/words/messages';
import { anyFolder, type ArrangementChange } from './arrangement';
import { groupingLabel, sortingLabel } from './groupLabel';
import { treeMessages } from './treeMessages';
import type { TreeProvider } from './treeProvider';

interface GroupingItem extends vscode.QuickPickItem {
	readonly grouping: Grouping;
}

/**
 * `taskDocs.groupBy`: asks for one or two groupings.
 * @param argument the names of up to two groupings to use at once
 */
export async function groupBy(provider: TreeProvider, argument: unknown): Promise<void> {
	if (Array.isArray(argument)) {
		const named = argument.flatMap(name => (typeof name === 'string' ? (groupingNamed(name) ?? []) : []));
		provider.arrange({ group: named.slice(0, 2).filter(grouping => grouping !== 'none') });
		return;
	}
	const { group } = provider.arrangement;
	const first = await pickGrouping(vscode.l10n.t('Group By'), GROUPING_NAMES, group[0] ?? 'none');
	if (first === undefined || first === 'none') {
		if (first) {
			provider.arrange({ group: [] });
		}
		return;
	}
	const others = [...GROUPING_NAMES].filter(grouping => grouping !== first).sort((a, b) => Number(b === 'none') - Number(a === 'none'));
	const second = await pickGrouping(vscode.l10n.t('Then Group By'), others, group[0] === first ? (group[1] ?? 'none') : 'none');
	if (second !== undefined) {
		provider.arrange({ group: second === 'none' ? [first] : [first, second] });
	}
}

async function pickGrouping(title: string, groupings: readonly Grouping[], current: Grouping): Promise<Grouping | undefined> {
	const items = groupings.map((grouping): GroupingItem => ({
		label: groupingLabel(grouping),
		...(grouping === current ? { description: vscode.l10n.t('current') } : {}),
		grouping,
	}));
	const active = items.find(({ grouping }) => grouping === current);
	return (await pickFrom(items, { title, placeHolder: vscode.l10n.t('Select what documents have in common'), active }))?.grouping;
}

/**
 * `taskDocs.sortBy`: asks for a sort order.
 * @param argument the name of the order to use at once
 */
export async function sortBy(provider: TreeProvider, argument: unknown): Promise<void> {
	const named = SORTINGS.find(sorting => sorting === argument);
	const { sort } = provider.arrangement;
	const items = SORTINGS.map(sorting => ({
		label: sortingLabel(sorting),
		...(sorting === sort ? { description: vscode.l10n.t('current') } : {}),
		sorting,
	}));
	const picked =
		named ??
		(
			await pickFrom(items, {
				title: vscode.l10n.t('Sort By'),
				placeHolder: vscode.l10n.t('Select the order of documents in a group'),
				active: items.find(({ sorting }) => sorting === sort),
			})
		)?.sorting;
	if (picked) {
		provider.arrange({ sort: picked });
	}
}

const DEFAULT_ARRANGEMENT: ArrangementChange = { query: '', group: DEFAULT_GROUP, sort: 'title' };

/**
 * `taskDocs.selectView`: shows the documents as a view in the setting `taskDocs.views` says, also in the tab of the panel
 * that is its layout.
 * @param argument the name of the view to use at once
 */
export async function selectView(services: Services, provider: TreeProvider, argument: unknown): Promise<void> {
	const { views, mistakes } = readViews(services.settings.views(), services.settings.meanings(anyFolder()));
	if (typeof argument === 'string') {
		const view = findView(views, argument);
		if (view) {
			await showView(provider, view);
		} else {
			void vscode.window.showWarningMessage(vscode.l10n.t('There is no view "{0}" in the setting "taskDocs.views".', argument));
		}
		return;
	}
	const items: (vscode.QuickPickItem & { readonly iconPath?: vscode.ThemeIcon; readonly pick: () => unknown })[] = [
		...views.map(view => ({ label: view.name, description: view.query, pick: () => showView(provider, view) })),
		{
			label: vscode.l10n.t('All Documents'),
			description: vscode.l10n.t('By stage and priority'),
			pick: () => showEverything(provider),
		},
		{
			label: vscode.l10n.t('Save Current View...'),
			iconPath: new vscode.ThemeIcon('save'),
			pick: () => saveView(services, provider, undefined),
		},
	];
	if (mistakes.length > 0) {
		items.push({
			label: vscode.l10n.t('Some views have mistakes'),
			iconPath: new vscode.ThemeIcon('warning'),
			...(mistakes[0] === undefined ? {} : { detail: mistakes[0] }),
			pick: () => vscode.commands.executeCommand('workbench.action.openSettings', `${settingSection}.${settingKeys.views}`),
		});
	}
	const picked = await pickFrom(items, {
		title: vscode.l10n.t('Select View'),
		placeHolder: vscode.l10n.t('Views are shared through the setting "taskDocs.views"'),
		active: undefined,
	});
	await picked?.pick();
}

const OPEN_COMMANDS = { board: commandIds.openBoard, roadmap: commandIds.openRoadmap, graph: commandIds.openGraph } as const;

async function showView(provider: TreeProvider, { query, group, sort, layout }: NamedView): Promise<void> {
	provider.arrange({ query, group, sort });
	if (layout !== 'tree') {
		await vscode.commands.executeCommand(OPEN_COMMANDS[layout], { filter: query });
	}
}

async function showEverything(provider: TreeProvider): Promise<void> {
	provider.arrange(DEFAULT_ARRANGEMENT);
	if (provider.onlyStartable) {
		await vscode.commands.executeCommand(commandIds.showAll);
	}
}

/**
 * `taskDocs.saveView`: writes filter, groups and order as a view to the workspace's settings. Asks before it replaces one
 * with the same name, whose layout it keeps. A message, and undo in the view, take it back. Keeps views that can't be read.
 * @param argument the name to save it under at once
 */
export async function saveView(services: Services, provider: TreeProvider, argument: unknown): Promise<void> {
	const { query, group, sort } = provider.arrangement;
	const given =
		typeof argument === 'string'
			? argument
			: await showInputBox({
					title: vscode.l10n.t('Save View'),
					prompt: vscode.l10n.t('Name of the view'),
					validateInput: value => (value.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
				});
	const name = given?.trim() ?? '';
	if (name === '') {
		return;
	}
	const before = workspaceViews().find(value => hasName(value, name));
	if (before !== undefined && !(await mayReplace(name))) {
		return;
	}
	const [old] = readViews([before], services.settings.meanings(anyFolder())).views;
	const saved = viewSetting({ name, query: query.text, group, sort, layout: old?.layout ?? 'tree' });
	if (await writeViews(services, views => withView(views, name, saved))) {
		const undo = services.history.add(() =>
			// What the user has changed since then stays.
			writeViews(services, views => (views.some(view => isSameData(view, saved)) ? withView(views, name, before) : views)),
		);
		void offerUndo(treeMessages.viewSaved(name), undo);
	}
}

/** The views in the workspace's own settings. Those in the user's settings stay there. */
function workspaceViews(): readonly unknown[] {
	const value = vscode.workspace.getConfiguration(settingSection).inspect<unknown>(settingKeys.views)?.workspaceValue;
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The views with this one in place of the one with the same name, else at the end. @param view undefined for none */
function withView(views: readonly unknown[], name: string, view: unknown): readonly unknown[] {
	const at = views.findIndex(value => hasName(value, name));
	const added = view === undefined ? [] : [view];
	return at < 0 ? [...views, ...added] : [...views.slice(0, at), ...added, ...views.slice(at + 1)];
}

async function mayReplace(name: string): Promise<boolean> {
	const replace: vscode.MessageItem = { title: treeMessages.replace() };
	return (await vscode.window.showWarningMessage(treeMessages.viewExists(name), { modal: true }, replace)) === replace;
}

/** Changes the views in the workspace's settings; shows a message if they can't be written. */
async function writeViews({ log }: Services, change: (views: readonly unknown[]) => readonly unknown[]): Promise<boolean> {
	const views = change(workspaceViews());
	try {
		await vscode.workspace
			.getConfiguration(settingSection)
			.update(settingKeys.views, views.length === 0 ? undefined : views, vscode.ConfigurationTarget.Workspace);
		return true;
	} catch (error) {
		log.error(errorText(error));
		void vscode.window.showWarningMessage(messages.notWritten(errorText(error)));
		return false;
	}
}

function hasName(value: unknown, name: string): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		'name' in value &&
		typeof value.name === 'string' &&
		value.name.trim().toLowerCase() === name.toLowerCase()
	);
}

/** Notes mistakes in the setting in the log, once for each value. */
export function reportViewMistakes({ settings, log }: Services): vscode.Disposable {
	let noted = '';
	const note = (): void => {
		const { mistakes } = readViews(settings.views(), settings.meanings(anyFolder()));
		const text = mistakes.join(' ');
		if (text !== noted && text !== '') {
			log.warn(`The setting taskDocs.views has mistakes. ${text}`);
		}
		noted = text;
	};
	note();
	return settings.onDidChange(change => (change.affects(settingKeys.views) || change.affectsReading) && note());
}

import * as vscode from 'vscode';
import { DEFAULT_GROUP, findView, groupingNamed, readViews, viewSetting, type NamedView } from '../../action/namedViews';
import { GROUPING_NAMES, type Grouping } from '../../catalog/group/grouping';
import { SORTINGS } from '../../catalog/group/sort';
import { settingKeys, settingSection } from '../contributions';
import { errorText } from '../workspace/base/log';
import type { Services } from '../workspace/services';
import { pickFrom, showInputBox } from '../workspace/words/inputs';
import { messages } from '../workspace/words/messages';
import { anyFolder, type ArrangementChange } from './arrangement';
import { groupingLabel, sortingLabel } from './groupLabel';
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
 * `taskDocs.selectView`: shows the documents as a view in the setting `taskDocs.views` says.
 * @param argument the name of the view to use at once
 */
export async function selectView(services: Services, provider: TreeProvider, argument: unknown): Promise<void> {
	const { views, mistakes } = readViews(services.settings.views(), services.settings.meanings(anyFolder()));
	if (typeof argument === 'string') {
		const view = findView(views, argument);
		if (view) {
			provider.arrange(changeOf(view));
		} else {
			void vscode.window.showWarningMessage(vscode.l10n.t('There is no view "{0}" in the setting "taskDocs.views".', argument));
		}
		return;
	}
	const items: (vscode.QuickPickItem & { readonly iconPath?: vscode.ThemeIcon; readonly pick: () => unknown })[] = [
		...views.map(view => ({ label: view.name, description: view.query, pick: () => provider.arrange(changeOf(view)) })),
		{
			label: vscode.l10n.t('All Documents'),
			description: vscode.l10n.t('By stage and priority'),
			pick: () => provider.arrange(DEFAULT_ARRANGEMENT),
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

function changeOf({ query, group, sort }: NamedView): ArrangementChange {
	return { query, group, sort };
}

/**
 * `taskDocs.saveView`: writes filter, groups and order as a view to the workspace's settings, in place of one with the
 * same name. Keeps views that can't be read.
 * @param argument the name to save it under at once
 */
export async function saveView({ settings, log }: Services, provider: TreeProvider, argument: unknown): Promise<void> {
	const { query, group, sort } = provider.arrangement;
	const name =
		typeof argument === 'string'
			? argument
			: await showInputBox({
					title: vscode.l10n.t('Save View'),
					prompt: vscode.l10n.t('Name of the view'),
					validateInput: value => (value.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
				});
	if (name === undefined || name.trim() === '') {
		return;
	}
	const view: NamedView = { name: name.trim(), query: query.text, group, sort, layout: 'tree' };
	const written = settings.views();
	const others = (Array.isArray(written) ? (written as readonly unknown[]) : []).filter(other => !hasName(other, view.name));
	try {
		await vscode.workspace
			.getConfiguration(settingSection)
			.update(settingKeys.views, [...others, viewSetting(view)], vscode.ConfigurationTarget.Workspace);
	} catch (error) {
		log.error(errorText(error));
		void vscode.window.showWarningMessage(messages.notWritten(errorText(error)));
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

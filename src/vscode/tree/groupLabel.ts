import * as vscode from 'vscode';
import type { Group } from '../../catalog/group/group';
import { groupText, type Grouping } from '../../catalog/group/grouping';
import type { Sorting } from '../../catalog/group/sort';
import type { Level } from '../../document/model/level';
import type { Stage } from '../../document/model/stage';
import { levelIcon, stageIcon } from '../workspace/words/icons';
import { familyLabel, levelLabel, stageLabel } from '../workspace/words/words';

/** A group's heading. */
export function groupLabel({ grouping, key, entries }: Group): string {
	switch (grouping) {
		case 'stage':
			return stageLabel(key as Stage);
		case 'priority':
			return levelLabel(key as Level);
		case 'dueWeek':
			return key === '' ? vscode.l10n.t('No Due Date') : vscode.l10n.t('Week of {0}', key);
		case 'family':
			return entries[0]?.family === undefined ? noValueLabel(grouping) : familyLabel(entries[0].family);
		case 'folder':
			return folderLabel(entries[0]?.folder, groupText(entries, grouping));
		default:
			return groupText(entries, grouping) ?? noValueLabel(grouping);
	}
}

/** With the workspace folder where there are several. */
function folderLabel(folder = '', path = ''): string {
	return (vscode.workspace.workspaceFolders?.length ?? 0) > 1 && path !== folder ? `${folder}/${path}` : path;
}

function noValueLabel(grouping: Exclude<Grouping, 'stage' | 'priority' | 'dueWeek'>): string {
	switch (grouping) {
		case 'status':
			return vscode.l10n.t('No Status');
		case 'family':
			return vscode.l10n.t('No Family');
		case 'unit':
			return vscode.l10n.t('No Unit');
		case 'assignee':
			return vscode.l10n.t('No Assignee');
		case 'sprint':
			return vscode.l10n.t('No Sprint or Milestone');
		case 'category':
			return vscode.l10n.t('No Category');
		case 'parent':
			return vscode.l10n.t('No Parent');
		case 'folder':
		case 'none':
			return '';
	}
}

/** The icon before a group's heading. */
export function groupIcon({ grouping, key, entries }: Group): vscode.ThemeIcon {
	switch (grouping) {
		case 'stage':
			return stageIcon(key as Stage);
		case 'status':
			return stageIcon(entries[0]?.status.stage ?? 'unset');
		case 'priority':
			return levelIcon(key as Level);
		default:
			return new vscode.ThemeIcon(ICONS[grouping]);
	}
}

const ICONS: Readonly<Record<Exclude<Grouping, 'stage' | 'status' | 'priority'>, string>> = {
	family: 'symbol-class',
	unit: 'layers',
	folder: 'folder',
	assignee: 'account',
	sprint: 'milestone',
	category: 'tag',
	dueWeek: 'calendar',
	parent: 'type-hierarchy',
	none: 'list-unordered',
};

/** The name of a grouping in a list of them. */
export function groupingLabel(grouping: Grouping): string {
	switch (grouping) {
		case 'stage':
			return vscode.l10n.t('Stage');
		case 'status':
			return vscode.l10n.t('Written Status');
		case 'priority':
			return vscode.l10n.t('Priority');
		case 'family':
			return vscode.l10n.t('Family or Format');
		case 'unit':
			return vscode.l10n.t('Unit');
		case 'folder':
			return vscode.l10n.t('Folder');
		case 'assignee':
			return vscode.l10n.t('Assignee');
		case 'sprint':
			return vscode.l10n.t('Sprint or Milestone');
		case 'category':
			return vscode.l10n.t('Category');
		case 'dueWeek':
			return vscode.l10n.t('Due Week');
		case 'parent':
			return vscode.l10n.t('Parent');
		case 'none':
			return vscode.l10n.t('None');
	}
}

/** The name of a sort order in a list of them. */
export function sortingLabel(sorting: Sorting): string {
	switch (sorting) {
		case 'title':
			return vscode.l10n.t('Title');
		case 'urgency':
			return vscode.l10n.t('Urgency');
		case 'priority':
			return vscode.l10n.t('Priority');
		case 'due':
			return vscode.l10n.t('Due Date');
		case 'modified':
			return vscode.l10n.t('Modified Date');
		case 'created':
			return vscode.l10n.t('Created Date');
		case 'progress':
			return vscode.l10n.t('Progress');
	}
}

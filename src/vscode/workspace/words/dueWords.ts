import * as vscode from 'vscode';
import { dueState, type DueState } from '../../../catalog/group/dueState';
import { nextDue } from '../../../document/read/milestones';
import type { TaskDocument } from '../../../document/model/model';
import type { Clock } from '../base/clock';
import type { Settings } from '../base/settings';

/** Whether an open document is due or stale today; see dueState. */
export function documentDue(
	{ clock, settings }: { readonly clock: Clock; readonly settings: Settings },
	uri: vscode.Uri,
	document: TaskDocument,
): DueState {
	const { due, modified, status } = document;
	return dueState({ due, modified, status, nextDue: nextDue(document) }, clock().date, settings.due(uri));
}

/** `overdue by 3 days`, `due today`, `due in 5 days`; undefined if it is due later or has no due date. */
export function dueText({ kind, days }: DueState): string | undefined {
	switch (kind) {
		case 'overdue':
			return days === -1 ? vscode.l10n.t('overdue by 1 day') : vscode.l10n.t('overdue by {0} days', -days);
		case 'soon':
			return days === 0 ? vscode.l10n.t('due today') : days === 1 ? vscode.l10n.t('due tomorrow') : vscode.l10n.t('due in {0} days', days);
		default:
			return undefined;
	}
}

/** `untouched for 21 days`; undefined if it isn't stale. */
export function staleText({ staleDays }: DueState): string | undefined {
	return staleDays === undefined
		? undefined
		: staleDays === 1
			? vscode.l10n.t('no update in 1 day')
			: vscode.l10n.t('no update in {0} days', staleDays);
}

/** Both, abbreviated for a narrow view: `3 d late`, `due in 5 d · stale 21 d`; undefined for neither. */
export function dueShort({ kind, days, staleDays }: DueState): string | undefined {
	const due =
		kind === 'overdue'
			? vscode.l10n.t('{0} d late', -days)
			: kind !== 'soon'
				? undefined
				: days === 0
					? vscode.l10n.t('due today')
					: days === 1
						? vscode.l10n.t('due tomorrow')
						: vscode.l10n.t('due in {0} d', days);
	const stale = staleDays === undefined ? undefined : vscode.l10n.t('stale {0} d', staleDays);
	return [due, stale].filter(part => part !== undefined).join(' · ') || undefined;
}

/** A date with what it means today: `2026-11-20, 8 days overdue`; the date alone without such words. */
export function dateWithWords(date: string | undefined, words: string | undefined): string | undefined {
	return date === undefined || words === undefined ? date : `${date}, ${words}`;
}

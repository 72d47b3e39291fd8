import * as vscode from 'vscode';
import type { Level } from '../../../document/model/level';
import type { FamilyName } from '../../../document/model/family';
import type { FormatName } from '../../../document/model/planFacts';
import type { Count } from '../../../document/model/model';
import type { Stage } from '../../../document/model/stage';

/** The stage as a heading, in the user's language. */
export function stageLabel(stage: Stage): string {
	switch (stage) {
		case 'todo':
			return vscode.l10n.t('To Do');
		case 'in-progress':
			return vscode.l10n.t('In Progress');
		case 'in-review':
			return vscode.l10n.t('In Review');
		case 'blocked':
			return vscode.l10n.t('Blocked');
		case 'done':
			return vscode.l10n.t('Done');
		case 'archived':
			return vscode.l10n.t('Archived');
		case 'other':
			return vscode.l10n.t('Other Status');
		case 'unset':
			return vscode.l10n.t('No Status');
	}
}

/** The level as a heading, in the user's language. */
export function levelLabel(level: Level): string {
	switch (level) {
		case 'critical':
			return vscode.l10n.t('Critical');
		case 'high':
			return vscode.l10n.t('High');
		case 'medium':
			return vscode.l10n.t('Medium');
		case 'low':
			return vscode.l10n.t('Low');
		case 'other':
			return vscode.l10n.t('Other Priority');
		case 'unset':
			return vscode.l10n.t('No Priority');
	}
}

/** The name of a family or plan format, in the user's language. */
export function familyLabel(family: FamilyName | FormatName): string {
	switch (family) {
		case 'enhancement-task':
			return vscode.l10n.t('Enhancement task');
		case 'enhancement-tracking':
			return vscode.l10n.t('Enhancement tracking');
		case 'implementation-task':
			return vscode.l10n.t('Implementation task');
		case 'implementation-plan':
			return vscode.l10n.t('Implementation plan');
		case 'backlog-item':
			return vscode.l10n.t('Backlog item');
		case 'spec-kit-spec':
			return vscode.l10n.t('Spec Kit specification');
		case 'spec-kit-plan':
			return vscode.l10n.t('Spec Kit plan');
		case 'spec-kit-tasks':
			return vscode.l10n.t('Spec Kit tasks');
		case 'openspec-proposal':
			return vscode.l10n.t('OpenSpec proposal');
		case 'openspec-design':
			return vscode.l10n.t('OpenSpec design');
		case 'openspec-tasks':
			return vscode.l10n.t('OpenSpec tasks');
		case 'kiro-requirements':
			return vscode.l10n.t('Kiro requirements');
		case 'kiro-design':
			return vscode.l10n.t('Kiro design');
		case 'kiro-tasks':
			return vscode.l10n.t('Kiro tasks');
		case 'bmad-story':
			return vscode.l10n.t('BMAD story');
		case 'gsd-roadmap':
			return vscode.l10n.t('GSD roadmap');
		case 'gsd-plan':
			return vscode.l10n.t('GSD plan');
		case 'superpowers-plan':
			return vscode.l10n.t('Superpowers plan');
		case 'todo-list':
			return vscode.l10n.t('To-do list');
		case 'conductor-tracks':
			return vscode.l10n.t('Conductor tracks');
		case 'conductor-plan':
			return vscode.l10n.t('Conductor plan');
		case 'backlog-md-task':
			return vscode.l10n.t('Backlog.md task');
		case 'exec-plan':
			return vscode.l10n.t('ExecPlan');
		case 'cursor-plan':
			return vscode.l10n.t('Cursor plan');
		case 'claude-plan':
			return vscode.l10n.t('Claude plan');
		case 'ccpm-epic':
			return vscode.l10n.t('ccpm epic');
		case 'ccpm-task':
			return vscode.l10n.t('ccpm task');
		case 'decision-record':
			return vscode.l10n.t('Decision record');
		case 'memory-bank':
			return vscode.l10n.t('Memory bank');
		default:
			// A team's own format.
			return family.slice('custom:'.length);
	}
}

/** `3 of 7 items done`, for screen readers and tooltips. */
export function itemsDone({ done, total }: Count): string {
	return vscode.l10n.t('{0} of {1} items done', done, total);
}

/** `1 blank`, `12 blanks`. */
export function blankCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 blank') : vscode.l10n.t('{0} blanks', count);
}

/** `1 document`, `12 documents`. */
export function documentCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count);
}

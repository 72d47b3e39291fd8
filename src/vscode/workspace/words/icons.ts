import * as vscode from 'vscode';
import type { Level } from '../../../document/model/level';
import type { Stage } from '../../../document/model/stage';

const SHAPES: Readonly<Record<Stage, readonly [icon: string, color: string | undefined]>> = {
	todo: ['circle-large-outline', undefined],
	'in-progress': ['play-circle', 'charts.blue'],
	'in-review': ['eye', 'charts.purple'],
	blocked: ['circle-slash', 'charts.red'],
	done: ['pass', 'charts.green'],
	archived: ['archive', 'disabledForeground'],
	other: ['question', undefined],
	unset: ['circle-outline', 'disabledForeground'],
};

/**
 * An icon for each stage. Shapes differ, so that color isn't needed to tell them apart.
 * @param colorOverride a color that replaces the stage's own, for due or stale documents
 */
export function stageIcon(stage: Stage, colorOverride?: vscode.ThemeColor): vscode.ThemeIcon {
	const [icon, ownColor] = SHAPES[stage];
	const color = colorOverride ?? (ownColor === undefined ? undefined : new vscode.ThemeColor(ownColor));
	return color === undefined ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, color);
}

const ARROWS: Readonly<Record<Level, readonly [icon: string, color: string | undefined]>> = {
	critical: ['flame', 'charts.red'],
	high: ['arrow-up', 'charts.yellow'],
	medium: ['arrow-right', undefined],
	low: ['arrow-down', undefined],
	other: ['question', undefined],
	unset: ['dash', 'disabledForeground'],
};

/** An icon for each level; the two highest have a color too. */
export function levelIcon(level: Level): vscode.ThemeIcon {
	const [icon, color] = ARROWS[level];
	return color === undefined ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** The icon of a document that is blocked by others, whatever its own status; same shape as the blocked stage. */
export function blockedIcon(): vscode.ThemeIcon {
	return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('charts.red'));
}

/** The icon of a document with problems. */
export function problemIcon(severity: 'error' | 'warning'): vscode.ThemeIcon {
	return new vscode.ThemeIcon(severity, new vscode.ThemeColor(`list.${severity}Foreground`));
}

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

/** An icon for each stage. Shapes differ, so that color isn't needed to tell them apart. */
export function stageIcon(stage: Stage): vscode.ThemeIcon {
	const [icon, color] = SHAPES[stage];
	return color === undefined ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
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

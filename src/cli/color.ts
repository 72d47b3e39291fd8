import type { Level } from '../document/model/level';
import type { Stage } from '../document/model/stage';
import type { Terminal } from './output';

/** Colors and styles of terminals, by their SGR codes. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

export type Color = keyof typeof CODES;

/** The text in a color, where the terminal has colors. */
export function colored(text: string, color: Color | undefined, { hasColors }: Terminal): string {
	return hasColors && color !== undefined && text !== '' ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}

const STAGE_COLORS: Readonly<Partial<Record<Stage, Color>>> = {
	'in-progress': 'blue',
	'in-review': 'magenta',
	blocked: 'red',
	done: 'green',
	archived: 'dim',
};

export function stageColor(stage: Stage): Color | undefined {
	return STAGE_COLORS[stage];
}

export function levelColor(level: Level): Color | undefined {
	return level === 'critical' ? 'red' : level === 'high' ? 'yellow' : undefined;
}

import { printable } from '../util/printable';
import { colored, type Color } from './color';
import type { Terminal } from './output';
import { pad, shorten, textWidth } from './textWidth';

export interface Column {
	readonly heading: string;
	/** The smallest width to shorten its cells to where the terminal is too narrow; undefined for never. */
	readonly minimum?: number;
}

export interface Cell {
	readonly text: string;
	readonly color?: Color | undefined;
}

const GAP = '  ';

/**
 * An aligned table with a heading, for people; lines end in `\n`. Shortens cells only to fit a terminal. Control
 * characters are shown as spaces.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], terminal: Terminal): string {
	const heading = columns.map(({ heading: text }): Cell => ({ text, color: 'bold' }));
	const all = [heading, ...rows].map(row => row.map(({ text, color }) => ({ text: printable(text), color })));
	const widths = fit(
		columns,
		columns.map((_, at) => all.reduce((widest, row) => Math.max(widest, textWidth(row[at]?.text ?? '')), 0)),
		terminal,
	);
	return all.map(row => `${line(row, widths, terminal)}\n`).join('');
}

function line(row: readonly Cell[], widths: readonly number[], terminal: Terminal): string {
	// Trailing cells without text need no spaces before them.
	const last = row.reduce((found, { text }, at) => (text === '' ? found : at), -1);
	return row
		.slice(0, last + 1)
		.map(({ text, color }, at) => {
			const short = shorten(text, widths[at] ?? 0);
			const space = at === last ? '' : pad(short, widths[at] ?? 0).slice(short.length);
			return colored(short, color, terminal) + space;
		})
		.join(GAP);
}

/** The columns' widths, the widest shrinkable ones reduced until the table fits the terminal or nothing can shrink. */
function fit(columns: readonly Column[], natural: readonly number[], { columns: available }: Terminal): readonly number[] {
	const widths = [...natural];
	let excess = available === undefined ? 0 : widths.reduce((sum, width) => sum + width, GAP.length * (columns.length - 1)) - available;
	while (excess > 0) {
		const shrinkable = widths.flatMap((width, at) => (width > (columns[at]?.minimum ?? Infinity) ? [at] : []));
		const widest = shrinkable.reduce<number | undefined>(
			(best, at) => (best === undefined || (widths[at] ?? 0) > (widths[best] ?? 0) ? at : best),
			undefined,
		);
		if (widest === undefined) {
			break;
		}
		widths[widest] = (widths[widest] ?? 0) - 1;
		excess--;
	}
	return widths;
}

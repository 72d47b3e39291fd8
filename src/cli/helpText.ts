import { operandText, optionText, type CommandUsage } from './commandUsage';

/** Maximum width of help in terminal columns. */
const MAX_WIDTH = 80;
const MIN_TEXT_WIDTH = 30;

/** A term and what it means. */
type Row = readonly [term: string, description: string];

/** The help of the whole program; lines end in `\n`. */
export function programHelp(description: string, commands: readonly CommandUsage[]): string {
	return sections(
		'Usage: task-docs <command> [options]',
		wrap(description, MAX_WIDTH).join('\n'),
		table('Commands:', [
			...commands.map((command): Row => [[command.name, ...command.operands.map(operandText)].join(' '), command.description]),
			['help [command]', 'Show the options of a command.'],
		]),
		table('Options:', [
			['-V, --version', 'Show the version number.'],
			['-h, --help', 'Show this help.'],
		]),
	);
}

/** The help of one command; lines end in `\n`. */
export function commandHelp(command: CommandUsage): string {
	const options = command.options.map((option): Row => {
		const { description, fallback } = option;
		return [optionText(option), fallback === undefined ? description : `${description} (default: "${fallback}")`];
	});
	return sections(
		`Usage: task-docs ${callOf(command)}`,
		wrap(command.description, MAX_WIDTH).join('\n'),
		table(
			'Arguments:',
			command.operands.map(({ name, description }): Row => [name, description]),
		),
		table('Options:', [...options, ['-h, --help', 'Show this help.']]),
	);
}

function callOf({ name, operands }: CommandUsage): string {
	return [name, '[options]', ...operands.map(operandText)].join(' ');
}

function sections(...texts: readonly string[]): string {
	return `${texts.filter(text => text !== '').join('\n\n')}\n`;
}

/** Aligned rows below a heading; `''` without rows. */
function table(heading: string, rows: readonly Row[]): string {
	const width = Math.max(0, ...rows.map(([term]) => term.length)) + 4;
	const lines = rows.flatMap(([term, description]) =>
		wrap(description, Math.max(MIN_TEXT_WIDTH, MAX_WIDTH - width)).map((line, index) =>
			index === 0 ? `  ${term}`.padEnd(width) + line : ' '.repeat(width) + line,
		),
	);
	return rows.length === 0 ? '' : [heading, ...lines].join('\n');
}

function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else {
			lines.push(word);
		}
	}
	return lines;
}

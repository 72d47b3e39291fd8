import { parseArgs } from 'node:util';
import { Failure } from '../node/failure';
import { optionText, type CommandUsage } from './commandUsage';

/** The arguments of a command, checked against its usage. */
export interface CommandArguments {
	/** As many as in the usage, fewer if some are optional, or more if the last one is a list. */
	readonly operands: readonly string[];
	/** The switches that are set. */
	readonly switches: ReadonlySet<string>;
	/** The values of each specified option, in order. */
	readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the arguments after a command's name. Options and operands can be mixed; everything after `--` is an operand.
 * An option takes the next argument even if it begins with a dash.
 * @returns `'help'` if help is requested
 * @throws Failure with one sentence for arguments that don't match the usage
 */
export function parseArguments(args: readonly string[], usage: CommandUsage): CommandArguments | 'help' {
	const { tokens } = parseArgs({
		args: [...args],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: {
			...Object.fromEntries(
				usage.options.map(({ name, value }) => [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }]),
			),
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (tokens.some(token => token.kind === 'option' && token.name === 'help' && token.value === undefined)) {
		return 'help';
	}
	const operands: string[] = [];
	const switches = new Set<string>();
	const values = new Map<string, string[]>();
	/** The values of the list option that further arguments are added to. */
	let list: string[] | undefined;
	for (const token of tokens) {
		if (token.kind === 'positional') {
			(list ?? operands).push(token.value);
			continue;
		}
		list = undefined;
		if (token.kind === 'option-terminator') {
			continue;
		}
		const option = usage.options.find(({ name }) => name === token.name);
		if (!option || !token.rawName.startsWith('--')) {
			throw new Failure(`Unknown option '${token.rawName}'.`);
		}
		if (option.value === undefined) {
			if (token.value !== undefined) {
				throw new Failure(`Option '--${option.name}' takes no value.`);
			}
			switches.add(option.name);
			continue;
		}
		if (token.value === undefined) {
			throw new Failure(`Option '${optionText(option)}' argument missing.`);
		}
		const known = option.isList || option.isRepeatable ? (values.get(option.name) ?? []) : [];
		known.push(token.value);
		values.set(option.name, known);
		list = option.isList && !token.inlineValue ? known : undefined;
	}
	const missing = usage.operands[operands.length];
	if (missing && !missing.isOptional) {
		throw new Failure(`Missing required argument '${missing.name}'.`);
	}
	if (operands.length > usage.operands.length && !usage.operands.at(-1)?.isList) {
		throw new Failure(`Too many arguments for '${usage.name}'.`);
	}
	return { operands, switches, values };
}

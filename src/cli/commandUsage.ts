/** An option of a command. */
export interface OptionUsage {
	/** Without its dashes. */
	readonly name: string;
	/** The name of its value in the help, such as `<dir>`; undefined for a switch. */
	readonly value?: string;
	/** Whether it takes all arguments up to the next option and can be repeated. */
	readonly isList?: boolean;
	/** Whether it can be repeated, each time with one value. */
	readonly isRepeatable?: boolean;
	/** The values there are, for completion and messages. */
	readonly choices?: readonly string[];
	/** The default value. */
	readonly fallback?: string;
	readonly description: string;
}

/** An argument of a command that is not an option. */
export interface OperandUsage {
	readonly name: string;
	readonly description: string;
	readonly isOptional?: boolean;
	/** Whether it takes all further arguments; only the last operand. */
	readonly isList?: boolean;
	/** The values there are, for completion and messages. */
	readonly choices?: readonly string[];
}

/** A command's usage. */
export interface CommandUsage {
	readonly name: string;
	/** One or two sentences. */
	readonly description: string;
	/** The arguments after the name, in order; required ones first. */
	readonly operands: readonly OperandUsage[];
	/** Without `--help`, which every command has. */
	readonly options: readonly OptionUsage[];
}

/** An option as shown in help and messages: `--workspace <dir>`. */
export function optionText({ name, value }: OptionUsage): string {
	return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** An operand as shown in help: `<file>`, `[file...]`. */
export function operandText({ name, isOptional, isList }: OperandUsage): string {
	const text = isList ? `${name}...` : name;
	return isOptional ? `[${text}]` : `<${text}>`;
}

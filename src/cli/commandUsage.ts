/** An option of a command. */
export interface OptionUsage {
	/** Without its dashes. */
	readonly name: string;
	/** What its value is called in the help, such as `<dir>`; undefined for a switch. */
	readonly value?: string;
	/** Whether it takes every argument up to the next option, and may be given more than once. */
	readonly isList?: boolean;
	/** The value when it is not given. */
	readonly fallback?: string;
	readonly description: string;
}

/** How a command is called. */
export interface CommandUsage {
	readonly name: string;
	/** One or two sentences. */
	readonly description: string;
	/** The arguments that must follow the name, in order. */
	readonly operands: readonly { readonly name: string; readonly description: string }[];
	/** `--help` is understood by every command and not listed here. */
	readonly options: readonly OptionUsage[];
}

/** An option as the help and messages write it: `--workspace <dir>`. */
export function optionText({ name, value }: OptionUsage): string {
	return value === undefined ? `--${name}` : `--${name} ${value}`;
}

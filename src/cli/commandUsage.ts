/** An option of a command. */
export interface OptionUsage {
	/** Without its dashes. */
	readonly name: string;
	/** The name of its value in the help, such as `<dir>`; undefined for a switch. */
	readonly value?: string;
	/** Whether it takes all arguments up to the next option and can be repeated. */
	readonly isList?: boolean;
	/** The default value. */
	readonly fallback?: string;
	readonly description: string;
}

/** A command's usage. */
export interface CommandUsage {
	readonly name: string;
	/** One or two sentences. */
	readonly description: string;
	/** The required arguments after the name, in order. */
	readonly operands: readonly { readonly name: string; readonly description: string }[];
	/** Any number of further arguments. */
	readonly rest?: { readonly name: string; readonly description: string };
	/** Without `--help`, which every command has. */
	readonly options: readonly OptionUsage[];
}

/** An option as shown in help and messages: `--workspace <dir>`. */
export function optionText({ name, value }: OptionUsage): string {
	return value === undefined ? `--${name}` : `--${name} ${value}`;
}

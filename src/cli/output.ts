/** Where the command line writes its output; lines end in `\n`. */
export interface Output {
	out(text: string): void;
	err(text: string): void;
}

/** The terminal that standard output goes to. */
export interface Terminal {
	/** Its width. Undefined if the output goes elsewhere, so that nothing is shortened. */
	readonly columns: number | undefined;
	readonly hasColors: boolean;
}

export const noTerminal: Terminal = { columns: undefined, hasColors: false };

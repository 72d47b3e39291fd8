/** Where the command writes; lines end in `\n`. */
export interface Output {
	out(text: string): void;
	err(text: string): void;
}

/** Where the command writes its output; lines end in `\n`. */
export interface Output {
	out(text: string): void;
	err(text: string): void;
}

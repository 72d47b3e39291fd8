/** Starts every line that is meant for the terminal, to tell it from the rest of the log. */
export const linePrefix = '[task-docs-test] ';

/** Starts the line with the counts, as JSON with `passed` and `failed`. */
export const countsPrefix = '[task-docs-counts] ';

/** Prints text to the terminal, each line marked. */
export function report(text: string): void {
	for (const line of text.split('\n')) {
		console.log(linePrefix + line);
	}
}

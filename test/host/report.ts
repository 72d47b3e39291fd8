/** Stands at the start of every line meant for the terminal: the log of an extension host is full of others. */
export const linePrefix = '[task-docs-test] ';

/** Stands at the start of the one line that carries the counts, as JSON with `passed` and `failed`. */
export const countsPrefix = '[task-docs-counts] ';

/** Prints text for the person at the terminal, each of its lines marked. */
export function report(text: string): void {
	for (const line of text.split('\n')) {
		console.log(linePrefix + line);
	}
}

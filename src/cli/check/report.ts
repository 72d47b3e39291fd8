import type { LineText } from './baseline';
import type { Finding } from './finding';

/** Everything that a report of `check` shows. */
export interface Report {
	/** The findings to report, without those of the baseline. */
	readonly findings: readonly Finding[];
	/** How many documents were checked. */
	readonly documents: number;
	/** How many problems `--fix` fixed; undefined without it. */
	readonly fixed: number | undefined;
	/** How many findings the baseline has, and how many of its findings no longer occur; undefined without a baseline. */
	readonly baseline: { readonly accepted: number; readonly gone: number } | undefined;
	readonly lineText: LineText;
}

/** `1 problem`, `3 problems`. */
export function counted(count: number, one: string): string {
	return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The result in one sentence. */
export function resultSentence({ findings, documents }: Report): string {
	const concerned = new Set(findings.map(({ path }) => path)).size;
	return findings.length === 0
		? `No problems in ${counted(documents, 'document')}.`
		: `${counted(findings.length, 'problem')} in ${concerned} of ${counted(documents, 'document')}.`;
}

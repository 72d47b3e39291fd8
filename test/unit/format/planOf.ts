import type { TaskDocument } from '../../../src/document/model/model';
import { readDocument } from '../../../src/format/readDocument';

/** The document with these lines at a path, as its plan format reads it. */
export function documentAt(path: string, lines: readonly string[], eol = '\n'): TaskDocument {
	return readDocument(lines.join(eol), { path });
}

/** What a plan says, in one line: `format: title, stage (derived or written), done/total, unit`. */
export function planAt(path: string, lines: readonly string[], eol = '\n'): string {
	return planFacts(documentAt(path, lines, eol));
}

/** The same of a document. */
export function planFacts({ plan, title, status, progress }: TaskDocument): string {
	return `${plan ? (plan.format ?? 'boxes') : 'none'}: ${title.text}, ${status.stage} (${status.isDerived ? 'derived' : 'written'}), ${progress.all.done}/${progress.all.total}, ${plan?.unit ?? 'no unit'}`;
}

import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { findParts, type FoundParts } from '../document/part/findParts';
import type { Part } from '../document/part/part';

/** The part with a given name, such as `Phase 3`, or of a given kind, ignoring case. */
export function namedPart({ here, elsewhere }: FoundParts, name: string): Part | undefined {
	const wanted = name.toLowerCase();
	return [...here, ...elsewhere].find(part => part.name?.toLowerCase() === wanted || part.kind.toLowerCase() === wanted);
}

/**
 * Adds a part that was chosen from an earlier version of a document. Refused if the same part no longer fits there.
 * @param line 0-based line that the parts were found from
 * @param eol the document's line ending
 */
export function addPart(document: TaskDocument, line: number, part: Part, eol: string): EditResult {
	const { here, elsewhere } = findParts(document, line, eol);
	const same = [...here, ...elsewhere].find(
		candidate => candidate.kind === part.kind && candidate.line === part.line && candidate.edit.newText === part.edit.newText,
	);
	return same ? { edits: [same.edit] } : { refusal: { code: 'changed-meanwhile' } };
}

/**
 * Adds the part with a given name or kind that fits best at a line.
 * @param line 0-based
 * @param eol the document's line ending
 */
export function addNamedPart(document: TaskDocument, line: number, name: string, eol: string): EditResult {
	const found = findParts(document, line, eol);
	const part = namedPart(found, name);
	if (part) {
		return { edits: [part.edit] };
	}
	return { refusal: found.here.length + found.elsewhere.length === 0 ? { code: 'no-parts' } : { code: 'no-such-part', part: name } };
}

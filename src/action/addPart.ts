import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { findParts, type FoundParts } from '../document/part/findParts';
import type { Part } from '../document/part/part';

/** The part that a user names: by what it will be called, such as `Phase 3`, or by its kind, in any case. */
export function namedPart({ here, elsewhere }: FoundParts, name: string): Part | undefined {
	const wanted = name.toLowerCase();
	return [...here, ...elsewhere].find(part => part.name?.toLowerCase() === wanted || part.kind.toLowerCase() === wanted);
}

/**
 * Adds a part that was chosen from an earlier reading of a document. Refused when the same part no longer fits there.
 * @param line 0-based line that the parts were found from
 * @param eol the document's line end
 */
export function addPart(document: TaskDocument, line: number, part: Part, eol: string): EditResult {
	const { here, elsewhere } = findParts(document, line, eol);
	const same = [...here, ...elsewhere].find(
		candidate => candidate.kind === part.kind && candidate.line === part.line && candidate.edit.newText === part.edit.newText,
	);
	return same ? { edits: [same.edit] } : { refusal: { code: 'changed-meanwhile' } };
}

/**
 * Adds the part of a name or kind that fits best at a line.
 * @param line 0-based
 * @param eol the document's line end
 */
export function addNamedPart(document: TaskDocument, line: number, name: string, eol: string): EditResult {
	const found = findParts(document, line, eol);
	const part = namedPart(found, name);
	if (part) {
		return { edits: [part.edit] };
	}
	return { refusal: found.here.length + found.elsewhere.length === 0 ? { code: 'no-parts' } : { code: 'no-such-part', part: name } };
}

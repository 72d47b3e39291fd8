import type { EditResult } from '../document/model/editResult';
import type { TaskDocument } from '../document/model/model';
import { findParts, type FoundParts } from '../document/part/findParts';
import type { Part } from '../document/part/part';
import type { Moment } from '../document/date/rewriteDate';
import { leftOutSections } from './leftOutSections';

/** The parts that can be added to a document. */
export interface AddableParts extends FoundParts {
	/** The sections of its family's template that it doesn't have. */
	readonly leftOut: readonly Part[];
}

/** What addPart needs besides the document. */
export interface AddContext {
	/** 0-based line of the cursor */
	readonly line: number;
	/** The document's line ending */
	readonly eol: string;
	/** The user's local time. */
	readonly now: Moment;
}

/** The parts that can be added: those shaped like their neighbors, and those that the document left out. */
export function addableParts(document: TaskDocument, { line, eol, now }: AddContext): AddableParts {
	return { ...findParts(document, line, eol), leftOut: leftOutSections(document, now, eol) };
}

/** The part with a given name, such as `Phase 3` or `Risk Assessment`, or of a given kind, ignoring case. */
export function namedPart({ here, elsewhere, leftOut }: AddableParts, name: string): Part | undefined {
	const wanted = name.toLowerCase();
	const parts = [...here, ...elsewhere];
	return (
		parts.find(part => part.name?.toLowerCase() === wanted || part.kind.toLowerCase() === wanted) ??
		leftOut.find(part => part.name?.toLowerCase() === wanted)
	);
}

/** Adds a part that was chosen from an earlier version of a document. Refused if the same part no longer fits there. */
export function addPart(document: TaskDocument, part: Part, context: AddContext): EditResult {
	const { here, elsewhere, leftOut } = addableParts(document, context);
	const same = [...here, ...elsewhere, ...leftOut].find(
		candidate => candidate.kind === part.kind && candidate.line === part.line && candidate.edit.newText === part.edit.newText,
	);
	return same ? { edits: [same.edit] } : { refusal: { code: 'changed-meanwhile' } };
}

/** Adds the part with a given name or kind that fits best at a line. */
export function addNamedPart(document: TaskDocument, name: string, context: AddContext): EditResult {
	const found = addableParts(document, context);
	const part = namedPart(found, name);
	if (part) {
		return { edits: [part.edit] };
	}
	const isNone = found.here.length + found.elsewhere.length + found.leftOut.length === 0;
	return { refusal: isNone ? { code: 'no-parts' } : { code: 'no-such-part', part: name } };
}

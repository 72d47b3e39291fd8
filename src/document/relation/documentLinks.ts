import type { TaskDocument } from '../model/model';
import { definedLink, writtenLinks, type WrittenLink } from './writtenLinks';

export interface DocumentLink extends WrittenLink {
	/** 0-based. */
	readonly line: number;
}

/** Every link of a document's prose to something of the workspace, images and the paths of link definitions too. Linear. */
export function documentLinks(document: TaskDocument): DocumentLink[] {
	const found: DocumentLink[] = [];
	if (!document.text.includes('[')) {
		return found;
	}
	for (const line of new Set([...document.linesWith(']('), ...document.linesWith('[[')])) {
		found.push(...writtenLinks(document.line(line)).map(link => ({ ...link, line })));
	}
	for (const line of document.linesWith(']:')) {
		const link = definedLink(document.line(line));
		if (link) {
			found.push({ ...link, line });
		}
	}
	return found;
}

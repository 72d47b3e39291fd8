import type { TaskDocument } from '../model/model';
import { definedLink, writtenLinks, type WrittenLink } from './writtenLinks';

export interface DocumentLink extends WrittenLink {
	/** 0-based. */
	readonly line: number;
}

/** All links in a document's prose to files of the workspace, with images and link definitions. Linear. */
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
